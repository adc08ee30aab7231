package org.pmocatalogue.schema;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.schema.ServiceEntry.CheckedChange;
import org.pmocatalogue.value.TextRule;

/** Validates the histories of services against the requested policy, or the policy that the catalogue names. */
final class PolicyCheck {

    private final KnownPolicies policies;
    private final Findings findings;
    private boolean isAsked;
    private boolean isInfoRead;
    private @Nullable String policy;

    /** The policy that the catalogue names, if it is unknown. */
    private @Nullable Unknown unknown;

    private boolean lacksStages;

    /** The id of an unknown policy, and the location of the field. */
    private record Unknown(String id, EntryLocus at) {}

    PolicyCheck(KnownPolicies policies, Findings findings) {
        this.policies = policies;
        this.findings = findings;
    }

    /** Sets the policy to use instead of the policy that the catalogue names. */
    void validateAgainst(String asked) {
        isAsked = true;
        policy = asked;
    }

    /** Takes the properties of the catalogue. */
    void accept(CatalogueInfo info, Entry entry) {
        isInfoRead = true;
        String named = info.policy().orElse(null);
        if (named == null || policies.ofServices().contains(named)) {
            policy = isAsked ? policy : named;
            return;
        }
        unknown = new Unknown(named, EntryLocus.of(entry, "policy"));
        if (lacksStages) {
            report(LifecycleProblem.STAGES_OF_UNKNOWN_POLICY, unknown);
        }
    }

    /**
     * Registers that the stage in an entry is unknown; reports an unknown policy before the first such stage.
     *
     * @return a hint, if the policy that the catalogue names is unknown
     */
    Optional<String> hintOfStage(Entry entry) {
        if (isOfOffice(entry)) {
            return Optional.empty();
        }
        boolean isFirst = !lacksStages;
        lacksStages = true;
        if (unknown == null) {
            return Optional.empty();
        }
        if (isFirst) {
            report(LifecycleProblem.STAGES_OF_UNKNOWN_POLICY, unknown);
        }
        return Optional.of(
                "provide the policy \"%s\", which may define it".formatted(TextRule.shortened(unknown.id())));
    }

    /** The policy that a catalogue names does not apply to the office. */
    private static boolean isOfOffice(Entry entry) {
        return entry.kind() == Kind.STAGE_CHANGE
                && entry.value(entry.shape().find("service").orElseThrow()).isEmpty();
    }

    /** Reports an unknown policy, unless it was reported for unknown stages or another policy was requested. */
    void finish() {
        if (unknown != null && !lacksStages && !isAsked) {
            boolean isMisspelt = SpellingSuggestion.nearest(unknown.id(), policies.ofServices())
                    .isPresent();
            report(isMisspelt ? LifecycleProblem.MISSPELT_POLICY : LifecycleProblem.UNKNOWN_POLICY, unknown);
        }
    }

    private void report(Problem problem, Unknown policy) {
        findings.report(
                policy.at(),
                problem,
                finding -> SpellingSuggestion.hint(policy.id(), policies.ofServices())
                        .ifPresent(finding::hint),
                TextRule.shortened(policy.id()));
    }

    /** {@return the change, reduced to what the final checks read} */
    CheckedChange keep(StageChange change, Entry entry) {
        return isInfoRead && policy == null
                ? new CheckedChange(
                        StageChange.builder()
                                .to(change.to())
                                .on(change.on())
                                .opening(change.isOpening())
                                .build(),
                        null)
                : new CheckedChange(change, EntryLocus.of(entry, "to"));
    }

    /** Validates the history of a service once all entries were read. */
    void check(ServiceEntry service) {
        if (policy == null || service.changes.isEmpty()) {
            return;
        }
        var inOrder = new ArrayList<>(service.changes);
        inOrder.sort(comparing(each -> each.change().on()));
        StageChange last = null;
        for (CheckedChange each : inOrder) {
            if (last == null || !each.change().isOpening()) {
                check(policy, last, each);
            }
            last = each.change();
        }
    }

    private void check(String policy, @Nullable StageChange last, CheckedChange each) {
        var at = each.at();
        if (at == null) {
            return;
        }
        for (String refusal : policies.refusals(policy, last, each.change())) {
            findings.report(at, LifecycleProblem.CHANGE_AGAINST_POLICY, policy, refusal);
        }
    }
}

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

/** Holds the histories of services against the policy that is asked for, or that the catalogue names. */
final class PolicyCheck {

    private final Policies policies;
    private final Findings findings;
    private boolean isAsked;
    private boolean isInfoRead;
    private @Nullable String policy;

    /** The policy that the catalogue names, if it is not known here. */
    private @Nullable Unknown unknown;

    private boolean lacksStages;

    /** A policy that is not known, and where it is named. */
    private record Unknown(String id, EntryLocus at) {}

    PolicyCheck(Policies policies, Findings findings) {
        this.policies = policies;
        this.findings = findings;
    }

    /** Whatever the catalogue names, this policy is asked for. */
    void holdAgainst(String asked) {
        isAsked = true;
        policy = asked;
    }

    /** Takes what the catalogue says of itself. */
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
     * Takes note that the stage in an entry is not known here, and tells the policy that is missing before the first.
     *
     * @return what to do about it, if the policy that the catalogue names is not known
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
        return Optional.of("give the policy \"%s\", which may have it (Catalogues.withPolicies; pmo --policy FILE)"
                .formatted(TextRule.shortened(unknown.id())));
    }

    /** The life of the office goes by no policy that a catalogue names. */
    private static boolean isOfOffice(Entry entry) {
        return entry.kind() == Kind.STAGE_CHANGE
                && entry.value(entry.shape().find("service").orElseThrow()).isEmpty();
    }

    /** Tells a policy that is not known, unless it was told because stages are missing, or another is asked for. */
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

    /** {@return the change as far as it must be kept to be looked at in the end, with its place} */
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

    /** Looks at the history of a service once all its changes are known. */
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
            findings.report(at, LifecycleProblem.STEP_AGAINST_POLICY, policy, refusal);
        }
    }
}

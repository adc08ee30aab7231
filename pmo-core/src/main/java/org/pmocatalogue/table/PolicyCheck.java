package org.pmocatalogue.table;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.finding.DidYouMean;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.table.Register.Known;
import org.pmocatalogue.table.Register.Step;
import org.pmocatalogue.value.TextRule;

/** Holds the histories of services against the policy that the catalogue names. */
final class PolicyCheck {

    private final Policies policies;
    private final Findings findings;
    private boolean isInfoRead;
    private @Nullable String policy;

    PolicyCheck(Policies policies, Findings findings) {
        this.policies = policies;
        this.findings = findings;
    }

    /** Takes what the catalogue says of itself. */
    void accept(CatalogueInfo info, Entry entry) {
        isInfoRead = true;
        String named = info.policy().orElse(null);
        if (named == null || policies.ofServices().contains(named)) {
            policy = named;
            return;
        }
        var at = Spot.of(entry, entry.shape().find("policy").orElseThrow());
        var similar = DidYouMean.hint(named, policies.ofServices());
        var problem = similar.isPresent() ? Problem.MISSPELT_POLICY : Problem.UNKNOWN_POLICY;
        findings.add(problem, () -> {
            var finding = Finding.builder(problem, TextRule.shortened(named));
            similar.ifPresent(finding::hint);
            return finding.at(at.place()).subject(at.subject()).build();
        });
    }

    /** {@return the change as far as it must be kept to be looked at in the end, with its place} */
    Step keep(StageChange change, Entry entry) {
        return isInfoRead && policy == null
                ? new Step(
                        StageChange.builder()
                                .to(change.to())
                                .on(change.on())
                                .opening(change.isOpening())
                                .build(),
                        null)
                : new Step(change, Spot.of(entry, entry.shape().find("to").orElseThrow()));
    }

    /** Looks at the history of a service once all its changes are known. */
    void check(Known service) {
        if (policy == null || service.steps.isEmpty()) {
            return;
        }
        var inOrder = new ArrayList<>(service.steps);
        inOrder.sort(comparing(step -> step.change().on()));
        StageChange last = null;
        for (Step step : inOrder) {
            if (last == null || !step.change().isOpening()) {
                check(policy, last, step);
            }
            last = step.change();
        }
    }

    private void check(String policy, @Nullable StageChange last, Step step) {
        var at = step.at();
        if (at == null) {
            return;
        }
        for (String refusal : policies.refusals(policy, last, step.change())) {
            findings.add(
                    Problem.STEP_AGAINST_POLICY,
                    () -> Finding.builder(Problem.STEP_AGAINST_POLICY, policy, refusal)
                            .at(at.place())
                            .subject(at.subject())
                            .build());
        }
    }
}

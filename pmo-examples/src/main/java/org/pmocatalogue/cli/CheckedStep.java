package org.pmocatalogue.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Refusal;

/** A step in a catalogue, with what its policy says to it. */
final class CheckedStep {

    private final LifecyclePolicy policy;
    private final Catalogue catalogue;
    private final StageChange change;
    private final Optional<Stage> from;
    private final ImmutableList<Refusal> refusals;
    private boolean recordsPolicy;

    CheckedStep(LifecyclePolicy policy, Catalogue catalogue, StageChange change) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.change = change;
        from = change.service()
                .map(catalogue::historyOf)
                .orElseGet(catalogue::officeHistory)
                .stage();
        refusals = policy.check(catalogue, change);
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    /**
     * {@return the catalogue after the step}
     *
     * @throws org.pmocatalogue.lifecycle.TransitionRefusedException if it is refused
     */
    Catalogue take() {
        var after = policy.apply(catalogue, change);
        recordsPolicy = !after.info().equals(catalogue.info());
        return after;
    }

    /** {@return that the catalogue names its policy from now on, if it did not before} */
    Optional<String> recordedPolicy() {
        boolean comesAlong = LifecyclePolicy.shipped().contains(policy);
        return recordsPolicy
                ? Optional.of("The catalogue goes by policy %s from now on, and names it%s"
                        .formatted(policy, comesAlong ? "" : "; give its file by --policy to every command"))
                : Optional.empty();
    }

    /** {@return such as {@code update-risk-log goes from Design to Pilot on 2026-02-02}} */
    String told(String verb) {
        return "%s %s %sto %s on %s"
                .formatted(
                        who(),
                        verb,
                        from.map(stage -> "from " + stage.label() + " ").orElse(""),
                        change.to().label(),
                        change.on());
    }

    /** {@return that the step lies ahead, if it does} */
    Optional<String> ahead(LocalDate today) {
        return change.on().isAfter(today)
                ? Optional.of("That day lies ahead, since today is %s; until then %s stands where it stood"
                        .formatted(today, who()))
                : Optional.empty();
    }

    private String who() {
        return change.service().map(ServiceId::value).orElse("the office");
    }

    private static String option(Refusal refusal) {
        return refusal instanceof Refusal.NoSuchStep step && step.from().isEmpty() ? " (--opening)" : "";
    }

    /** {@return every reason why it is refused, and then the steps that are allowed, with what they ask for} */
    ImmutableList<String> refused() {
        var lines = ImmutableList.<String>builder();
        lines.add(told("may not go") + ":");
        refusals.forEach(refusal -> lines.add("  " + refusal.message() + option(refusal)));
        var allowed = policy.after(from);
        lines.add("By policy %s it %s%s"
                .formatted(
                        policy,
                        from.map(stage -> "may go from " + stage.label()).orElse("may begin"),
                        allowed.isEmpty() ? " nowhere" : from.isPresent() ? " to:" : " with:"));
        for (Stage to : allowed) {
            String asks =
                    String.join("; ", policy.findStep(from, to).orElseThrow().asksFor());
            lines.add("  " + to.label() + (asks.isEmpty() ? "" : ": " + asks));
        }
        return lines.build();
    }
}

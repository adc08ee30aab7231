package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Refusal;

/**
 * A requested stage change, in the words of the command.
 *
 * @param policy the policy that allows or refuses it
 * @param before the catalogue before the change
 */
record StageMove(LifecyclePolicy policy, Catalogue before, StageChange change) {

    /** {@return the reasons why the policy refuses the change; empty if it is allowed} */
    ImmutableList<Refusal> refusals() {
        return policy.check(before, change);
    }

    /** {@return whether the policy refuses the change} */
    boolean isRefused() {
        return !refusals().isEmpty();
    }

    /** {@return whether the policy allows the change, or refuses it only because of details that options add} */
    boolean isAllowedWithOptions() {
        return refusals().stream().noneMatch(refusal -> detailOption(refusal).isEmpty());
    }

    /** {@return such as {@code , if you add --reason TEXT}; empty if the change is complete} */
    String requiredOptions() {
        String options = refusals().stream().map(StageMove::detailOption).collect(joining(", "));
        return options.isEmpty() ? "" : ", if you add " + options;
    }

    /**
     * {@return the catalogue after the change}
     *
     * @throws org.pmocatalogue.lifecycle.TransitionRefusedException if the policy refuses the change
     */
    Catalogue apply() {
        return policy.apply(before, change);
    }

    private Optional<Stage> from() {
        return change.service()
                .map(before::historyOf)
                .orElseGet(before::officeHistory)
                .stage();
    }

    private String subject() {
        return change.service().map(ServiceId::value).orElse("the office");
    }

    /** {@return a line such as {@code update-risk-log goes from Design to Pilot on 2026-02-02}} */
    String line(String verb) {
        String start = from().map(stage -> "from " + stage.label() + " ").orElse("");
        return "%s %s %sto %s on %s"
                .formatted(subject(), verb, start, change.to().label(), change.on());
    }

    /** {@return remarks on the change} */
    ImmutableList<String> remarks(LocalDate today) {
        var remarks = ImmutableList.<String>builder();
        if (change.on().isAfter(today)) {
            remarks.add("This date is in the future: today is " + today);
        }
        if (!apply().info().equals(before.info())) {
            boolean isBuiltIn = LifecyclePolicy.shipped().contains(policy);
            remarks.add("The catalogue now names its policy: %s%s"
                    .formatted(policy, isBuiltIn ? "" : "; add --policy with its file to every command"));
        }
        return remarks.build();
    }

    /** {@return every reason for the refusal, then the allowed transitions with their requirements} */
    ImmutableList<String> refusalLines() {
        var lines = ImmutableList.<String>builder();
        lines.add(line("cannot move") + ":");
        refusals().forEach(refusal -> lines.add("  " + refusal.message() + option(refusal)));
        var from = from();
        var allowed = policy.after(from);
        lines.add("Allowed %s by policy %s:%s"
                .formatted(
                        from.map(stage -> "from " + stage.label()).orElse("as first stage"),
                        policy,
                        allowed.isEmpty() ? " nothing" : ""));
        for (Stage to : allowed) {
            String requirements = String.join(
                    "; ", policy.findTransition(from, to).orElseThrow().requirements());
            lines.add("  " + to.label() + (requirements.isEmpty() ? "" : ": " + requirements));
        }
        return lines.build();
    }

    /** {@return the option that meets a requirement, in parentheses; empty if the catalogue must be changed} */
    private static String option(Refusal refusal) {
        boolean isFirst = refusal instanceof Refusal.NoTransition transition
                && transition.from().isEmpty();
        String option = isFirst ? "--opening" : detailOption(refusal);
        return option.isEmpty() ? "" : " (" + option + ")";
    }

    /** {@return the option that adds a missing detail of the stage change; empty if nothing is missing} */
    private static String detailOption(Refusal refusal) {
        if (refusal instanceof Refusal.MissingDetail missing && MoveArguments.isOption(missing.field())) {
            return "--" + missing.field();
        }
        return refusal instanceof Refusal.MissingEvidence missing
                ? "--evidence \"%s=TEXT\"".formatted(missing.name())
                : "";
    }
}

package org.pmocatalogue.lifecycle;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.value.TextRule;

/** A reason why a transition is not allowed. A check returns every reason, not only the first. */
public sealed interface Refusal {

    /** {@return the reason in one sentence, with the fix} */
    String message();

    /** {@return the first five items in words, and the number of others} */
    private static String few(List<?> items, String conjunction) {
        return items.size() <= 5
                ? TextRule.listed(items, conjunction)
                : "%s %s %s more"
                        .formatted(Joiner.on(", ").join(Iterables.limit(items, 5)), conjunction, items.size() - 5);
    }

    /**
     * The service does not exist.
     *
     * @param id the id that was given
     * @param similar a service with a similar id
     */
    record NoSuchService(ServiceId id, Optional<String> similar) implements Refusal {
        @Override
        public String message() {
            return "Service %s does not exist in the catalogue%s"
                    .formatted(id, similar.map("; did you mean %s?"::formatted).orElse(""));
        }
    }

    /**
     * The current stage belongs to another policy.
     *
     * @param stage the current stage
     * @param policy the policy
     */
    record StageOfOtherPolicy(Stage stage, String policy) implements Refusal {
        @Override
        public String message() {
            return "The current stage is %s, which policy %s does not have; add the stage and its transitions to the policy, or use the policy that has them"
                    .formatted(stage, policy);
        }
    }

    /**
     * The policy has no such stage.
     *
     * @param stage the stage to enter
     * @param policy the id of the policy
     * @param stages the stages of the policy
     */
    record NoSuchStage(Stage stage, String policy, ImmutableList<Stage> stages) implements Refusal {
        @Override
        public String message() {
            return stages.isEmpty()
                    ? "Policy %s has no stages, so %s cannot be entered".formatted(policy, stage)
                    : "Policy %s has no stage %s; its stages are %s"
                            .formatted(policy, stage, Joiner.on(", ").join(stages));
        }
    }

    /**
     * The policy has no transition between these stages.
     *
     * @param who the subject of the sentence, such as {@code a service}
     * @param from the current stage; empty before the first change
     * @param to the stage to enter
     * @param allowed the stages that can be entered
     */
    record NoTransition(String who, Optional<Stage> from, Stage to, ImmutableList<Stage> allowed) implements Refusal {
        @Override
        public String message() {
            boolean isNone = allowed.isEmpty();
            if (from.isEmpty()) {
                String first = isNone
                        ? "No transition leads to a first stage of " + who
                        : "The first stage of %s must be %s, not %s".formatted(who, few(allowed, "or"), to);
                return first + "; use an opening change for a service or office that already runs";
            }
            String moves = isNone ? "cannot move to another stage" : "can move to " + few(allowed, "or");
            if (from.get().equals(to)) {
                return "The stage is already %s; from there, %s %s".formatted(to, who, moves);
            }
            String subject = Ascii.toUpperCase(who.charAt(0)) + who.substring(1);
            return "%s in %s %s%s".formatted(subject, from.get(), moves, isNone ? "" : ", not to " + to);
        }
    }

    /**
     * An opening change is not the first of its history.
     *
     * @param begun the date of the first change
     */
    record OpeningNotFirst(LocalDate begun) implements Refusal {
        @Override
        public String message() {
            return "An opening change must be the first of its history, which began on %s; record this one as an ordinary change"
                    .formatted(begun);
        }
    }

    /**
     * The date is before the last change.
     *
     * @param on the date
     * @param last the last change
     */
    record BeforeLastChange(LocalDate on, StageChange last) implements Refusal {
        @Override
        public String message() {
            return "%s is before the last stage change, to %s on %s; enter a date that is not earlier"
                    .formatted(on, last.to(), last.on());
        }
    }

    /**
     * A field or attribute of the service is empty that the transition requires.
     *
     * @param field the name of the field in files
     * @param label the label of the field
     * @param to the stage to enter
     */
    record MissingField(String field, String label, Stage to) implements Refusal {
        @Override
        public String message() {
            return "%s of the service is empty; it is required to enter %s".formatted(label, to);
        }
    }

    /**
     * A field or attribute of the stage change is empty that the transition requires.
     *
     * @param field the name of the field in files
     * @param label the label of the field
     * @param to the stage to enter
     */
    record MissingDetail(String field, String label, Stage to) implements Refusal {
        @Override
        public String message() {
            return "%s is missing; it is required to enter %s".formatted(label, to);
        }
    }

    /**
     * Evidence is missing that the transition requires.
     *
     * @param name the name of the evidence
     * @param to the stage to enter
     */
    record MissingEvidence(String name, Stage to) implements Refusal {
        @Override
        public String message() {
            return "Evidence %s is missing; it is required to enter %s".formatted(TextRule.quoted(name), to);
        }
    }

    /**
     * Other services do not meet a condition of the transition.
     *
     * @param condition the condition
     * @param services the services that do not meet the condition
     */
    record BlockedByServices(Condition condition, ImmutableList<ServiceId> services) implements Refusal {
        @Override
        public String message() {
            String all = few(services, "and");
            return switch (condition) {
                case NEEDS_LIVE ->
                    "This service needs %s, which must be live first; otherwise remove the need".formatted(all);
                case NOT_NEEDED ->
                    services.size() == 1
                            ? "Needed by %s; retire that service first, or remove the need".formatted(all)
                            : "Needed by %s; retire these services first, or remove the needs".formatted(all);
                case SUCCESSOR_STAYS ->
                    "The successor %s is this service, retired, or not in the catalogue; name another, or none"
                            .formatted(all);
            };
        }
    }
}

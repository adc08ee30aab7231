package org.pmocatalogue.lifecycle;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.value.TextRule;

/** Why a step may not be taken. Every reason is given, not only the first. */
public sealed interface Refusal {

    /** {@return one sentence for the person who asked, with what to do instead} */
    String message();

    /**
     * The catalogue has no such service.
     *
     * @param id what was asked for
     * @param similar a service that was perhaps meant
     */
    record NoSuchService(ServiceId id, Optional<String> similar) implements Refusal {
        @Override
        public String message() {
            return "There is no service %s in the catalogue%s"
                    .formatted(id, similar.map("; did you mean %s?"::formatted).orElse(""));
        }
    }

    /**
     * The policy does not have the stage that is to be left, which is one of another policy.
     *
     * @param stage the stage as it is
     * @param policy the policy
     */
    record StageOfOtherPolicy(Stage stage, String policy) implements Refusal {
        @Override
        public String message() {
            return "It is in %s, which policy %s does not have; add that stage and steps from it to the policy, or move on by the policy that has it"
                    .formatted(stage, policy);
        }
    }

    /**
     * The policy has no such stage.
     *
     * @param stage the one that is to be entered
     * @param policy the policy
     * @param stages the stages it has
     */
    record NoSuchStage(Stage stage, String policy, ImmutableList<Stage> stages) implements Refusal {
        @Override
        public String message() {
            return stages.isEmpty()
                    ? "Policy %s has no stages, so not %s either".formatted(policy, stage)
                    : "Policy %s has no stage %s, only %s"
                            .formatted(policy, stage, Joiner.on(", ").join(stages));
        }
    }

    /**
     * The policy has both stages, but no step from one to the other.
     *
     * @param who who was to take it, such as {@code a service}
     * @param from the stage as it is; empty before the first change
     * @param to the stage to be entered
     * @param allowed the stages that may be entered
     */
    record NoSuchStep(String who, Optional<Stage> from, Stage to, ImmutableList<Stage> allowed) implements Refusal {
        @Override
        public String message() {
            String options = allowed.isEmpty() ? "nowhere" : "to " + Listed.few(allowed, "or");
            if (from.isEmpty()) {
                return "The life of %s leads %s first, not to %s; what runs already enters by an opening change"
                        .formatted(who, options, to);
            }
            return from.get().equals(to)
                    ? "It is in %s already; from there %s goes %s".formatted(to, who, options)
                    : "From %s %s goes %s, not to %s".formatted(from.get(), who, options, to);
        }
    }

    /**
     * A change that opens a history comes when it has begun.
     *
     * @param begun the day on which it began
     */
    record OpeningNotFirst(LocalDate begun) implements Refusal {
        @Override
        public String message() {
            return "An opening change must be the first of its history, which began on %s; take the step without opening"
                    .formatted(begun);
        }
    }

    /**
     * The day is before that of the last change.
     *
     * @param on the day
     * @param last the last change
     */
    record BeforeLastChange(LocalDate on, StageChange last) implements Refusal {
        @Override
        public String message() {
            return "%s is before the last change, to %s on %s; a step must not be before it"
                    .formatted(on, last.to(), last.on());
        }
    }

    /**
     * A field or attribute of the service is empty that the step asks for.
     *
     * @param field its name in files
     * @param label its name for people
     * @param to the stage to be entered
     */
    record MissingField(String field, String label, Stage to) implements Refusal {
        @Override
        public String message() {
            return "%s of the service is empty, must be filled in before %s".formatted(label, to);
        }
    }

    /**
     * A field or attribute of the step itself is empty that it asks for.
     *
     * @param field its name in files
     * @param label its name for people
     * @param to the stage to be entered
     */
    record MissingDetail(String field, String label, Stage to) implements Refusal {
        @Override
        public String message() {
            return "%s of the step is missing, must be given to enter %s".formatted(label, to);
        }
    }

    /**
     * Evidence is missing that the step asks for.
     *
     * @param name its name
     * @param to the stage to be entered
     */
    record MissingEvidence(String name, Stage to) implements Refusal {
        @Override
        public String message() {
            return "Evidence %s is missing, must be given to enter %s".formatted(TextRule.quoted(name), to);
        }
    }

    /**
     * Other services are in the way.
     *
     * @param condition what they should fulfil
     * @param services those that do not
     */
    record InTheWay(Guard condition, ImmutableList<ServiceId> services) implements Refusal {
        @Override
        public String message() {
            String all = Listed.few(services, "and");
            return switch (condition) {
                case NEEDS_LIVE -> "It needs %s, which must be live first, or it must do without".formatted(all);
                case NOT_NEEDED ->
                    "%s %s it, and must be retired first or do without"
                            .formatted(all, services.size() == 1 ? "needs" : "need");
                case SUCCESSOR_STAYS ->
                    "Its successor %s is this service, or retired, or not in the catalogue; name another, or none"
                            .formatted(all);
            };
        }
    }
}

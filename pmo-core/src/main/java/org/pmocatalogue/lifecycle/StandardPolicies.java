package org.pmocatalogue.lifecycle;

import static org.pmocatalogue.catalogue.ServiceStages.DESIGN;
import static org.pmocatalogue.catalogue.ServiceStages.IMPLEMENTATION;
import static org.pmocatalogue.catalogue.ServiceStages.OPERATION;
import static org.pmocatalogue.catalogue.ServiceStages.PILOT;
import static org.pmocatalogue.catalogue.ServiceStages.RETIRED;
import static org.pmocatalogue.catalogue.ServiceStages.STRATEGY;
import static org.pmocatalogue.catalogue.ServiceStages.TRANSFORMATION;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;

/** The shipped policies. Stages and their order are from the sources; the requirements of transitions are ours. */
final class StandardPolicies {

    private static final String PILOT_RESULT = "pilot result";

    static final LifecyclePolicy STANDARD = standard();
    static final LifecyclePolicy LIGHT = light();
    static final LifecyclePolicy OFFICE = office();

    private StandardPolicies() {}

    private static LifecyclePolicy standard() {
        var policy = LifecyclePolicy.builder("standard", "Standard")
                .description("Every service is tried in a pilot and then rolled out")
                .stages(ServiceStages.ALL)
                .put(Transition.begin(STRATEGY))
                .put(intoDesign())
                .put(Transition.of(DESIGN, STRATEGY))
                .put(intoPilot(DESIGN))
                .put(Transition.of(PILOT, DESIGN))
                .put(Transition.builder()
                        .from(PILOT)
                        .to(IMPLEMENTATION)
                        .evidence(PILOT_RESULT)
                        .conditions(Condition.NEEDS_LIVE)
                        .build())
                .put(intoPilot(IMPLEMENTATION))
                .put(Transition.builder()
                        .from(IMPLEMENTATION)
                        .to(OPERATION)
                        .fields("measures")
                        .build())
                .put(Transition.of(OPERATION, TRANSFORMATION))
                .put(Transition.of(TRANSFORMATION, OPERATION))
                .put(intoPilot(TRANSFORMATION))
                .put(Transition.of(TRANSFORMATION, DESIGN));
        return withEnd(policy, ImmutableList.of(STRATEGY, DESIGN, PILOT, IMPLEMENTATION, OPERATION, TRANSFORMATION));
    }

    private static LifecyclePolicy light() {
        var policy = LifecyclePolicy.builder("light", "Light")
                .description("A service is designed and then offered, without pilot and roll-out")
                .stages(ImmutableList.of(STRATEGY, DESIGN, OPERATION, TRANSFORMATION, RETIRED))
                .put(Transition.begin(STRATEGY))
                .put(intoDesign())
                .put(Transition.of(DESIGN, STRATEGY))
                .put(Transition.builder()
                        .from(DESIGN)
                        .to(OPERATION)
                        .fields("owner", "customers")
                        .conditions(Condition.NEEDS_LIVE)
                        .build())
                .put(Transition.of(OPERATION, TRANSFORMATION))
                .put(Transition.of(TRANSFORMATION, OPERATION))
                .put(Transition.of(TRANSFORMATION, DESIGN));
        return withEnd(policy, ImmutableList.of(STRATEGY, DESIGN, OPERATION, TRANSFORMATION));
    }

    private static Transition intoDesign() {
        return Transition.builder()
                .from(STRATEGY)
                .to(DESIGN)
                .fields("purpose")
                .details("reason")
                .build();
    }

    private static Transition intoPilot(Stage from) {
        return Transition.builder()
                .from(from)
                .to(PILOT)
                .fields("owner", "customers", "outputs", "serviceLevel")
                .details("scope", "until")
                .build();
    }

    /** Every service may be retired, and begin again. */
    private static LifecyclePolicy withEnd(LifecyclePolicy.Builder policy, ImmutableList<Stage> stages) {
        for (Stage stage : stages) {
            policy.put(Transition.builder()
                    .from(stage)
                    .to(RETIRED)
                    .details("reason")
                    .conditions(Condition.NOT_NEEDED, Condition.SUCCESSOR_STAYS)
                    .build());
        }
        return policy.put(Transition.of(RETIRED, STRATEGY)).build();
    }

    private static LifecyclePolicy office() {
        var policy = LifecyclePolicy.builder("office", "Office")
                .description("The stages of the office itself, after AIPMO's PMO Lifecycle")
                .ofOffice(true)
                .stages(OfficeStages.ALL)
                .put(Transition.begin(OfficeStages.PERCEIVED_NEED))
                .put(Transition.builder()
                        .from(OfficeStages.PERCEIVED_NEED)
                        .to(OfficeStages.EVALUATION)
                        .details("reason")
                        .build())
                .put(Transition.of(OfficeStages.EVALUATION, OfficeStages.JUSTIFICATION))
                .put(Transition.builder()
                        .from(OfficeStages.JUSTIFICATION)
                        .to(OfficeStages.PILOT)
                        .details("reason", "scope", "until")
                        .build())
                .put(Transition.of(OfficeStages.PILOT, OfficeStages.JUSTIFICATION))
                .put(Transition.builder()
                        .from(OfficeStages.PILOT)
                        .to(OfficeStages.DESIGN)
                        .evidence(PILOT_RESULT)
                        .build())
                .put(Transition.of(OfficeStages.DESIGN, OfficeStages.IMPLEMENTATION))
                .put(Transition.of(OfficeStages.IMPLEMENTATION, OfficeStages.OPERATION));
        for (Stage stage : OfficeStages.ALL) {
            if (!stage.equals(OfficeStages.RETIRING)) {
                policy.put(Transition.builder()
                        .from(stage)
                        .to(OfficeStages.RETIRING)
                        .details("reason")
                        .build());
            }
        }
        return policy.build();
    }
}

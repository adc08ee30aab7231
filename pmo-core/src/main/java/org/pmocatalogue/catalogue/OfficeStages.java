package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;

/**
 * The standard stages of the office itself.
 *
 * <p>Source: AIPMO's PMO Lifecycle, names and order. The wording of the descriptions is ours. A stage with the id of a
 * stage of services has the same label and phase, but another description.
 */
public final class OfficeStages {

    /** A need for an office is felt. */
    public static final Stage PERCEIVED_NEED = Stage.of("perceived-need", "Perceived need", Phase.PIPELINE)
            .withDescription("Somebody feels that a PMO would help");

    /** What the office would do. */
    public static final Stage EVALUATION = Stage.of("evaluation", "Evaluation", Phase.PIPELINE)
            .withDescription("Look into what a PMO would do for the organisation");

    /** Whether the office is worth its cost. */
    public static final Stage JUSTIFICATION = Stage.of("justification", "Justification", Phase.PIPELINE)
            .withDescription("Make the case for the PMO and have it decided");

    /** A trial of the office itself. */
    public static final Stage PILOT =
            ServiceStages.PILOT.withDescription("Run a small PMO for a while and see whether it helps");

    /** The design of the office. */
    public static final Stage DESIGN =
            ServiceStages.DESIGN.withDescription("Settle what the PMO does, for whom, and with which people");

    /** The set-up. */
    public static final Stage IMPLEMENTATION =
            ServiceStages.IMPLEMENTATION.withDescription("Set the PMO up across the organisation");

    /** The ongoing work. */
    public static final Stage OPERATION =
            ServiceStages.OPERATION.withDescription("The PMO works, and keeps asking what it is needed for");

    /** The end. */
    public static final Stage RETIRING = Stage.of("retiring", "Retiring", Phase.RETIRED)
            .withDescription("Wind the PMO down and hand over what stays");

    /** All stages in AIPMO's order, in which the pilot comes before the design. */
    public static final ImmutableList<Stage> ALL = ImmutableList.of(
            PERCEIVED_NEED, EVALUATION, JUSTIFICATION, PILOT, DESIGN, IMPLEMENTATION, OPERATION, RETIRING);

    private OfficeStages() {}
}

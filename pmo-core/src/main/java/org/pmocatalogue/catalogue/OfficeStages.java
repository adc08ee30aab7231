package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;

/**
 * The standard stages in the life of the office itself.
 *
 * <p>Source: AIPMO's PMO Lifecycle, names and order. The descriptions are our own words. Where a service has a stage of
 * the same id, label and phase are the same, too, but it is another that happens in it.
 */
public final class OfficeStages {

    /** Somebody feels that an office is missing. */
    public static final Stage PERCEIVED_NEED = Stage.of("perceived-need", "Perceived need", Phase.PIPELINE)
            .withDescription("Somebody feels that a PMO would help");

    /** What it would do. */
    public static final Stage EVALUATION = Stage.of("evaluation", "Evaluation", Phase.PIPELINE)
            .withDescription("Look into what a PMO would do for the organisation");

    /** Whether it is worth it. */
    public static final Stage JUSTIFICATION = Stage.of("justification", "Justification", Phase.PIPELINE)
            .withDescription("Make the case for the PMO and have it decided");

    /** A trial of the office itself. */
    public static final Stage PILOT =
            ServiceStages.PILOT.withDescription("Run a small PMO for a while and see whether it helps");

    /** What it will be. */
    public static final Stage DESIGN =
            ServiceStages.DESIGN.withDescription("Settle what the PMO does, for whom, and with which people");

    /** The setting up. */
    public static final Stage IMPLEMENTATION =
            ServiceStages.IMPLEMENTATION.withDescription("Set the PMO up across the organisation");

    /** The ongoing work. */
    public static final Stage OPERATION =
            ServiceStages.OPERATION.withDescription("The PMO works, and keeps asking what it is needed for");

    /** The end. */
    public static final Stage RETIRING = Stage.of("retiring", "Retiring", Phase.RETIRED)
            .withDescription("Wind the PMO down and hand over what stays");

    /** All of them, in AIPMO's order, which pilots before it designs. */
    public static final ImmutableList<Stage> ALL = ImmutableList.of(
            PERCEIVED_NEED, EVALUATION, JUSTIFICATION, PILOT, DESIGN, IMPLEMENTATION, OPERATION, RETIRING);

    private OfficeStages() {}
}

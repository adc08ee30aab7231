package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;

/**
 * The standard stages of services.
 *
 * <p>Source: AIPMO's PMO Services Lifecycle Framework, as described in <i>Getting Started with Services in a PMO</i>
 * (PMO Learning). The wording of the descriptions is ours.
 */
public final class ServiceStages {

    /** Why the service is needed. */
    public static final Stage STRATEGY = Stage.of("strategy", "Strategy", Phase.PIPELINE)
            .withDescription("Find out why the organisation needs the service");

    /** How the service is provided. */
    public static final Stage DESIGN = Stage.of("design", "Design", Phase.PIPELINE)
            .withDescription("Work out the best way to provide the service in this organisation");

    /** A trial before the roll-out. */
    public static final Stage PILOT = Stage.of("pilot", "Pilot", Phase.PIPELINE)
            .withDescription("Try the service with a few customers before rolling it out");

    /** The roll-out across the organisation. */
    public static final Stage IMPLEMENTATION = Stage.of("implementation", "Implementation", Phase.LIVE)
            .withDescription("Roll the service out across the organisation");

    /** The ongoing work. */
    public static final Stage OPERATION = Stage.of("operation", "Operation", Phase.LIVE)
            .withDescription("Provide the service day by day, better and more streamlined over time");

    /** An improvement. */
    public static final Stage TRANSFORMATION = Stage.of("transformation", "Transformation", Phase.LIVE)
            .withDescription("Transform the service through improvement");

    /** The end. */
    public static final Stage RETIRED = Stage.of("retired", "Retired", Phase.RETIRED)
            .withDescription("The service is given up, because nobody needs it any longer");

    /** All standard stages, in lifecycle order. */
    public static final ImmutableList<Stage> ALL =
            ImmutableList.of(STRATEGY, DESIGN, PILOT, IMPLEMENTATION, OPERATION, TRANSFORMATION, RETIRED);

    private ServiceStages() {}
}

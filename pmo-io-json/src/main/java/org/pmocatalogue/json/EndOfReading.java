package org.pmocatalogue.json;

import org.pmocatalogue.finding.Problem;

/** Leads out of the depth of a file at a problem after which nothing can be read. */
final class EndOfReading extends Exception {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final long position;
    private final transient Object[] details;

    EndOfReading(Problem problem, long position, Object... details) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.position = position;
        this.details = details;
    }

    Problem problem() {
        return problem;
    }

    long position() {
        return position;
    }

    Object[] details() {
        return details;
    }
}

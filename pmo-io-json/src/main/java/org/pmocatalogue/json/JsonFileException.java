package org.pmocatalogue.json;

import org.pmocatalogue.finding.Problem;

/** A problem that ends the reading of a file. */
final class JsonFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final long position;
    private final transient Object[] details;

    JsonFileException(Problem problem, long position, Object... details) {
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

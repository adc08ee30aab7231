package org.pmocatalogue.excel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/** Leads out of the depth of a workbook at a problem after which nothing can be read. */
final class EndOfReading extends Exception {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient Place place;
    private final transient Object[] details;

    EndOfReading(Problem problem, Place place, Object... details) {
        this(null, problem, place, details);
    }

    EndOfReading(@Nullable Throwable cause, Problem problem, Place place, Object... details) {
        super(problem.code(), cause, false, false);
        this.problem = problem;
        this.place = place;
        this.details = details;
    }

    /** {@return the end of a workbook that is broken; {@code what} is a half sentence, such as "it has no sheet"} */
    static EndOfReading damaged(Place place, String what) {
        return damaged(null, place, what);
    }

    static EndOfReading damaged(@Nullable Throwable cause, Place place, String what) {
        return new EndOfReading(cause, Problem.EXCEL_DAMAGED, place, what);
    }

    /**
     * {@return the end of a workbook that asks for more than it may use up}
     *
     * @param what what is limited, such as "number of bytes"
     * @param unit how the limit is told, such as {@code %,d characters}
     * @param value how it is passed, such as "more"
     * @param option the name that {@code Limits} has for it
     */
    static EndOfReading limit(Place place, String what, String unit, long limit, String value, String option) {
        return new EndOfReading(
                Problem.LIMIT_EXCEEDED, place, what, String.format(Locale.ROOT, unit, limit), value, option);
    }

    Problem problem() {
        return problem;
    }

    Place place() {
        return place;
    }

    Object[] details() {
        return details;
    }
}

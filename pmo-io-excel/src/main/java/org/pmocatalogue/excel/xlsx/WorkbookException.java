package org.pmocatalogue.excel.xlsx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;

/** A defect of a workbook that ends reading. */
public final class WorkbookException extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient Place place;
    private final transient Object[] details;

    /** The kind of defect, named like its problem. The details of the message are in parentheses. */
    public enum Reason {
        /** The file is not a workbook (a clause, such as "the file is a PDF document"). */
        NOT_A_WORKBOOK,
        /** The file is encrypted (none). */
        PASSWORD,
        /** The zip or its XML is broken (a clause, such as "part a.xml is missing"). */
        DAMAGED,
        /** The end of the zip is missing (none). */
        UNEXPECTED_END,
        /** A row or cell has an invalid address (the row or cell). */
        IMPOSSIBLE_ADDRESS,
        /** A sheet has too many merged cells (the limit). */
        TOO_MANY_MERGED,
        /** The shared texts take too much memory (the limit in megabytes). */
        TEXTS_TOO_LARGE,
        /** The file exceeds one of the {@code Limits} (the quantity, the limit, the name of the limit). */
        LIMIT_EXCEEDED
    }

    WorkbookException(Reason reason, Place place, Object... details) {
        this(null, reason, place, details);
    }

    WorkbookException(@Nullable Throwable cause, Reason reason, Place place, Object... details) {
        super(reason.name(), cause, false, false);
        this.reason = reason;
        this.place = place;
        this.details = details;
    }

    /** {@return an exception for a damaged workbook; {@code what} is a clause, such as "it has no sheet"} */
    static WorkbookException damaged(Place place, String what) {
        return damaged(null, place, what);
    }

    static WorkbookException damaged(@Nullable Throwable cause, Place place, String what) {
        return new WorkbookException(cause, Reason.DAMAGED, place, what);
    }

    /**
     * {@return an exception for a workbook that exceeds a limit}
     *
     * @param what the limited quantity, such as "number of bytes"
     * @param unit the format of the limit, such as {@code %,d characters}
     * @param option the name of the limit in {@code Limits}
     */
    static WorkbookException limit(Place place, String what, String unit, long limit, String option) {
        return new WorkbookException(
                Reason.LIMIT_EXCEEDED, place, what, String.format(Locale.ROOT, unit, limit), option);
    }

    public Reason reason() {
        return reason;
    }

    public Place place() {
        return place;
    }

    public Object[] details() {
        return details;
    }
}

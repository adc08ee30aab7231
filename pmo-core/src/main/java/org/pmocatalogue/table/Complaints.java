package org.pmocatalogue.table;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.RawValue;

/** Takes what is wrong with the value of a field. */
interface Complaints {

    /** The value is of another type; {@code must} says which it must be, such as {@code a number}. */
    void wrongType(RawValue given, String must);

    /** The value breaks a rule; {@code sentence} says which. */
    void invalid(Problem problem, String sentence, @Nullable String hint);
}

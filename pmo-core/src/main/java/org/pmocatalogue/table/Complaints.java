package org.pmocatalogue.table;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.RawValue;

/** Takes what is wrong with the value of a field. */
interface Complaints {

    /** What follows is about one element of a list, from 0. */
    void element(int index);

    /** What follows is about the field as a whole. */
    void whole();

    /** The value is of another type; {@code must} says which it must be, such as {@code a number}. */
    void wrongType(RawValue given, String must);

    /** The value breaks a rule; {@code sentence} says which. */
    void invalid(Problem problem, String sentence, @Nullable String hint);
}

package org.pmocatalogue.field;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.RawValue;

/** Receives the errors in the value of one field. */
public interface ErrorSink {

    /** The errors that follow are in one element of a list, counted from 0. */
    void element(int index);

    /** The errors that follow are in the field as a whole. */
    void whole();

    /**
     * Reports a value of the wrong type.
     *
     * @param expected the expected type, such as {@code a number}
     */
    void wrongType(RawValue actual, String expected);

    /**
     * Reports a value that breaks a rule.
     *
     * @param predicate the value and the rule, as the predicate of a sentence: {@code is "a b", must be …}
     * @param hint the fix; null if none is known
     */
    void invalid(Problem problem, String predicate, @Nullable String hint);
}

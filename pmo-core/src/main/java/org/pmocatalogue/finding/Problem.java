package org.pmocatalogue.finding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of problem, with its code, severity, consequence and wording.
 *
 * <p>Each area has an enum, such as {@link FieldProblem}; a plug-in brings its own enum:
 *
 * <pre>{@code
 * enum OscalProblem implements Problem {
 *     BACK_MATTER("OSCAL-1", Severity.WARNING, Consequence.DROPPED, "Back matter \"%s\" is not read", null);
 *     ...
 * }
 * }</pre>
 *
 * <p>The first digit of a {@code PMO-} code names the area: 0 providers and files, 1 fields, 2 references, 3 lifecycle,
 * 4 profiles, 7 JSON, 8 Excel. A code is never reused. {@code docs/findings.md} lists all with cause and fix.
 */
public interface Problem {

    /** {@return the parts of the problem} */
    Definition definition();

    /** {@return the code, such as {@code PMO-102}} */
    default String code() {
        return definition().code();
    }

    /** {@return the severity} */
    default Severity severity() {
        return definition().severity();
    }

    /** {@return whether reading ended at the problem} */
    default boolean endsReading() {
        return definition().consequence() == Consequence.ABORTED;
    }

    /** {@return whether content of the file is missing from the result, and so from the next file written} */
    default boolean loses() {
        return definition().consequence() != Consequence.KEPT;
    }

    /**
     * Validates the number of details.
     *
     * @throws IllegalArgumentException if the wording takes more or fewer
     */
    default void checkDetails(Object... details) {
        definition().checkDetails(details);
    }

    /**
     * {@return the message with these details, a sentence without full stop}
     *
     * @throws IllegalArgumentException if the wording takes more or fewer details
     */
    default String message(Object... details) {
        checkDetails(details);
        return definition().message().formatted(details);
    }

    /**
     * {@return the fix, worded with the same details; empty if it depends on the case}
     *
     * @throws IllegalArgumentException if the wording takes more or fewer details
     */
    default Optional<String> hint(Object... details) {
        checkDetails(details);
        String hint = definition().hint();
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint.formatted(details));
    }

    /**
     * The parts of a problem.
     *
     * @param code the code, unique and never reused
     * @param severity the severity
     * @param consequence the consequence for what is read or written
     * @param message the wording, with {@code %s} for each detail
     * @param hint the wording of the fix, with the same details; empty if it depends on the case
     * @param details the number of details
     */
    record Definition(
            String code, Severity severity, Consequence consequence, String message, String hint, int details) {

        /** {@return the definition of a problem; its number of details follows from its wording} */
        public static Definition of(
                String code, Severity severity, Consequence consequence, String message, @Nullable String hint) {
            String fix = hint == null ? "" : hint;
            return new Definition(
                    code, severity, consequence, message, fix, Math.max(countDetails(message), countDetails(fix)));
        }

        /** Details are taken in order, by %s, or by their number, as %2$s. */
        private static int countDetails(String wording) {
            int inOrder = 0;
            int highest = 0;
            for (int at = wording.indexOf('%');
                    at >= 0 && at + 1 < wording.length();
                    at = wording.indexOf('%', at + 1)) {
                char next = wording.charAt(at + 1);
                if (next == 's') {
                    inOrder++;
                } else {
                    highest = Math.max(highest, Character.digit(next, 10));
                }
            }
            return Math.max(inOrder, highest);
        }

        private void checkDetails(Object... given) {
            checkArgument(
                    given.length == details,
                    "%s takes %s %s, got %s",
                    code,
                    details,
                    details == 1 ? "detail" : "details",
                    given.length);
        }
    }
}

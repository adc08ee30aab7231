package org.pmocatalogue.profile;

import java.util.Optional;
import org.pmocatalogue.value.RawValue;

/**
 * A tailoring to be looked at again, since what it takes the place of has changed.
 *
 * @param tailoring the tailoring
 * @param effect what it does now
 * @param before the value of the base for which the profile was made; empty if it had none
 * @param after the value of the base that comes in its place; empty if it has none
 */
public record TailoringChange(Tailoring tailoring, Effect effect, Optional<RawValue> before, Optional<RawValue> after) {

    /** What a tailoring does with a base that has changed. */
    public enum Effect {
        /** Nothing: what it is about is not taken any more, or is gone. */
        WITHOUT_ENTRY,
        /** It gives a value to a field or attribute that the base has none for any more. */
        WITHOUT_VALUE,
        /** Nothing: the base says the same by now. */
        REDUNDANT,
        /** It hides that the base has another value now. */
        HIDES_CHANGE
    }
}

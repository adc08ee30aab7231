package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;

/**
 * A profile, with those of its bases that are at hand.
 *
 * @param choices one for each of these bases
 */
record AtHand(Profile profile, ImmutableList<Choice> choices) {

    /** {@return the bases that are at hand, such as {@code reference 2026-03 or region 1}} */
    String labels() {
        return labels(choices);
    }

    /** {@return these bases, such as {@code reference 2026-03 or region 1}} */
    static String labels(ImmutableList<Choice> choices) {
        return choices.isEmpty()
                ? "any base"
                : String.join(
                        " or ",
                        Iterables.transform(choices, choice -> choice.source().label()));
    }
}

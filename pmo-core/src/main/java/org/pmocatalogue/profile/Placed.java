package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import org.pmocatalogue.finding.Place;

/** A part of a profile with its place. */
record Placed<T>(T part, Place place) {

    static <T> ImmutableList<T> parts(Iterable<Placed<T>> placed) {
        return ImmutableList.copyOf(Iterables.transform(placed, Placed::part));
    }
}

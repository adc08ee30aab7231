package org.pmocatalogue.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Subject;

/**
 * A field of an entry, or one element of it, remembered after the entry itself is gone.
 *
 * @param element which element of the list, from 0; {@link #WHOLE} for all of it
 */
record Locus(
        Places places,
        long position,
        int element,
        Kind kind,
        @Nullable String id,
        @Nullable FieldSpec field) {

    static final int WHOLE = -1;

    static Locus of(Entry entry, @Nullable FieldSpec field) {
        long position = field == null ? entry.position() : entry.positionOf(field);
        return new Locus(entry.places(), position, WHOLE, entry.kind(), EntryFindings.idOf(entry), field);
    }

    /** {@return the spot of one element of the list, from 0} */
    Locus element(int index) {
        return new Locus(places, position, index, kind, id, field);
    }

    Place place() {
        return element == WHOLE ? places.at(position) : places.element(position, element);
    }

    /** {@return the place, for a message that may never be made} */
    Object mention() {
        return places.mention(position);
    }

    Subject subject() {
        return new Subject(
                kind.token(),
                EntryFindings.shownId(id),
                Optional.ofNullable(field).map(FieldSpec::name));
    }
}

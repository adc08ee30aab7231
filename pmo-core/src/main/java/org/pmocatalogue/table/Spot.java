package org.pmocatalogue.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Field;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Subject;

/** A field of an entry, remembered after the entry itself is gone. */
record Spot(
        Places places,
        long position,
        Kind kind,
        @Nullable String id,
        @Nullable Field field) {

    static Spot of(Entry entry, @Nullable Field field) {
        long position = field == null ? entry.position() : entry.positionOf(field);
        return new Spot(entry.places(), position, entry.kind(), EntryFindings.idOf(entry), field);
    }

    Place place() {
        return places.at(position);
    }

    /** {@return the place, for a message that may never be made} */
    Object mention() {
        return places.mention(position);
    }

    Subject subject() {
        return new Subject(
                kind.token(),
                Optional.ofNullable(id),
                Optional.ofNullable(field).map(Field::name));
    }
}

package org.pmocatalogue.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Place;

/** The ids of one kind that were read, and what became of their entries. */
final class Register {

    /** What became of an entry. */
    enum State {
        /** It is in the catalogue. */
        KEPT,
        /** Whether it is depends on what is still to come. */
        WAITING,
        /** There is an error in it. */
        LEFT_OUT
    }

    /** One id. A class and no record: there is one for each entry of a large catalogue, and its state changes. */
    static final class Known {

        final String id;
        private final Places places;
        private final long position;
        State state;

        Known(String id, Entry entry, State state) {
            this.id = id;
            this.places = entry.places();
            this.position = entry.position();
            this.state = state;
        }

        Place place() {
            return places.at(position);
        }

        /** {@return the place, for a message that may never be made} */
        Object mention() {
            return places.mention(position);
        }
    }

    private final Kind kind;
    private final Map<String, Known> byFoldedId = new HashMap<>();

    Register(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Adds an id. {@return the entry that has it already, in the same or another case; null if none has} */
    @Nullable
    Known add(Known known) {
        return byFoldedId.putIfAbsent(known.id.toLowerCase(Locale.ROOT), known);
    }

    /** {@return what is known of an id; null if it was not read} */
    @Nullable
    Known find(String id) {
        Known known = byFoldedId.get(id.toLowerCase(Locale.ROOT));
        return known != null && known.id.equals(id) ? known : null;
    }

    boolean isKept(String id) {
        Known known = find(id);
        return known != null && known.state == State.KEPT;
    }

    /** Ends the wait of all that still wait. */
    void keepWaiting() {
        for (Known known : byFoldedId.values()) {
            if (known.state == State.WAITING) {
                known.state = State.KEPT;
            }
        }
    }
}

package org.pmocatalogue.table;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.TextRule;

/** The ids of one kind: of the entries that were read, and those that other entries mention. */
final class Register {

    /** What became of an entry. */
    enum State {
        /** It was not read so far. */
        MENTIONED,
        /** It is in the catalogue. */
        KEPT,
        /** Whether it is depends on what is still to come. */
        WAITING,
        /** There is an error in it. */
        LEFT_OUT
    }

    /** One id. There is one for each entry of a large catalogue: it is looked up once and then pointed at. */
    static final class Known {

        final String id;
        State state = State.MENTIONED;

        /** What it needs, and where that stands. */
        List<Known> needs = ImmutableList.of();

        long needsAt;

        /** For {@link Circles}. */
        int step = Circles.NOT_VISITED;

        /** The last of its stage changes so far. */
        @Nullable
        LastChange last;

        /** The one that opens its history. */
        @Nullable
        LastChange opening;

        private @Nullable Places places;
        private long position;

        Known(String id) {
            this.id = id;
        }

        /** Notes that its entry was read. */
        void read(Entry entry, State becomes) {
            places = entry.places();
            position = entry.position();
            state = becomes;
        }

        boolean isRead() {
            return state != State.MENTIONED;
        }

        boolean isKept() {
            return state == State.KEPT;
        }

        Place place() {
            return places().at(position);
        }

        /** {@return the place, for a message that may never be made} */
        Object mention() {
            return places().mention(position);
        }

        Places places() {
            checkState(places != null, "%s was not read", id);
            return places;
        }
    }

    /** Whose previous id an id is, and where it says so. */
    record Claim(Known owner, Spot at) {}

    /** A day in a history, and where it stands. */
    record LastChange(LocalDate day, Places places, long position) {}

    private final Kind kind;
    private final Map<String, Known> byId = new HashMap<>();

    /** Those with capitals, by their id in lower case: two that differ only by case have one among them. */
    private final Map<String, Known> withCapitals = new HashMap<>();

    private final List<Known> waiting = new ArrayList<>();

    private final Map<String, Claim> claims = new HashMap<>();

    Register(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** {@return what is known of an id} */
    Known mention(String id) {
        return byId.computeIfAbsent(id, Known::new);
    }

    /**
     * Notes that an entry with this id was read, unless there is one already. One whose id differs only by case from
     * that of another is left out.
     *
     * @return the entry that has the id already, in the same or another case; null if none has
     */
    @Nullable
    Known read(Known known, Entry entry, State state) {
        Known first = known.isRead() ? known : inOtherCase(known.id);
        if (first != null && first != known) {
            known.read(entry, State.LEFT_OUT);
        } else if (first == null) {
            known.read(entry, state);
            if (state == State.WAITING) {
                waiting.add(known);
            }
        }
        return first;
    }

    private @Nullable Known inOtherCase(String id) {
        String folded = TextRule.folded(id);
        Known capitals = withCapitals.get(folded);
        if (capitals != null || folded.equals(id)) {
            return capitals;
        }
        Known lower = byId.get(folded);
        if (lower != null && lower.isRead()) {
            return lower;
        }
        withCapitals.put(folded, mention(id));
        return null;
    }

    /** {@return what has claimed this previous id already; null if nothing has, and now {@code claim} has} */
    @Nullable
    Claim claim(String previousId, Claim claim) {
        return claims.putIfAbsent(previousId, claim);
    }

    /** Ends the wait of all that still wait. */
    void keepWaiting() {
        for (Known known : waiting) {
            if (known.state == State.WAITING) {
                known.state = State.KEPT;
            }
        }
    }
}

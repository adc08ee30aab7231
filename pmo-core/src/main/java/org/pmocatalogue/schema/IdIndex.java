package org.pmocatalogue.schema;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.TextRule;

/** The ids of one kind: of the entries that were read, and those that other entries mention. */
final class IdIndex {

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

        /** Whether it is no mistake to name it though there is no entry for it. */
        boolean isExpectedAbsent;

        /** What it needs, and where that stands. */
        List<Known> needs = ImmutableList.of();

        long needsAt;

        /** For {@link CycleFinder}. */
        int step = CycleFinder.NOT_VISITED;

        /** The last of its stage changes so far. */
        @Nullable
        LastChange last;

        /** Its name, if it is a function. */
        @Nullable
        String name;

        /** Tells its name from nearly all others, for who wrote the name where the id goes; 0 if it has none. */
        int nameHash;

        /** Its stage changes, with no more than is looked at in the end. */
        List<Step> steps = ImmutableList.of();

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
            nameHash = hashOf(entry);
            places = entry.places();
            position = entry.position();
            state = becomes;
        }

        private static int hashOf(Entry entry) {
            int slot = entry.shape().slotOf("name");
            String name = slot < 0 ? null : EntryFindings.textOf(entry.valueAt(slot));
            return name == null ? 0 : IdIndex.hashOf(name);
        }

        History history() {
            return History.of(Iterables.transform(steps, Step::change));
        }

        void add(Step step) {
            if (steps.isEmpty()) {
                steps = new ArrayList<>(4);
            }
            steps.add(step);
        }

        boolean isRead() {
            return state != State.MENTIONED;
        }

        boolean isKept() {
            return state == State.KEPT;
        }

        /** {@return whether nothing is wrong with it so far} */
        boolean mayStay() {
            return state == State.KEPT || state == State.WAITING;
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

    /** A stage change, and where it stands if that may be asked for. */
    record Step(StageChange change, @Nullable EntryLocus at) {}

    /** Whose previous id an id is, and where it says so. */
    record Claim(Known owner, EntryLocus at) {}

    /** A day in a history, and where it stands. */
    record LastChange(LocalDate day, Places places, long position) {}

    /**
     * So many ids are compared in all with some that no entry has. To compare them takes a second; who has more of
     * these did not mistype them.
     */
    private static final int MOST_COMPARED = 1_000_000;

    private final Kind kind;
    private long compared;
    private final Map<String, Known> byId = new HashMap<>();

    /**
     * Those with capitals that came first, by their id in lower case: of two that differ only by case, one has some.
     */
    private final Map<String, Known> withCapitals = new HashMap<>();

    private final List<Known> waiting = new ArrayList<>();

    private final Map<String, Claim> claims = new HashMap<>();

    IdIndex(Kind kind) {
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
     * Notes that an entry with this id was read, unless there is one already, with the same id or one that differs from
     * it only by case.
     *
     * @return the one there is already, rather one that is not left out; null if there is none
     */
    @Nullable
    Known read(Known known, Entry entry, State state) {
        if (known.mayStay()) {
            return known;
        }
        String folded = TextRule.folded(known.id);
        Known other = withCapitals.get(folded);
        if ((other == null || other == known) && !folded.equals(known.id)) {
            other = byId.get(folded);
        }
        if (other != null && other != known && other.isRead()) {
            return other;
        }
        if (known.isRead()) {
            return known;
        }
        note(known, entry, state);
        if (!folded.equals(known.id)) {
            withCapitals.put(folded, known);
        }
        return null;
    }

    /** Notes that an entry was read which comes in the place of one that is left out. */
    void readInstead(Known known, Entry entry, State state) {
        note(known, entry, state);
        withCapitals.put(TextRule.folded(known.id), known);
    }

    private void note(Known known, Entry entry, State state) {
        known.read(entry, state);
        if (state == State.WAITING) {
            waiting.add(known);
        }
    }

    /** {@return what has claimed this previous id already; null if nothing has, and now {@code claim} has} */
    @Nullable
    Claim claim(String previousId, Claim claim) {
        return claims.putIfAbsent(previousId, claim);
    }

    /**
     * {@return which entry was meant by what is the id of none, once all were read: one whose id differs only by case,
     * one that is called so, or one whose id is near}
     */
    Optional<String> hint(String given) {
        String folded = TextRule.folded(given);
        for (Known known : Arrays.asList(byId.get(folded), withCapitals.get(folded))) {
            if (known != null && known.isRead()) {
                return SpellingSuggestion.hint(given, ImmutableList.of(known.id));
            }
        }
        compared += byId.size();
        if (compared > MOST_COMPARED) {
            return Optional.empty();
        }
        var read = Collections2.filter(byId.values(), Known::isRead);
        int hash = hashOf(given);
        return read.stream()
                .filter(known -> known.nameHash != 0 && known.nameHash == hash)
                .map(known -> known.id)
                .min(Comparator.naturalOrder())
                .map(SpellingSuggestion::isName)
                .or(() -> SpellingSuggestion.hint(given, Collections2.transform(read, known -> known.id)));
    }

    /** {@return the same for all texts that differ only by case} */
    private static int hashOf(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + TextRule.folded(name.charAt(i));
        }
        return hash;
    }

    /** {@return all that are in the catalogue} */
    Iterable<Known> kept() {
        return Iterables.filter(byId.values(), Known::isKept);
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

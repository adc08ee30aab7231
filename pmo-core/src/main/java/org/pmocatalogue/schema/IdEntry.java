package org.pmocatalogue.schema;

import static com.google.common.base.Preconditions.checkState;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.TextRule;

/** An id, and the entry that has it. There is one for each entry of a large catalogue. */
class IdEntry {

    /** The state of the entry. */
    enum Status {
        /** Not read so far: the id occurs in references only. */
        REFERENCED,
        /** In the document. */
        KEPT,
        /** In the document, unless an entry to come prevents that. */
        WAITING,
        /** Read, but not in the document. */
        REJECTED
    }

    final String id;
    private Status state = Status.REFERENCED;

    /** Whether references to this id are valid without an entry. */
    boolean isExpectedAbsent;

    /** The name, if the entry is a function. */
    @Nullable
    String name;

    /** The hash of the name; 0 without a name. */
    private int nameHash;

    private @Nullable Places places;
    private long position;

    IdEntry(String id) {
        this.id = id;
    }

    /** Registers the entry with this id. */
    void read(Entry entry, Status becomes) {
        String named = EntryLocus.textIn(entry, "name");
        String shown = named == null ? EntryLocus.textIn(entry, "label") : named;
        nameHash = shown == null ? 0 : hashOf(shown);
        places = entry.places();
        position = entry.position();
        state = becomes;
    }

    /** {@return a hash that is equal for all texts that differ only by case} */
    static int hashOf(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + TextRule.folded(name.charAt(i));
        }
        return hash;
    }

    /** {@return whether the entry probably has the name with this hash} */
    boolean isNamed(int hash) {
        return nameHash != 0 && nameHash == hash;
    }

    void become(Status next) {
        state = next;
    }

    boolean isRead() {
        return state != Status.REFERENCED;
    }

    boolean isKept() {
        return state == Status.KEPT;
    }

    boolean isWaiting() {
        return state == Status.WAITING;
    }

    /** {@return the place of the entry} */
    Place place() {
        return places().at(position);
    }

    /** {@return the place of the entry, for a message; it is determined when the message is formatted} */
    Object mention() {
        return places().mention(position);
    }

    Places places() {
        checkState(places != null, "%s was not read", id);
        return places;
    }
}

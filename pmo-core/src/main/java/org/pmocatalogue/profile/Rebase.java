package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.catalogue.Mapping;

/**
 * What changes in a resolved catalogue when other versions come in the place of the bases.
 *
 * <p>The order of functions and services does not count, nor does the version in the note on where a service was
 * adopted from.
 */
public final class Rebase {

    private final Resolved before;
    private final Resolved after;
    private final ImmutableList<EntryChange> changes;
    private final ImmutableList<Mapping> mappingsAdded;
    private final ImmutableList<Mapping> mappingsGone;
    private final ImmutableList<TailoringChange> tailorings;

    Rebase(
            Resolved before,
            Resolved after,
            ImmutableList<EntryChange> changes,
            ImmutableList<Mapping> mappingsAdded,
            ImmutableList<Mapping> mappingsGone,
            ImmutableList<TailoringChange> tailorings) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.mappingsAdded = mappingsAdded;
        this.mappingsGone = mappingsGone;
        this.tailorings = tailorings;
    }

    /** {@return what the profile makes of the bases before} */
    public Resolved before() {
        return before;
    }

    /** {@return what the profile makes of the bases that come in their place} */
    public Resolved after() {
        return after;
    }

    /**
     * {@return what becomes of functions and services: functions first, of each kind those that are in the catalogue
     * after, in its order, then those that are gone}
     *
     * <p>An entry that has another id now, and says so in its previous ids, has changed.
     */
    public ImmutableList<EntryChange> changes() {
        return changes;
    }

    /** {@return the mappings that come} */
    public ImmutableList<Mapping> mappingsAdded() {
        return mappingsAdded;
    }

    /** {@return the mappings that go} */
    public ImmutableList<Mapping> mappingsGone() {
        return mappingsGone;
    }

    /** {@return the tailorings for which the base has another value than before, or none, in the profile's order} */
    public ImmutableList<TailoringChange> tailorings() {
        return tailorings;
    }

    /** {@return whether nothing changes} */
    public boolean isEmpty() {
        return changes.isEmpty() && mappingsAdded.isEmpty() && mappingsGone.isEmpty() && tailorings.isEmpty();
    }

    /** {@return how much changes, for a debugger} */
    @Override
    public String toString() {
        return "%s changes, %s tailorings".formatted(changes.size(), tailorings.size());
    }
}

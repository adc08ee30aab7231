package org.pmocatalogue.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Places;

/** The id of a service, with the needs and the history of the service. */
final class ServiceEntry extends IdEntry {

    /** The services that the service needs. */
    List<ServiceEntry> needs = ImmutableList.of();

    /** The position of the field with the needs. */
    long needsAt;

    /** The index on the path of the {@link CycleFinder}. */
    int visit = CycleFinder.NOT_VISITED;

    /** The stage changes, reduced to what the final checks read. */
    List<CheckedChange> changes = ImmutableList.of();

    /** The last stage change so far. */
    @Nullable
    ChangeDay last;

    /** The first stage change that opens the history. */
    @Nullable
    ChangeDay opening;

    /** A stage change; its location is null if no finding can need it. */
    record CheckedChange(StageChange change, @Nullable EntryLocus at) {}

    /** The day of a stage change, and its position. */
    record ChangeDay(LocalDate day, Places places, long position) {}

    ServiceEntry(String id) {
        super(id);
    }

    History history() {
        return History.of(Iterables.transform(changes, CheckedChange::change));
    }

    void add(CheckedChange change) {
        if (changes.isEmpty()) {
            changes = new ArrayList<>(4);
        }
        changes.add(change);
    }
}

package org.pmocatalogue.catalogue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.math.IntMath;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stage changes of a catalogue, grouped by service and sorted by date. Immutable.
 *
 * <p>Changes that were added one by one are kept separately until they are many, so that adding one does not take time
 * in proportion to the number of services.
 */
final class Histories {

    private static final History NONE = History.of(ImmutableList.of());
    private static final int FEW = 64;

    private final ImmutableList<StageChange> settled;
    private final Supplier<ImmutableMap<Optional<ServiceId>, History>> ofSettled;
    private final ImmutableList<StageChange> added;
    private final ImmutableMap<Optional<ServiceId>, History> withAdded;
    private final Supplier<ImmutableList<StageChange>> inOrder;

    Histories(ImmutableList<StageChange> changes) {
        this(changes, Suppliers.memoize(() -> grouped(changes)), ImmutableList.of(), ImmutableMap.of());
    }

    /** @param withAdded the complete histories of the services whose changes were added */
    private Histories(
            ImmutableList<StageChange> settled,
            Supplier<ImmutableMap<Optional<ServiceId>, History>> ofSettled,
            ImmutableList<StageChange> added,
            ImmutableMap<Optional<ServiceId>, History> withAdded) {
        this.settled = settled;
        this.ofSettled = ofSettled;
        this.added = added;
        this.withAdded = withAdded;
        inOrder = added.isEmpty()
                ? () -> settled
                : Suppliers.memoize(() ->
                        Stream.of(settled, added).flatMap(ImmutableList::stream).collect(toImmutableList()));
    }

    private static ImmutableMap<Optional<ServiceId>, History> grouped(Iterable<StageChange> changes) {
        var byOwner = MultimapBuilder.linkedHashKeys().arrayListValues().<Optional<ServiceId>, StageChange>build();
        changes.forEach(change -> byOwner.put(change.service(), change));
        return ImmutableMap.copyOf(Maps.transformValues(Multimaps.asMap(byOwner), History::of));
    }

    /** {@return the histories with more changes added} */
    Histories with(Iterable<StageChange> more) {
        var all = added.isEmpty()
                ? ImmutableList.copyOf(more)
                : ImmutableList.<StageChange>builder()
                        .addAll(added)
                        .addAll(more)
                        .build();
        if (all.size() == added.size()) {
            return this;
        }
        if (all.size() <= Math.max(FEW, IntMath.sqrt(settled.size(), RoundingMode.DOWN))) {
            return new Histories(settled, ofSettled, all, grown(withAdded, grouped(more)));
        }
        var together = ImmutableList.<StageChange>builderWithExpectedSize(settled.size() + all.size())
                .addAll(settled)
                .addAll(all)
                .build();
        var before = ofSettled.get();
        return new Histories(
                together, Suppliers.memoize(() -> grown(before, grouped(all))), ImmutableList.of(), ImmutableMap.of());
    }

    private ImmutableMap<Optional<ServiceId>, History> grown(
            ImmutableMap<Optional<ServiceId>, History> histories, Map<Optional<ServiceId>, History> more) {
        var grown = new LinkedHashMap<>(histories);
        more.forEach((owner, its) -> grown.put(
                owner,
                histories
                        .getOrDefault(owner, ofSettled.get().getOrDefault(owner, NONE))
                        .with(its)));
        return ImmutableMap.copyOf(grown);
    }

    /** {@return all changes, in the order given} */
    ImmutableList<StageChange> inOrder() {
        return inOrder.get();
    }

    /** {@return the history of a service; the history of the office if empty} */
    History of(Optional<ServiceId> owner) {
        var changed = withAdded.get(owner);
        return changed != null ? changed : ofSettled.get().getOrDefault(owner, NONE);
    }

    private ImmutableMap<Optional<ServiceId>, History> all() {
        return ImmutableMap.<Optional<ServiceId>, History>builder()
                .putAll(ofSettled.get())
                .putAll(withAdded)
                .buildKeepingLast();
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Histories that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}

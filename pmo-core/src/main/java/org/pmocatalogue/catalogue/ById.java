package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Values by their ids, in the order given. Immutable; what was not changed is shared between catalogues. */
final class ById<I, T> {

    /** Never changed once this has it; not copied into an immutable one, which would take as long as filling it. */
    private final Map<I, T> byId;

    private final ImmutableList<T> inOrder;

    private ById(Map<I, T> byId, Collection<T> inOrder) {
        this.byId = byId;
        this.inOrder = ImmutableList.copyOf(inOrder);
    }

    @Nullable
    T find(I id) {
        return byId.get(id);
    }

    boolean has(I id) {
        return byId.containsKey(id);
    }

    ImmutableList<T> inOrder() {
        return inOrder;
    }

    Set<I> ids() {
        return byId.keySet();
    }

    Changer<I, T> toChange() {
        return new Changer<>(this);
    }

    /** Whether both have the same values by the same ids; the order does not count. */
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ById<?, ?> that && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    /** Makes values by their ids; copies what it began with, or has made, only when that is changed. */
    static final class Changer<I, T> {

        private Map<I, T> values = new LinkedHashMap<>();
        private @Nullable ById<I, T> made;

        /** The values once more, as long as each was new: to go through a large map takes longer than to fill this. */
        private @Nullable List<T> added = new ArrayList<>();

        Changer() {}

        private Changer(ById<I, T> start) {
            values = start.byId;
            made = start;
            added = null;
        }

        void put(I id, T value) {
            T before = own().put(id, value);
            if (added != null && before == null) {
                added.add(value);
            } else {
                added = null;
            }
        }

        void remove(I id) {
            if (values.containsKey(id)) {
                own().remove(id);
                added = null;
            }
        }

        void removeIf(Predicate<T> condition) {
            own().values().removeIf(condition);
            added = null;
        }

        private Map<I, T> own() {
            if (made != null) {
                values = new LinkedHashMap<>(values);
                made = null;
                added = null;
            }
            return values;
        }

        ById<I, T> make() {
            if (made == null) {
                made = new ById<>(values, added == null ? values.values() : added);
            }
            return made;
        }
    }
}

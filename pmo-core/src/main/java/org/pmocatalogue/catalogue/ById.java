package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.TextRule;

/** Values by id, in the order given. Immutable; unchanged values are shared between catalogues. */
final class ById<I, T> {

    /** Not changed after construction; an immutable copy would take as long as filling the map. */
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

    /**
     * Validates the ids and the previous ids.
     *
     * @throws IllegalArgumentException if two ids differ only by case, or a previous id is in use
     */
    void checkIds(Function<T, List<I>> previousIds) {
        var seen = new HashMap<String, Object>();
        byId.forEach((id, value) -> {
            Object first = seen.put(TextRule.folded(id.toString()), id);
            checkArgument(first == null, "Ids %s and %s differ only by case", first, id);
            for (I previous : previousIds.apply(value)) {
                checkArgument(previous.equals(id) || !has(previous), "Previous id %s of %s is in use", previous, id);
            }
        });
    }

    Changer<I, T> toChange() {
        return new Changer<>(this);
    }

    /** Compares the values by id; their order is ignored. */
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ById<?, ?> that && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    /** Builds values by id; copies the values that it started with, or has built, on the first change. */
    static final class Changer<I, T> {

        private Map<I, T> values = new LinkedHashMap<>();
        private @Nullable ById<I, T> made;

        /** The values, as long as each was new: iterating over a large map is slower than filling this list. */
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

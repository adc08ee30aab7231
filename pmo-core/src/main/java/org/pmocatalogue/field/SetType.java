package org.pmocatalogue.field;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.value.RawValue;

/**
 * Several different values. Values of a closed set are in the order of that set, others in the order given.
 *
 * @param <E> the type of an element
 */
final class SetType<E> extends FieldType<ImmutableSet<E>> {

    private final FieldType<ImmutableList<E>> list;
    private final ImmutableList<E> order;

    SetType(FieldType<E> element) {
        super(element.format());
        this.list = new ListType<>(element);
        this.order = element.values();
    }

    @Override
    public ImmutableList<Choice> choices() {
        return list.choices();
    }

    @Override
    public @Nullable ImmutableSet<E> parse(RawValue raw, String label, ErrorSink errors) {
        return ordered(list.parse(raw, label, errors));
    }

    @Override
    public RawValue print(ImmutableSet<E> value) {
        return list.print(value.asList());
    }

    @Override
    public @Nullable ImmutableSet<E> normalise(String label, ImmutableSet<E> value) {
        return ordered(list.normalise(label, value.asList()));
    }

    private @Nullable ImmutableSet<E> ordered(@Nullable ImmutableList<E> values) {
        if (values == null) {
            return null;
        }
        var given = ImmutableSet.copyOf(values);
        return order.isEmpty() || given.size() == 1
                ? given
                : order.stream().filter(given::contains).collect(ImmutableSet.toImmutableSet());
    }
}

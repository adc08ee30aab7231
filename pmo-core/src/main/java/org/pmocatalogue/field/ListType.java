package org.pmocatalogue.field;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * Several values in order. A list in typed text holds one value a line.
 *
 * @param <E> the type of an element
 */
public final class ListType<E> extends FieldType<ImmutableList<E>> {

    private static final Splitter LINES = Splitter.on('\n');

    private final FieldType<E> element;

    ListType(FieldType<E> element) {
        super(element.format());
        this.element = element;
    }

    @Override
    public ImmutableList<Choice> choices() {
        return element.choices();
    }

    @Override
    public @Nullable ImmutableList<E> parse(RawValue raw, String label, ErrorSink errors) {
        if (!(raw instanceof RawValue.ListValue || raw instanceof RawValue.TypedText)) {
            errors.wrongType(raw, "a list");
            return null;
        }
        var items = elements(raw);
        var parsed = ImmutableList.<E>builderWithExpectedSize(items.size());
        for (int i = 0; i < items.size(); i++) {
            errors.element(i);
            E value = parseElement(items.get(i), label, errors);
            if (value != null) {
                parsed.add(value);
            }
        }
        errors.whole();
        var values = parsed.build();
        return values.isEmpty() ? null : values;
    }

    private @Nullable E parseElement(RawValue item, String label, ErrorSink errors) {
        try {
            E value = element.parse(item, label, errors);
            if (value == null
                    && item instanceof RawValue.Text text
                    && TextRule.trim(text.text()).isEmpty()) {
                errors.wrongType(item, "text that is not blank");
            }
            return value;
        } catch (InvalidValueException e) {
            invalid(e, errors);
            return null;
        }
    }

    /** {@return the elements of a raw value; empty if it is not a list} */
    public static List<RawValue> elements(RawValue raw) {
        if (raw instanceof RawValue.ListValue items) {
            return items.items();
        }
        return raw instanceof RawValue.TypedText written
                ? LINES.splitToStream(written.text())
                        .filter(line -> !TextRule.trim(line).isEmpty())
                        .<RawValue>map(RawValue.TypedText::new)
                        .toList()
                : ImmutableList.of();
    }

    @Override
    public RawValue print(ImmutableList<E> value) {
        var items = ImmutableList.<RawValue>builderWithExpectedSize(value.size());
        for (E each : value) {
            items.add(element.print(each));
        }
        return new RawValue.ListValue(items.build());
    }

    @Override
    public @Nullable ImmutableList<E> normalise(String label, ImmutableList<E> value) {
        var normal = ImmutableList.<E>builderWithExpectedSize(value.size());
        boolean isNormal = true;
        for (E each : value) {
            E stored = element.normalise(label, each);
            if (stored == null) {
                throw new InvalidValueException(label, "is blank");
            }
            isNormal &= stored == each;
            normal.add(stored);
        }
        return value.isEmpty() ? null : isNormal ? value : normal.build();
    }
}

package org.pmocatalogue.table;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Several values; a person writes one a line. */
public final class ListType<V> extends FieldType<ImmutableList<V>> {

    private static final Splitter LINES = Splitter.on('\n');

    private final FieldType<V> element;

    ListType(FieldType<V> element) {
        super(element.form());
        this.element = element;
    }

    @Override
    ImmutableList<Choice> choices() {
        return element.choices();
    }

    @Override
    boolean isMany() {
        return true;
    }

    @Override
    @Nullable
    ImmutableList<V> parse(RawValue raw, Complaints complaints) {
        if (raw instanceof RawValue.Items || raw instanceof RawValue.Written) {
            return parseAll(elements(raw), element, complaints);
        }
        complaints.wrongType(raw, "a list");
        return null;
    }

    /**
     * Texts of good lists are gone through once only, by who takes them; what is wrong is looked for when they refuse.
     */
    @Override
    void complain(RawValue raw, InvalidValueException refusal, String label, Complaints complaints) {
        parseAll(elements(raw), element.ofElements(label), complaints);
    }

    /** {@return the elements that a value holds; none if it is no list} */
    public static List<RawValue> elements(RawValue raw) {
        if (raw instanceof RawValue.Items items) {
            return items.items();
        }
        return raw instanceof RawValue.Written written
                ? LINES.splitToStream(written.text())
                        .filter(line -> !TextRule.trim(line).isEmpty())
                        .<RawValue>map(RawValue.Written::new)
                        .toList()
                : ImmutableList.of();
    }

    private @Nullable ImmutableList<V> parseAll(List<RawValue> items, FieldType<V> type, Complaints complaints) {
        var parsed = ImmutableList.<V>builderWithExpectedSize(items.size());
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            complaints.element(i);
            try {
                V value = type.parse(item, complaints);
                if (value != null) {
                    parsed.add(value);
                } else if (isBlank(item)) {
                    complaints.wrongType(item, "text that is not blank");
                }
            } catch (InvalidValueException e) {
                complaints.invalid(Problem.INVALID_VALUE, FieldTypes.message(e), null);
            }
        }
        complaints.whole();
        var values = parsed.build();
        return values.isEmpty() ? null : values;
    }

    private static boolean isBlank(RawValue item) {
        return item instanceof RawValue.Text text && TextRule.trim(text.text()).isEmpty();
    }

    @Override
    RawValue print(ImmutableList<V> value) {
        var items = ImmutableList.<RawValue>builderWithExpectedSize(value.size());
        for (V one : value) {
            items.add(element.print(one));
        }
        return new RawValue.Items(items.build());
    }
}

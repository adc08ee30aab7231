package org.pmocatalogue.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.RawValue;

/** Checks entries against limits, when they are read and before they are written. */
final class EntryLimits {

    private final Limits limits;
    private long entries;

    EntryLimits(Limits limits) {
        this.limits = limits;
    }

    /**
     * A limit that an entry exceeds.
     *
     * @param quantity the quantity that is limited
     * @param name the name that {@link Limits} has for the limit
     */
    record Excess(String quantity, long limit, String name) {}

    /** {@return how many entries were checked} */
    long entries() {
        return entries;
    }

    /**
     * Checks one more entry.
     *
     * @return the first limit that it exceeds
     */
    Optional<Excess> check(Entry entry) {
        if (++entries > limits.entries()) {
            return Optional.of(new Excess("number of entries", limits.entries(), "entries"));
        }
        var values = new Values();
        for (int slot = 0; slot < entry.shape().slots(); slot++) {
            RawValue value = entry.valueAt(slot);
            if (value != null) {
                values.add(value, 2);
            }
        }
        for (var attribute : entry.attributes().entrySet()) {
            values.addText(attribute.getKey());
            values.add(attribute.getValue(), 2);
        }
        if (values.count > limits.fields()) {
            values.exceed("number of values in an entry", limits.fields(), "fields");
        }
        return Optional.ofNullable(values.excess);
    }

    /** The values of one entry. */
    private final class Values {

        private int count;
        private @Nullable Excess excess;

        void add(RawValue value, int depth) {
            count++;
            if (excess != null) {
                return; // values that exceed the depth are not followed
            }
            if (value instanceof RawValue.Text text) {
                addText(text.text());
            } else if (value instanceof RawValue.TypedText written) {
                addText(written.text());
            } else if (value instanceof RawValue.ListValue items) {
                addAll(items.items(), depth);
            } else if (value instanceof RawValue.ObjectValue members) {
                members.members().keySet().forEach(this::addText);
                addAll(members.members().values(), depth);
            }
        }

        private void addAll(Iterable<RawValue> values, int depth) {
            if (depth > limits.depth()) {
                exceed("depth of nesting", limits.depth(), "depth");
            }
            for (RawValue value : values) {
                add(value, depth + 1);
            }
        }

        void addText(String text) {
            if (text.length() > limits.textLength()) {
                exceed("length of a text", limits.textLength(), "textLength");
            }
        }

        private void exceed(String quantity, long limit, String name) {
            if (excess == null) {
                excess = new Excess(quantity, limit, name);
            }
        }
    }
}

package org.pmocatalogue.transfer;

import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.RawValue;

/** Keeps entries to limits: those that are read, and those that somebody is to read again. */
final class EntryLimits {

    /** Tells that a limit is passed, and throws {@link StopReading}. */
    @FunctionalInterface
    interface Stop {

        /**
         * Stops at an entry.
         *
         * @param name the name that {@link Limits} has for the limit
         */
        void at(Entry entry, String what, long limit, String name);
    }

    private final Limits limits;
    private final Stop stop;
    private long entries;

    EntryLimits(Limits limits, Stop stop) {
        this.limits = limits;
        this.stop = stop;
    }

    /** {@return how many entries were checked} */
    long entries() {
        return entries;
    }

    /** Checks one more entry. */
    void check(Entry entry) {
        if (++entries > limits.entries()) {
            stop.at(entry, "number of entries", limits.entries(), "entries");
        }
        int values = 0;
        for (int slot = 0; slot < entry.shape().slots(); slot++) {
            RawValue value = entry.valueAt(slot);
            if (value != null) {
                values += check(value, 2, entry);
            }
        }
        for (var attribute : entry.attributes().entrySet()) {
            checkLength(attribute.getKey(), entry);
            values += check(attribute.getValue(), 2, entry);
        }
        if (values > limits.fields()) {
            stop.at(entry, "number of values in an entry", limits.fields(), "fields");
        }
    }

    /** {@return how many values there are, those inside counted} */
    private int check(RawValue value, int depth, Entry entry) {
        int values = 1;
        if (value instanceof RawValue.Text text) {
            checkLength(text.text(), entry);
        } else if (value instanceof RawValue.TypedText written) {
            checkLength(written.text(), entry);
        } else if (value instanceof RawValue.ListValue items) {
            checkDepth(depth, entry);
            for (RawValue item : items.items()) {
                values += check(item, depth + 1, entry);
            }
        } else if (value instanceof RawValue.ObjectValue members) {
            checkDepth(depth, entry);
            for (var member : members.members().entrySet()) {
                checkLength(member.getKey(), entry);
                values += check(member.getValue(), depth + 1, entry);
            }
        }
        return values;
    }

    private void checkLength(String text, Entry entry) {
        if (text.length() > limits.textLength()) {
            stop.at(entry, "length of a text", limits.textLength(), "textLength");
        }
    }

    private void checkDepth(int depth, Entry entry) {
        if (depth > limits.depth()) {
            stop.at(entry, "depth of nesting", limits.depth(), "depth");
        }
    }
}

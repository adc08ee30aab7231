package org.pmocatalogue.transfer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.value.RawValue;

/** The entries of those kinds of which a file has only few, such as functions. They take a few MB at most. */
final class FewEntries {

    /** Entries of a kind that are kept. */
    static final int MOST = 1_000;

    /** Characters of their texts that are kept. */
    static final int MOST_CHARACTERS = 500_000;

    /** What a value takes besides its characters, in characters. */
    private static final int OBJECT = 16;

    private final Map<Kind, OfKind> kinds = new EnumMap<>(Kind.class);

    /**
     * An entry that is kept.
     *
     * @param index which entry of the file it is, from 0
     */
    record Kept(Entry entry, int index) {}

    private static final class OfKind {

        private final List<Kept> kept = new ArrayList<>();
        private long characters;
        private boolean isTooMuch;

        void add(Entry entry, int index) {
            if (isTooMuch) {
                return;
            }
            kept.add(new Kept(entry, index));
            characters += charactersOf(entry);
            if (kept.size() > MOST || characters > MOST_CHARACTERS) {
                isTooMuch = true;
                kept.clear();
            }
        }
    }

    /** Takes one more entry; {@code index} is which one of the file it is, from 0. */
    void add(Entry entry, int index) {
        kinds.computeIfAbsent(entry.kind(), kind -> new OfKind()).add(entry, index);
    }

    /** {@return all entries of a kind in the order of the file, perhaps none; empty if there were too many to keep} */
    Optional<ImmutableList<Kept>> of(Kind kind) {
        var entries = kinds.getOrDefault(kind, new OfKind());
        return entries.isTooMuch ? Optional.empty() : Optional.of(ImmutableList.copyOf(entries.kept));
    }

    private static long charactersOf(Entry entry) {
        long characters = 0;
        for (int slot = 0; slot < entry.shape().slots(); slot++) {
            RawValue value = entry.valueAt(slot);
            characters += value == null ? 0 : charactersOf(value);
        }
        for (var attribute : entry.attributes().entrySet()) {
            characters += attribute.getKey().length() + charactersOf(attribute.getValue());
        }
        return characters;
    }

    private static long charactersOf(RawValue value) {
        if (value instanceof RawValue.Text text) {
            return text.text().length();
        } else if (value instanceof RawValue.TypedText written) {
            return written.text().length();
        } else if (value instanceof RawValue.ListValue items) {
            return charactersOf(items.items());
        } else if (value instanceof RawValue.ObjectValue members) {
            return charactersOf(members.members().values())
                    + charactersOf(Iterables.transform(members.members().keySet(), RawValue.Text::new));
        }
        return OBJECT;
    }

    private static long charactersOf(Iterable<RawValue> values) {
        long characters = 0;
        for (RawValue value : values) {
            characters += OBJECT + charactersOf(value);
        }
        return characters;
    }
}

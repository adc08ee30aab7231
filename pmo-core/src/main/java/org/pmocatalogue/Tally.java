package org.pmocatalogue;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import java.util.Locale;
import org.pmocatalogue.entry.Kind;

/**
 * How many entries of each kind there were.
 *
 * @param entries the number for each kind that occurred, in the order of the kinds
 */
public record Tally(ImmutableMap<Kind, Long> entries) {

    /** {@return how many entries of a kind there were} */
    public long of(Kind kind) {
        return entries.getOrDefault(kind, 0L);
    }

    /** {@return such as {@code 3 functions, 6 services}; the catalogue itself is not counted} */
    @Override
    public String toString() {
        String text = entries.entrySet().stream()
                .filter(e -> !e.getKey().isHead())
                .map(e -> String.format(
                        Locale.ROOT,
                        "%,d %s",
                        e.getValue(),
                        (e.getValue() == 1 ? e.getKey().label() : e.getKey().plural()).toLowerCase(Locale.ROOT)))
                .collect(joining(", "));
        return text.isEmpty() ? "no entries" : text;
    }

    /** Counts entries. */
    static final class Counter {

        private final Multiset<Kind> entries = EnumMultiset.create(Kind.class);

        void add(Kind kind) {
            entries.add(kind);
        }

        Tally tally() {
            return new Tally(
                    Maps.immutableEnumMap(Maps.toMap(entries.elementSet(), kind -> (long) entries.count(kind))));
        }
    }
}

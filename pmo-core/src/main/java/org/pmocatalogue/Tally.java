package org.pmocatalogue;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
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
                .filter(e -> e.getKey() != Kind.CATALOGUE)
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

        private final Map<Kind, Long> entries = new EnumMap<>(Kind.class);

        void add(Kind kind) {
            entries.merge(kind, 1L, Long::sum);
        }

        Tally tally() {
            return new Tally(Maps.immutableEnumMap(entries));
        }
    }
}

package org.pmocatalogue.io;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import java.util.Locale;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;

/**
 * The number of entries of each kind.
 *
 * @param entries the number for each kind that occurred, in the order of the document
 */
public record EntryCounts(ImmutableMap<Kind, Long> entries) {

    /** {@return the number of entries of each kind of a document, from the kinds of all its entries} */
    public static EntryCounts of(DocumentType document, Multiset<Kind> kinds) {
        return new EntryCounts(ImmutableMap.copyOf(
                Maps.asMap(Sets.intersection(ImmutableSet.copyOf(document.kinds()), kinds.elementSet()), kind ->
                        (long) kinds.count(kind))));
    }

    /** {@return the number of entries of a kind} */
    public long of(Kind kind) {
        return entries.getOrDefault(kind, 0L);
    }

    /** {@return the number of entries of each kind that are not among others} */
    public EntryCounts minus(EntryCounts others) {
        var rest = ImmutableMap.<Kind, Long>builder();
        entries.forEach((kind, count) -> {
            long more = count - others.of(kind);
            if (more > 0) {
                rest.put(kind, more);
            }
        });
        return new EntryCounts(rest.buildOrThrow());
    }

    /** {@return whether there are no entries but the header} */
    public boolean isEmpty() {
        return entries.keySet().stream().allMatch(Kind::isHeader);
    }

    /** {@return such as {@code 3 functions, 6 services}; the catalogue itself is not counted} */
    @Override
    public String toString() {
        String text = entries.entrySet().stream()
                .filter(e -> !e.getKey().isHeader())
                .map(e -> String.format(
                        Locale.ROOT,
                        "%,d %s",
                        e.getValue(),
                        (e.getValue() == 1 ? e.getKey().label() : e.getKey().plural()).toLowerCase(Locale.ROOT)))
                .collect(joining(", "));
        return text.isEmpty() ? "no entries" : text;
    }
}

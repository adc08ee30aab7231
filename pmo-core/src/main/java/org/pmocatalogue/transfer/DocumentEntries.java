package org.pmocatalogue.transfer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;

/**
 * The entries of a document, in the order in which they are written.
 *
 * @param attributeNames the names of the attributes of all entries of a kind, in the order in which they first occur
 * @param entries the entries; they may be made on demand
 * @param normal returns an entry of another file in the form of these entries; empty if it is invalid
 * @param notes the findings that are shown next to the values at their places
 * @param noted the entries and fields that have notes
 */
public record DocumentEntries(
        Function<Kind, ImmutableSet<String>> attributeNames,
        Iterable<Entry> entries,
        Function<Entry, Optional<Entry>> normal,
        ImmutableListMultimap<Place, Finding> notes,
        NotedFields noted) {

    static DocumentEntries of(
            Function<Kind, ImmutableSet<String>> attributeNames,
            Iterable<Entry> entries,
            Function<Entry, Optional<Entry>> normal) {
        return new DocumentEntries(attributeNames, entries, normal, ImmutableListMultimap.of(), NotedFields.NONE);
    }

    /**
     * {@return entries as they were read, with the findings about them as notes}
     *
     * @param positions the positions of the findings of the format
     */
    static DocumentEntries annotated(
            DocumentType document, Collection<Entry> read, Findings findings, Set<Long> positions) {
        return new DocumentEntries(
                kind -> read.stream()
                        .filter(entry -> entry.kind() == kind)
                        .flatMap(entry -> entry.attributes().keySet().stream())
                        .collect(ImmutableSet.toImmutableSet()),
                read.stream()
                        .sorted(comparing(entry -> document.kinds().indexOf(entry.kind())))
                        .collect(toList()),
                Optional::of,
                Multimaps.index(findings.all(), Finding::place),
                new NotedFields(findings.all(), positions));
    }
}

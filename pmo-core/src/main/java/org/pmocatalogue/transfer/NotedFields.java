package org.pmocatalogue.transfer;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.schema.EntryLocus;

/**
 * The entries and fields that have findings.
 *
 * <p>A finding of the core names its entry and field, one of a format the position of a value. So no place is computed
 * for values without findings; in a large file that would take several times as long as reading it.
 */
final class NotedFields {

    static final NotedFields NONE = new NotedFields(ImmutableSet.of(), ImmutableSet.of());

    private final Set<Subject> entries = new HashSet<>();
    private final Set<Subject> subjects = new HashSet<>();
    private final Set<Long> positions;

    /** @param positions the positions of the findings of the format */
    NotedFields(Iterable<Finding> findings, Set<Long> positions) {
        this.positions = positions;
        for (Finding finding : findings) {
            finding.subject().ifPresent(subject -> {
                subjects.add(subject);
                entries.add(new Subject(subject.kind(), subject.id(), Optional.empty()));
            });
        }
    }

    /** {@return whether findings may be about an entry} */
    boolean has(Entry entry) {
        return entries.contains(EntryLocus.of(entry).subject().orElseThrow()) || isAtPosition(entry);
    }

    /**
     * {@return whether findings may be about a field of an entry; those about the whole entry may be about any field}
     */
    boolean has(Entry entry, FieldSpec field) {
        return subjects.contains(EntryLocus.of(entry, field).subject().orElseThrow())
                || subjects.contains(EntryLocus.of(entry).subject().orElseThrow())
                || isAtPosition(entry);
    }

    private boolean isAtPosition(Entry entry) {
        return !positions.isEmpty()
                && (positions.contains(entry.position())
                        || entry.shape().fields().stream()
                                .anyMatch(field -> positions.contains(entry.positionOf(field)))
                        || entry.attributes().keySet().stream()
                                .anyMatch(name -> positions.contains(entry.positionOf(name))));
    }
}

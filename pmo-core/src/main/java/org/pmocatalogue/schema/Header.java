package org.pmocatalogue.schema;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.TextRule;

/**
 * The entry with the properties of the document itself. A file has exactly one; others are reported.
 *
 * @param <T> the type of its record
 */
public final class Header<T extends FieldRecord<T>> {

    private final DocumentType document;
    private final RecordCodec<T> codec;
    private final EntryFindings ofEntries;
    private final Findings findings;
    private @Nullable Entry first;
    private @Nullable T value;

    /** @param ofEntries receives the problems of the entry */
    Header(DocumentType document, RecordCodec<T> codec, EntryFindings ofEntries, Findings findings) {
        this.document = document;
        this.codec = codec;
        this.ofEntries = ofEntries;
        this.findings = findings;
    }

    /** {@return whether the entry is the first, and valid} */
    boolean accept(Entry entry) {
        Entry before = first;
        if (before == null) {
            first = entry;
            value = codec.parse(entry, ofEntries);
            return value != null;
        }
        findings.report(
                EntryLocus.of(entry),
                FileProblem.SECOND_HEADER,
                finding -> finding.related(before.place()),
                document.label(),
                EntryLocus.of(before).mention());
        return false;
    }

    /** {@return the valid record of the first entry} */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** {@return the location of the entry, if {@link #value()} is present} */
    EntryLocus locus() {
        return EntryLocus.of(Objects.requireNonNull(first));
    }

    /** Reports that the entry is missing, if all entries were read. */
    void finish(Place file) {
        if (first == null && !findings.endedEarly()) {
            var kind = codec.shape().kind();
            findings.report(
                    file,
                    FileProblem.NO_HEADER,
                    document.label(),
                    kind.label(),
                    required(FieldSpec::label),
                    kind.token(),
                    required(FieldSpec::name));
        }
    }

    private String required(Function<FieldSpec, String> called) {
        return TextRule.listed(
                codec.shape().fields().stream()
                        .filter(FieldSpec::isRequired)
                        .map(called)
                        .toList(),
                "and");
    }
}

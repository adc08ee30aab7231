package org.pmocatalogue.schema;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;

/** Sees to it that a file tells of itself, and only once. */
public final class HeaderCheck {

    private final RecordSchema shape;
    private final Findings findings;
    private @Nullable Entry first;

    /** @param shape the fields of the entry that does so */
    public HeaderCheck(RecordSchema shape, Findings findings) {
        this.shape = shape;
        this.findings = findings;
    }

    /** {@return whether it is the first such entry; if not, that is told} */
    public boolean accept(Entry entry) {
        Entry before = first;
        if (before == null) {
            first = entry;
            return true;
        }
        findings.report(
                EntryLocus.of(entry),
                FileProblem.SECOND_HEAD,
                finding -> finding.related(before.place()),
                label(),
                EntryLocus.of(before).mention());
        return false;
    }

    /** Tells if there was no such entry, though all was read. */
    public void finish(Place file) {
        if (first == null && !findings.endedEarly()) {
            findings.report(
                    file,
                    FileProblem.NO_HEAD,
                    label(),
                    shape.kind().label(),
                    required(FieldSpec::label),
                    shape.kind().token(),
                    required(FieldSpec::name));
        }
    }

    private String label() {
        return Document.of(shape.kind()).label();
    }

    private String required(Function<FieldSpec, String> called) {
        String names = shape.fields().stream()
                .filter(FieldSpec::isRequired)
                .map(called)
                .collect(joining(", "));
        int last = names.lastIndexOf(", ");
        return last < 0 ? names : names.substring(0, last) + " and" + names.substring(last + 1);
    }
}

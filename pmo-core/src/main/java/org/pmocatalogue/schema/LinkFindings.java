package org.pmocatalogue.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Problem;

/** Tells what is wrong with entries, seen beside others. */
public record LinkFindings(Findings all) {

    /** Something is wrong with an entry, or with a field of it. */
    public void tell(Problem problem, Entry entry, @Nullable String name, Supplier<Finding.Builder> finding) {
        all.add(problem, () -> {
            FieldSpec field = name == null ? null : field(entry, name);
            return finding.get()
                    .at(field == null ? entry.place() : entry.placeOf(field))
                    .subject(EntryFindings.subject(entry, field))
                    .build();
        });
    }

    /** Something is wrong with one element of a field that holds a list, from 0. */
    public void tell(Problem problem, Entry entry, String name, int element, Supplier<Finding.Builder> finding) {
        all.add(problem, () -> {
            FieldSpec field = field(entry, name);
            return finding.get()
                    .at(entry.placeOf(field, element))
                    .subject(EntryFindings.subject(entry, field))
                    .build();
        });
    }

    /** {@return the field of an entry that has this name} */
    public static FieldSpec field(Entry entry, String name) {
        return entry.shape().find(name).orElseThrow();
    }
}

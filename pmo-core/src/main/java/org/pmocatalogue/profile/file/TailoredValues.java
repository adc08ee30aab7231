package org.pmocatalogue.profile.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Field;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.table.CatalogueTable;
import org.pmocatalogue.table.EntryFindings;
import org.pmocatalogue.value.RawValue;

/**
 * Understands what tailorings say: the value as the field of the service or function that it is for would, and that
 * field by the name that people know, if people wrote it.
 */
final class TailoredValues {

    private static final CatalogueTable TABLE = CatalogueTable.standard();
    private static final Field FIELD = field("field");
    private static final Field VALUE = field(TailoringFields.VALUE);

    private final EntryFindings findings;

    TailoredValues(Findings findings) {
        this.findings = new EntryFindings(findings);
    }

    private static Field field(String name) {
        return ProfileTable.TAILORINGS.shape().find(name).orElseThrow();
    }

    /** {@return the tailoring with its value in normal form; null if the field cannot hold it, which is told} */
    @Nullable
    Tailoring understood(Tailoring tailoring, Entry entry) {
        String field =
                entry.value(FIELD).filter(RawValue.Written.class::isInstance).isPresent()
                        ? nameOf(tailoring)
                        : tailoring.field();
        RawValue value = tailoring.value().orElse(RawValue.NULL);
        if (tailoring.value().isPresent()) {
            value = TABLE.normal(field, tailored(tailoring, field, value, entry), findings);
        }
        return value == null ? null : tailoring.with(field, value);
    }

    private static String nameOf(Tailoring tailoring) {
        return TABLE.shape(tailoring.kind())
                .understand(tailoring.field())
                .map(Field::name)
                .orElse(tailoring.field());
    }

    /**
     * {@return the service or function with no more than its id and the value, which stands where the tailoring has it}
     */
    private static Entry tailored(Tailoring tailoring, String field, RawValue value, Entry entry) {
        var places = new Places() {
            @Override
            public Place at(long position) {
                return placeOf(entry);
            }

            @Override
            public Place element(long position, int index) {
                return entry.placeOf(VALUE, index);
            }
        };
        var tailored = Entry.builder(TABLE.shape(tailoring.kind()), places, 0);
        if (!field.equals("id")) {
            tailored.put("id", RawValue.of(tailoring.id()), 0);
        }
        return tailored.put(field, value, 0).build();
    }

    /** {@return where the value of a tailoring stands, or where one would} */
    static Place placeOf(Entry entry) {
        return entry.placeOf(VALUE);
    }

    /** Tells what waited until all were understood. */
    void finish() {
        findings.finish((kind, given) -> Optional.empty());
    }
}

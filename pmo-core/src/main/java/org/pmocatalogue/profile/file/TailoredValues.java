package org.pmocatalogue.profile.file;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.schema.CatalogueSchema;
import org.pmocatalogue.schema.EntryFindings;
import org.pmocatalogue.schema.EntryLocus;
import org.pmocatalogue.value.RawValue;

/**
 * Parses the values of tailorings by the type of the tailored field. In typed text, the field may also be given by its
 * label.
 */
final class TailoredValues {

    private static final CatalogueSchema SCHEMA = CatalogueSchema.standard();
    private static final FieldSpec FIELD = field("field");
    private static final FieldSpec VALUE = field("value");

    /** The formats whose values are text: numbers and dates are converted to text, as in a cell of that field. */
    private static final ImmutableSet<FieldFormat> TEXTS =
            Sets.immutableEnumSet(FieldFormat.LINE, FieldFormat.ID, FieldFormat.NAMED_LINE, FieldFormat.TEXT);

    private final Findings findings;
    private final EntryFindings ofValues;

    TailoredValues(Findings findings) {
        this.findings = findings;
        this.ofValues = new EntryFindings(findings);
    }

    private static FieldSpec field(String name) {
        return ProfileSchema.TAILORINGS.shape().find(name).orElseThrow();
    }

    /**
     * {@return the tailoring with its value in normal form; null if the value is invalid or the field cannot be
     * tailored, which is reported}
     */
    @Nullable
    Tailoring parsed(Tailoring tailoring, Entry entry) {
        boolean isWritten =
                entry.value(FIELD).filter(RawValue.TypedText.class::isInstance).isPresent();
        var meant = isWritten ? tailoring.with(nameOf(tailoring), valueOf(tailoring)) : tailoring;
        var refusal = isWritten ? wordOf(meant).or(meant::refusal) : meant.refusal();
        if (refusal.isPresent()) {
            reportRefusal(meant, refusal.get(), entry);
            return null;
        }
        if (meant.value().isEmpty()) {
            return meant;
        }
        RawValue given = isWritten ? typed(meant) : meant.value().get();
        RawValue value = SCHEMA.normalValue(meant.field(), tailored(meant, meant.field(), given, entry), ofValues);
        return value == null ? null : meant.with(meant.field(), value);
    }

    private static RawValue valueOf(Tailoring tailoring) {
        return tailoring.value().orElse(RawValue.NULL);
    }

    private static String nameOf(Tailoring tailoring) {
        return SCHEMA.shape(tailoring.kind())
                .parseLenient(tailoring.field())
                .map(FieldSpec::name)
                .orElse(tailoring.field());
    }

    /** {@return the reason why one value of a set, which has a column of its own in workbooks, cannot be tailored} */
    private static Optional<String> wordOf(Tailoring tailoring) {
        int colon = tailoring.field().indexOf(": ");
        return colon < 0
                ? Optional.empty()
                : SCHEMA.shape(tailoring.kind())
                        .parseLenient(tailoring.field().substring(0, colon))
                        .filter(field -> field.isMany() && !field.choices().isEmpty())
                        .map(field -> "it is one value of %s; tailor that field, with all its values, one per line"
                                .formatted(field.label()));
    }

    private void reportRefusal(Tailoring tailoring, String why, Entry entry) {
        String label = SCHEMA.shape(tailoring.kind())
                .find(tailoring.field())
                .map(FieldSpec::label)
                .orElse(tailoring.field());
        findings.report(EntryLocus.of(entry, FIELD), ProfileProblem.NOT_TO_BE_TAILORED, label, why);
    }

    /** {@return the value; as typed text if the field holds text} */
    private static RawValue typed(Tailoring tailoring) {
        RawValue value = valueOf(tailoring);
        boolean holdsText = SCHEMA.shape(tailoring.kind())
                .find(tailoring.field())
                .filter(field -> TEXTS.contains(field.format()))
                .isPresent();
        if (holdsText && value instanceof RawValue.Decimal number) {
            return new RawValue.TypedText(number.number().stripTrailingZeros().toPlainString());
        }
        return holdsText && value instanceof RawValue.Date day
                ? new RawValue.TypedText(day.date().toString())
                : value;
    }

    /** {@return a service or function with only its id and the value, at the place of the value in the tailoring} */
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
        var tailored = Entry.builder(SCHEMA.shape(tailoring.kind()), places, 0);
        if (!field.equals("id")) {
            tailored.put("id", RawValue.of(tailoring.id()), 0);
        }
        return tailored.put(field, value, 0).build();
    }

    /** {@return the place of the value of a tailoring, or of the missing value} */
    static Place placeOf(Entry entry) {
        return entry.placeOf(VALUE);
    }

    /** Reports the findings that depend on all values. */
    void finish() {
        ofValues.finish((kind, given) -> Optional.empty());
    }
}

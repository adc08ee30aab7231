package org.pmocatalogue.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.ErrorSink;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldType;
import org.pmocatalogue.field.FieldTypes;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

@DisplayName("A declared field")
class RecordCodecTest {

    /** A type of field that the library does not have. */
    private static final FieldType<Integer> WHOLE_NUMBER = new FieldType<>(FieldFormat.NUMBER) {
        @Override
        public @Nullable Integer parse(RawValue raw, String label, ErrorSink errors) {
            var number = FieldTypes.AMOUNT.parse(raw, label, errors);
            return number == null ? null : normalise(label, number.intValue());
        }

        @Override
        public RawValue print(Integer value) {
            return FieldTypes.AMOUNT.print(BigDecimal.valueOf(value));
        }

        @Override
        public Integer normalise(String label, Integer value) {
            if (value < 1 || value > 25) {
                throw new InvalidValueException(label, "is %d, must be from 1 to 25".formatted(value));
            }
            return value;
        }
    };

    /** A scratch type. */
    private static final class Risk extends FieldRecord<Risk> {

        private static final FieldSet<Risk> FIELDS = FieldSet.of(Kind.SERVICE, Risk::new);

        static final RequiredField<Risk, String> ID =
                FIELDS.line("id", "Id").required("A short name.", "late-delivery");
        static final OptionalField<Risk, Integer> SCORE =
                FIELDS.field("score", "Score", WHOLE_NUMBER).optional("Probability times impact.", "12");

        private Risk(FieldValues<Risk> values) {
            super(values);
        }

        static Risk of(String id, Integer score) {
            return new Builder().set(ID, id).set(SCORE, score).build();
        }

        @Override
        protected FieldSet<Risk> fieldSet() {
            return FIELDS;
        }

        private static final class Builder extends FieldBuilder<Risk, Builder> {

            Builder() {
                super(FIELDS);
            }
        }
    }

    private final RecordCodec<Risk> table = RecordCodec.of(Risk.FIELDS);

    private final Findings findings = new Findings();

    @Test
    @DisplayName("is parsed")
    void isParsed() {
        assertEquals(Risk.of("late-delivery", 12), parse(entry().put("score", new RawValue.TypedText(" 12 "), 0)));
        assertEquals(ImmutableList.of(), findings.list());
    }

    @Test
    @DisplayName("is validated by the rule of its value")
    void isChecked() {
        assertNull(parse(entry().put("score", new RawValue.TypedText("26"), 0)));
        assertEquals("Score is 26, must be from 1 to 25", onlyFinding().message());
    }

    @Test
    @DisplayName("is validated for its type")
    void isOfItsType() {
        assertNull(parse(entry().put("score", RawValue.of("12"), 0)));
        assertEquals("Score is the text \"12\", must be a number", onlyFinding().message());
    }

    @Test
    @DisplayName("is printed")
    void isPrinted() {
        Entry printed = table.print(Risk.of("late-delivery", 12));
        assertEquals("service, id=Text[text=late-delivery], score=Decimal[number=12]", printed.toString());
    }

    @Test
    @DisplayName("is visible to formats")
    void isTold() {
        FieldSpec score = table.shape().find("score").orElseThrow();
        assertEquals("Score", score.label());
        assertEquals(FieldFormat.NUMBER, score.format());
    }

    private Entry.Builder entry() {
        return Entry.builder(table.shape()).put("id", RawValue.of("late-delivery"), 0);
    }

    private @Nullable Risk parse(Entry.Builder entry) {
        return table.parse(entry.build(), new EntryFindings(findings));
    }

    private Finding onlyFinding() {
        assertEquals(1, findings.list().size());
        return findings.list().get(0);
    }
}

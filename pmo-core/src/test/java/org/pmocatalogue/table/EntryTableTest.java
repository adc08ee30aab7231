package org.pmocatalogue.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Form;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

@DisplayName("A table to which a field was added by one line")
class EntryTableTest {

    /** What the entries of the scratch table become. */
    private record Risk(String id, Optional<Integer> score) {}

    private static final class RiskBuilder {
        private String id = "";
        private @Nullable Integer score;

        void id(String id) {
            this.id = TextRule.line("Id", id);
        }

        void score(Integer score) {
            if (score < 1 || score > 25) {
                throw new InvalidValueException("Score is %d, must be from 1 to 25".formatted(score));
            }
            this.score = score;
        }

        Risk build() {
            return new Risk(id, Optional.ofNullable(score));
        }
    }

    /** A type of field that the standard table does not have. */
    private static final FieldType<Integer> WHOLE_NUMBER = new FieldType<>(Form.NUMBER) {
        @Override
        @Nullable
        Integer parse(RawValue raw, Complaints complaints) {
            var number = FieldTypes.NUMBER.parse(raw, complaints);
            return number == null ? null : number.intValue();
        }

        @Override
        RawValue print(Integer value) {
            return FieldTypes.NUMBER.print(BigDecimal.valueOf(value));
        }
    };

    private final EntryTable<Risk, RiskBuilder> table = EntryTable.<Risk, RiskBuilder>of(Kind.SERVICE)
            .required(FieldSpec.builder("id", "Id").example("late-delivery"), FieldTypes.LINE, Risk::id, RiskBuilder::id)
            .optional(FieldSpec.builder("score", "Score"), WHOLE_NUMBER, Risk::score, RiskBuilder::score)
            .build(RiskBuilder::new, RiskBuilder::build, risk -> ImmutableMap.of(), (builder, attributes) -> {});

    private final Findings findings = new Findings();

    @Test
    @DisplayName("parses it")
    void isParsed() {
        assertEquals(
                new Risk("late-delivery", Optional.of(12)),
                parse(entry().put("score", new RawValue.Written(" 12 "), 0)));
        assertEquals(ImmutableList.of(), findings.list());
    }

    @Test
    @DisplayName("checks it, by the rule of its own value")
    void isChecked() {
        assertNull(parse(entry().put("score", new RawValue.Written("26"), 0)));
        assertEquals("Score is 26, must be from 1 to 25", onlyFinding().message());
    }

    @Test
    @DisplayName("checks its type")
    void isOfItsType() {
        assertNull(parse(entry().put("score", RawValue.of("12"), 0)));
        assertEquals("Score is the text \"12\", must be a number", onlyFinding().message());
    }

    @Test
    @DisplayName("prints it")
    void isPrinted() {
        Entry printed = table.print(new Risk("late-delivery", Optional.of(12)));
        assertEquals("service, id=Text[text=late-delivery], score=Decimal[number=12]", printed.toString());
    }

    @Test
    @DisplayName("tells formats of it")
    void isTold() {
        FieldSpec score = table.shape().find("score").orElseThrow();
        assertEquals("Score", score.label());
        assertEquals(Form.NUMBER, score.form());
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

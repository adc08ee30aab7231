package org.pmocatalogue.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

@DisplayName("The type of a field")
class FieldTypesTest {

    private final List<String> told = new ArrayList<>();

    private final ErrorSink complaints = new ErrorSink() {
        @Override
        public void element(int index) {}

        @Override
        public void whole() {}

        @Override
        public void wrongType(RawValue given, String must) {
            told.add(given.describe() + " must be " + must);
        }

        @Override
        public void invalid(Problem problem, String sentence, @Nullable String hint) {
            told.add(problem + " " + sentence + (hint == null ? "" : "; " + hint));
        }
    };

    private <V> @Nullable V parse(FieldType<V> type, RawValue raw) {
        return type.parse(raw, "Value", complaints);
    }

    private <V> void takes(@Nullable V value, FieldType<V> type, RawValue raw) {
        assertEquals(value, parse(type, raw));
        assertEquals(List.of(), told);
    }

    private void refuses(String why, FieldType<?> type, RawValue raw) {
        assertEquals(null, parse(type, raw));
        assertEquals(List.of(why), told);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05,2026-01-05",
        "0000-12-31,0000-12-31",
        "9999-09-19,9999-09-19",
        "+12026-01-05,+12026-01-05",
        "' 2026-01-05 ',2026-01-05"
    })
    @DisplayName("for days takes text as ISO 8601 writes it")
    void days(String text, String day) {
        takes(LocalDate.parse(day), FieldTypes.DATE, RawValue.of(text));
        takes(LocalDate.parse(day), FieldTypes.DATE, new RawValue.TypedText(text));
        takes(LocalDate.parse(day), FieldTypes.DATE, RawValue.of(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026/01/05",
                "2026-01/05",
                "2026-1-5",
                "20260105",
                "2026-01-05T00:00",
                "2026-0:-05",
                "2026-01-0/",
                "x026-01-05",
                "-2026-01-5",
                "tomorrow"
            })
    @DisplayName("for days refuses other text")
    void noDays(String text) {
        refuses("the text \"" + text + "\" must be a date such as 2026-01-05", FieldTypes.DATE, RawValue.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Y", "TRUE", "x", "X", "✓", "✔", "1", " yes "})
    @DisplayName("for yes or no takes what people write for yes")
    void yes(String text) {
        takes(true, FieldTypes.FLAG, new RawValue.TypedText(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "N", "false", "-", "0"})
    @DisplayName("for yes or no takes what people write for no")
    void no(String text) {
        takes(null, FieldTypes.FLAG, new RawValue.TypedText(text));
    }

    @Test
    @DisplayName("for yes or no takes a truth, and of text only what people wrote")
    void truths() {
        takes(true, FieldTypes.FLAG, RawValue.of(true));
        takes(null, FieldTypes.FLAG, RawValue.of(false));
        takes(null, FieldTypes.FLAG, new RawValue.TypedText(" "));
        refuses("the text \"yes\" must be true or false", FieldTypes.FLAG, RawValue.of("yes"));
        told.clear();
        refuses("\"maybe\" must be yes or no", FieldTypes.FLAG, new RawValue.TypedText("maybe"));
    }

    @Test
    @DisplayName("for numbers takes a number, and of text only what people wrote")
    void numbers() {
        takes(new BigDecimal("12.5"), FieldTypes.AMOUNT, RawValue.of(new BigDecimal("12.50")));
        takes(new BigDecimal("12.5"), FieldTypes.AMOUNT, new RawValue.TypedText(" 12.5 "));
        takes(null, FieldTypes.AMOUNT, new RawValue.TypedText(""));
        refuses("the text \"12\" must be a number", FieldTypes.AMOUNT, RawValue.of("12"));
        told.clear();
        refuses("\"twelve\" must be a number such as 12.5", FieldTypes.AMOUNT, new RawValue.TypedText("twelve"));
        told.clear();
        var refusal = assertThrows(
                InvalidValueException.class, () -> parse(FieldTypes.AMOUNT, new RawValue.TypedText("1".repeat(1_001))));
        assertEquals("Number has more than 400 digits before or after the decimal point", refusal.getMessage());
    }

    @Test
    @DisplayName("for a closed set takes its words, and from people labels and aliases in any case")
    void words() {
        var expertise = FieldTypes.coded(Expertise.class);
        takes(Expertise.SUPPORT, expertise, RawValue.of(" support "));
        takes(Expertise.SUPPORT, expertise, new RawValue.TypedText("Support officer"));
        takes(null, expertise, RawValue.of("  "));
        assertEquals(RawValue.of("advanced"), expertise.print(Expertise.ADVANCED));
        refuses("true must be text", expertise, RawValue.of(true));
        told.clear();
        refuses(
                "INVALID_VALUE is \"Support\", must be one of support, practitioner, advanced; write \"support\"",
                expertise,
                RawValue.of("Support"));
    }

    @Test
    @DisplayName("for stages takes ids, and from people labels")
    void stages() {
        FieldType<Stage> stages = Stage.typeOf(ImmutableList.of(ServiceStages.PILOT, ServiceStages.RETIRED));
        takes(ServiceStages.PILOT, stages, RawValue.of("pilot"));
        takes(ServiceStages.RETIRED, stages, new RawValue.TypedText("Retired"));
        assertEquals(RawValue.of("pilot"), stages.print(ServiceStages.PILOT));
        refuses(
                "UNKNOWN_STAGE is \"pilott\", must be one of pilot, retired; did you mean \"pilot\"?",
                stages,
                RawValue.of("pilott"));
    }

    @Test
    @DisplayName("for stages prints and accepts a label only if it is unique")
    void labelsOfSeveralStages() {
        var own = Stage.of("rollout", "Implementation", Phase.PIPELINE);
        var first = Stage.of("try-1", "Try", Phase.PIPELINE);
        var second = Stage.of("try-2", "TRY", Phase.PIPELINE);
        FieldType<Stage> stages = Stage.typeOf(ImmutableList.of(own, ServiceStages.IMPLEMENTATION, first, second));
        assertEquals(
                ImmutableList.of("rollout", "Implementation", "try-1", "try-2"),
                ImmutableList.copyOf(Iterables.transform(stages.choices(), Choice::label)));
        takes(own, stages, new RawValue.TypedText("rollout"));
        takes(ServiceStages.IMPLEMENTATION, stages, new RawValue.TypedText("Implementation"));
        takes(second, stages, new RawValue.TypedText("Try-2"));
        refuses(
                "UNKNOWN_STAGE is \"Try\", must be one of rollout, implementation, try-1, try-2; write \"try-1\""
                        + " or \"try-2\", which are called so",
                stages,
                new RawValue.TypedText("Try"));
    }

    @Test
    @DisplayName("for lists accepts one element per line, and reports blank elements")
    void lists() {
        var lines = FieldTypes.list(FieldTypes.LINE);
        takes(ImmutableList.of("a", "b"), lines, new RawValue.TypedText("a\n\n b\n"));
        takes(null, lines, new RawValue.ListValue(ImmutableList.of()));
        refuses("the text \"a\" must be a list", lines, RawValue.of("a"));
        told.clear();
        var items = new RawValue.ListValue(ImmutableList.of(RawValue.of(" "), RawValue.of("b")));
        assertEquals(ImmutableList.of("b"), parse(lines, items));
        assertEquals(List.of("the text \" \" must be text that is not blank"), told);
    }
}

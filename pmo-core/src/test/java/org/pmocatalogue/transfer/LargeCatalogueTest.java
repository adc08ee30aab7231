package org.pmocatalogue.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pmocatalogue.Texts.BEGINNING;
import static org.pmocatalogue.Texts.found;
import static org.pmocatalogue.Texts.service;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Texts;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.value.RawValue;

/** What takes seconds here takes hours if every place is looked up, or every circle copied. */
@Tag("slow")
@DisplayName("A large catalogue")
class LargeCatalogueTest {

    private static final int MANY = 100_000;
    private static final int FINDINGS = 30_000;

    private static String services(int number, IntFunction<String> field) {
        return IntStream.range(0, number)
                .mapToObj(i -> service("s" + i, field.apply(i)))
                .collect(Collectors.joining("", BEGINNING, ""));
    }

    @Test
    @DisplayName("without a flaw is read whole, and in the order of the file")
    void isRead() throws IOException {
        var catalogue = Texts.read(services(MANY, i -> "x-own: 1")).orThrow();
        assertEquals(MANY, catalogue.services().size());
        assertEquals("s" + (MANY - 1), catalogue.services().get(MANY - 1).id().value());
    }

    @Test
    @DisplayName("may have a circle of all its services, which is reported in short")
    void circle() throws IOException {
        var result = Texts.read(services(MANY, i -> "needs: [s%d]".formatted((i + 1) % MANY)));
        assertEquals(List.of("14:10 PMO-204"), found(result));
        assertTrue(result.findings().get(0).message().contains("s4 needs … (99,991 more) needs s99996"));
    }

    @Test
    @DisplayName("may have more circles than services")
    void circles() throws IOException {
        String all = IntStream.range(0, 1_000).mapToObj(i -> "s" + i).collect(Collectors.joining(", "));
        var result = Texts.read(services(1_000, i -> "needs: [" + all + "]"));
        assertEquals("500,500 warnings", result.toString());
        assertEquals(100, result.findings().size());
    }

    @Test
    @DisplayName("full of flaws keeps a hundred findings of a problem and counts them all")
    void keepsHundred() throws IOException {
        var result = Texts.read(services(500, i -> "expertise: suport\n  nmae: x"));
        assertEquals(101, result.findings().size());
        assertEquals(500L, result.counts().byProblem().get(FieldProblem.INVALID_VALUE));
        assertEquals(500L, result.counts().of(Severity.ERROR));
        assertEquals("500 errors, 1 warning", result.toString());
        assertEquals(0, result.value().orElseThrow().services().size());
    }

    /** An entry of a source, with a number. */
    @FunctionalInterface
    private interface Numbered {
        Entry.Builder of(Reading to, Places places, int number);
    }

    static List<Arguments> manyFindings() {
        return List.of(
                Arguments.of("ids", (Numbered) (to, at, i) -> entry(to, at, i, "same"), "29,999 errors"),
                Arguments.of(
                        "repeated fields",
                        (Numbered) (to, at, i) -> entry(to, at, i, "s" + i).put("name", RawValue.of(BigDecimal.ONE), i),
                        "30,000 errors"),
                Arguments.of(
                        "previous ids",
                        (Numbered) (to, at, i) ->
                                entry(to, at, i, "s" + i).put("previousIds", new RawValue.TypedText("s" + (i ^ 1)), i),
                        "30,000 errors"),
                Arguments.of(
                        "days",
                        (Numbered) (to, at, i) -> to.entry(Kind.STAGE_CHANGE, at, i)
                                .put("to", RawValue.of("evaluation"), i)
                                .put("on", RawValue.of("%s-01-01".formatted(9999 - i / 12)), i),
                        "29,988 warnings"));
    }

    private static Entry.Builder entry(Reading to, Places places, int number, String id) {
        return to.entry(Kind.SERVICE, places, number)
                .put("id", RawValue.of(id), number)
                .put("function", RawValue.of("risk"), number)
                .put("name", RawValue.of("Do it"), number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manyFindings")
    @DisplayName("full of flaws looks only for the places of the findings it keeps:")
    void looksOnlyForPlacesItKeeps(String what, Numbered entry, String counts) throws IOException {
        var asked = new AtomicInteger();
        Places places = position -> {
            asked.incrementAndGet();
            return Place.of("source:acme-many", position, 1);
        };
        var source = new CatalogueSource() {
            @Override
            public String id() {
                return "acme-many";
            }

            @Override
            public String description() {
                return "Many entries";
            }

            @Override
            public void read(Request request, Reading to) throws IOException {
                to.accept(to.entry(Kind.CATALOGUE, places, MANY)
                        .put("id", RawValue.of("acme"), MANY)
                        .put("name", RawValue.of("ACME"), MANY)
                        .put("version", RawValue.of("1"), MANY)
                        .put("kind", RawValue.of("own"), MANY)
                        .build());
                to.accept(to.entry(Kind.FUNCTION, places, MANY)
                        .put("id", RawValue.of("risk"), MANY)
                        .put("name", RawValue.of("Risk"), MANY)
                        .build());
                for (int i = 0; i < FINDINGS; i++) {
                    to.accept(entry.of(to, places, i).build());
                }
            }
        };
        var result =
                Catalogues.of(List.of(), List.of(source)).read(Origin.source("acme-many", ""), ReadOptions.standard());
        assertEquals(counts, result.toString());
        assertTrue(asked.get() <= 700, () -> "asked for %d places of %s".formatted(asked.get(), what));
    }
}

package org.pmocatalogue.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pmocatalogue.Texts.BEGINNING;
import static org.pmocatalogue.Texts.CATALOGUES;
import static org.pmocatalogue.Texts.found;
import static org.pmocatalogue.Texts.service;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Texts;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;
import org.pmocatalogue.spi.CatalogueSource;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Request;
import org.pmocatalogue.testkit.TextFormat;

@DisplayName("A limit of reading")
class ReadGuardLimitsTest {

    /** An entry more than there are services: the catalogue; and one for the function. */
    private static final int OTHER_ENTRIES = 2;

    /** Longer than readers buffer, so that they deliver the entries before it first. */
    private static final String LONG = service("long", "purpose: " + "long ".repeat(10_000));

    private static final String NOTHING_WRITTEN = "the stream PMO-016";

    /** {@return what reading, checking and converting report alike} */
    private static ImmutableList<String> check(String file, UnaryOperator<Limits.Builder> limits) throws IOException {
        var options = ReadOptions.builder()
                .limits(limits.apply(Limits.builder()).build())
                .build();
        var checked = CATALOGUES.check(Origin.of(Texts.input(file)), options);
        assertEquals(
                checked.findings(), CATALOGUES.read(Texts.input(file), options).findings());
        assertEquals(found(checked), convert(file, options));
        return found(checked);
    }

    private static ImmutableList<String> convert(String file, ReadOptions options) throws IOException {
        var out = new ByteArrayOutputStream();
        var converted = found(CATALOGUES.convert(
                Origin.of(Texts.input(file)),
                out,
                options,
                WriteOptions.builder().format("text").allowLoss(true).build()));
        long exceeded = converted.stream().filter(l -> l.endsWith("PMO-010")).count();
        assertEquals(exceeded, Collections.frequency(converted, NOTHING_WRITTEN));
        assertEquals(exceeded == 0, out.size() > 0);
        return converted.stream().filter(l -> !l.equals(NOTHING_WRITTEN)).collect(ImmutableList.toImmutableList());
    }

    @Test
    @DisplayName("of entries lets in so many, and no more")
    void entries() throws IOException {
        var three = BEGINNING + service("a") + service("b") + service("c");
        assertEquals(List.of(), check(three, l -> l.entries(3 + OTHER_ENTRIES)));
        assertEquals(List.of("18:1 PMO-010"), check(three, l -> l.entries(2 + OTHER_ENTRIES)));
    }

    @Test
    @DisplayName("of bytes lets in so many, and no more; the entries before it are read")
    void bytes() throws IOException {
        String file = BEGINNING + service("log") + service("plan") + service("log") + LONG;
        int bytes = file.getBytes(UTF_8).length;
        assertEquals(List.of("19:7 PMO-107"), check(file, l -> l.bytes(bytes)));
        assertEquals(List.of("19:7 PMO-107", "a.text PMO-010"), check(file, l -> l.bytes(bytes - 1)));
        assertEquals(List.of("a.text PMO-010"), check(file, l -> l.bytes(1)));
    }

    @Test
    @DisplayName("of bytes is reported once, also if the entries before it have problems that show at the end")
    void bytesAndMore() throws IOException {
        String file = BEGINNING
                + "function\n  id: plans\n"
                + service("plan").replace("risk", "plans")
                + "stage-change\n  service: plan\n  to: pilot\n  on: 2026-01-05\n"
                + LONG;
        int bytes = file.getBytes(UTF_8).length;
        assertEquals(
                List.of("10:1 PMO-101", "a.text PMO-010", "14:13 PMO-203", "17:12 PMO-203"),
                check(file, l -> l.bytes(bytes - 1)));
    }

    @Test
    @DisplayName("of bytes holds for each file that a source opens and limits")
    void bytesOfSource() throws IOException {
        var source = new CatalogueSource() {
            @Override
            public String id() {
                return "acme-parts";
            }

            @Override
            public String description() {
                return "A custom file";
            }

            @Override
            public void read(Request request, Reading to) throws IOException {
                var file = Texts.input(BEGINNING + service("a"));
                new TextFormat().reader().orElseThrow().read(to.limited(file), to);
            }
        };
        var options = ReadOptions.builder()
                .limits(Limits.builder().bytes(100).build())
                .build();
        assertEquals(
                List.of("a.text PMO-010"),
                found(Catalogues.of(List.of(), List.of(source)).read(Origin.source("acme-parts", ""), options)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "\\n", "\\u20ac"})
    @DisplayName("of a text's length counts its characters")
    void textLength(String character) throws IOException {
        String file = BEGINNING + service("a", "purpose: \"" + character.repeat(200) + "\"");
        assertEquals(List.of(), check(file, l -> l.textLength(200)));
        assertEquals(List.of("10:1 PMO-010"), check(file, l -> l.textLength(199)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s: 1", "x-a: {%s: 1}", "x-a: [{b: {%s: 1}}]"})
    @DisplayName("of a text's length holds for names, too")
    void nameLength(String field) throws IOException {
        String file = BEGINNING + service("a", field.formatted("x-" + "k".repeat(198)));
        assertEquals(List.of(), check(file, l -> l.textLength(200)));
        assertEquals(List.of("10:1 PMO-010"), check(file, l -> l.textLength(199)));
    }

    @ParameterizedTest
    @CsvSource({"'x-a: [[[1]]]', 14:10", "'x-a: {b: {c: {}}}', 14:16", "'x-a: [{b: []}]', 14:13"})
    @DisplayName("of depth lets in so many levels, the entry counted")
    void depth(String field, String place) throws IOException {
        String four = BEGINNING + service("a", field);
        assertEquals(List.of(), check(four, l -> l.depth(4)));
        assertEquals(List.of(place + " PMO-010"), check(four, l -> l.depth(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-a: [1, {b: 2}]", "skills: [a, b, c]", "x-a: {b: {c: [{}]}}", "\"x-a\": [{}, {b: null}]"})
    @DisplayName("of fields counts every value in an entry, and each entry by itself")
    void fields(String field) throws IOException {
        String seven = BEGINNING + service("a", field) + service("b", field);
        assertEquals(List.of(), check(seven, l -> l.fields(7)));
        assertEquals(List.of("10:1 PMO-010"), check(seven, l -> l.fields(6)));
    }
}

package org.pmocatalogue.excel.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.TextRule;

/**
 * The JSON of a {@link ColumnMapping}. The members of its objects are declared once, for reading and for writing.
 *
 * <p>Reading ends at the first error. Each column is written on a line of its own.
 */
final class MappingJson {

    private static final String FORMAT = "pmo-mapping/1";

    private static final Visitor NONE = (json, text) -> {};

    private static final ImmutableList<Member<MappedColumn, MappedColumn.Builder>> COLUMN = ImmutableList.of(
            text("heading", MappedColumn.Builder::heading, MappedColumn::heading),
            text("letter", MappedColumn.Builder::letter, MappedColumn::letter),
            field("to", MappedColumn.Builder::to, MappedColumn::to),
            new Member<>("ignore", (json, column) -> json.readIgnore(), column -> trueIf(column.isIgnored())),
            truth("fillDown", MappedColumn.Builder::fillDown, MappedColumn::isFillDown),
            text("separator", MappedColumn.Builder::separator, MappedColumn::separator),
            text("mark", MappedColumn.Builder::mark, MappedColumn::mark),
            texts("words", MappedColumn.Builder::words, MappedColumn::words, NONE),
            list("onlyFor", MappedColumn.Builder::onlyFor, MappedColumn::onlyFor, MappingJson::keepPlace));

    private static final ImmutableList<Member<MappedSheet, MappedSheet.Builder>> SHEET = ImmutableList.of(
            text("sheet", MappedSheet.Builder::name, sheet -> Optional.of(sheet.name())),
            number("headerRow", MappedSheet.Builder::headerRow, MappedSheet::headerRow),
            truth("endsAtEmptyRow", MappedSheet.Builder::endsAtEmptyRow, MappedSheet::endsAtEmptyRow),
            list("ignoreRows", MappedSheet.Builder::ignoreRow, MappedSheet::ignoredRows, NONE),
            objects(
                    "columns",
                    MappedSheet.Builder::column,
                    MappingJson::readColumn,
                    MappedSheet::columns,
                    column -> "{" + String.join(", ", print(COLUMN, column)) + "}"),
            texts("constants", MappedSheet.Builder::constants, MappedSheet::constants, MappingJson::keepPlaceOfField),
            texts("defaults", MappedSheet.Builder::defaults, MappedSheet::defaults, MappingJson::keepPlaceOfField));

    private static final ImmutableList<Member<ColumnMapping, ColumnMapping.Builder>> MAPPING = ImmutableList.of(
            new Member<>("format", (json, mapping) -> json.readFormat(), mapping -> Optional.of(quoted(FORMAT))),
            texts("catalogue", ColumnMapping.Builder::catalogue, ColumnMapping::catalogue, MappingJson::keepPlace),
            field("idFrom", ColumnMapping.Builder::idFrom, ColumnMapping::idFrom),
            objects(
                    "sheets",
                    ColumnMapping.Builder::sheet,
                    MappingJson::readSheet,
                    ColumnMapping::sheets,
                    sheet -> lines("{", print(SHEET, sheet), "}")),
            list("ignoreSheets", ColumnMapping.Builder::ignoreSheet, ColumnMapping::ignoredSheets, NONE));

    private final JsonParser in;
    private final @Nullable String file;
    private final Map<String, Place> places = new HashMap<>();

    /**
     * A member of an object.
     *
     * @param <T> the type of the object
     * @param <B> the type of its builder
     * @param reader reads the value at which the parser is into the builder
     * @param printer returns the value as JSON; empty if the object has none
     */
    private record Member<T, B>(String name, MemberReader<B> reader, Function<T, Optional<String>> printer) {}

    @FunctionalInterface
    private interface MemberReader<B> {
        void read(MappingJson json, B into) throws IOException;
    }

    @FunctionalInterface
    private interface ElementReader<E> {
        E read(MappingJson json) throws IOException;
    }

    /** Sees the text at which the parser is. */
    @FunctionalInterface
    private interface Visitor {
        void visit(MappingJson json, String text);
    }

    private MappingJson(JsonParser in, @Nullable String file) {
        this.in = in;
        this.file = file;
    }

    /** {@return the mapping in a JSON text, which is the content of this file if not null} */
    static ColumnMapping parse(String text, @Nullable String file) {
        try (var in = new JsonFactory().createParser(text)) {
            in.nextToken();
            var json = new MappingJson(in, file);
            ColumnMapping mapping = json.readMapping();
            if (in.nextToken() != null) {
                throw json.wrong("The mapping is followed by more content, must be a single object");
            }
            return mapping;
        } catch (JsonProcessingException e) {
            throw at(e.getLocation(), "Not valid JSON: " + MappingSlips.sentence(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("A String does not fail", e);
        }
    }

    /** {@return the JSON of a mapping, with a line break at the end} */
    static String print(ColumnMapping mapping) {
        return lines("{", print(MAPPING, mapping), "}") + "\n";
    }

    private static <T> List<String> print(List<? extends Member<T, ?>> members, T object) {
        return members.stream()
                .flatMap(member ->
                        member.printer().apply(object).map(json -> quoted(member.name()) + ": " + json).stream())
                .toList();
    }

    private ColumnMapping readMapping() throws IOException {
        JsonLocation start = in.currentTokenLocation();
        var mapping = ColumnMapping.builder();
        Set<String> given = readMembers("mapping", MAPPING, mapping);
        require(start, given, "The mapping", "format", "\"format\": \"" + FORMAT + "\"");
        return checked(start, () -> mapping.source(file, places).build());
    }

    private MappedSheet readSheet() throws IOException {
        JsonLocation start = in.currentTokenLocation();
        var sheet = new MappedSheet.Builder();
        Set<String> given = readMembers("sheet", SHEET, sheet);
        require(start, given, "A sheet", "sheet", "the name on its tab");
        return checked(start, sheet::build);
    }

    private MappedColumn readColumn() throws IOException {
        JsonLocation start = in.currentTokenLocation();
        var column = new MappedColumn.Builder();
        Set<String> given = readMembers("column", COLUMN, column);
        requireOne(start, given, "heading", "letter");
        requireOne(start, given, "to", "ignore");
        return checked(start, column::build);
    }

    private static void require(JsonLocation start, Set<String> given, String what, String name, String must) {
        if (!given.contains(name)) {
            throw at(start, "%s has no member \"%s\", must have %s".formatted(what, name, must));
        }
    }

    private static void requireOne(JsonLocation start, Set<String> given, String one, String other) {
        if (given.contains(one) == given.contains(other)) {
            String has = given.contains(one) ? "\"%s\" and \"%s\"" : "neither \"%s\" nor \"%s\"";
            throw at(start, "A column has " + has.formatted(one, other) + ", must have one of them");
        }
    }

    /** Reads the members of an object; returns the names of those that are present. */
    private <T, B> Set<String> readMembers(String what, List<Member<T, B>> members, B into) throws IOException {
        expect(in.currentToken() == JsonToken.START_OBJECT, "A " + what, "an object");
        Set<String> given = new HashSet<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var member = member(what, members);
            if (!given.add(member.name)) {
                throw wrong("\"%s\" is given twice".formatted(member.name));
            }
            in.nextToken();
            member.reader.read(this, into);
        }
        return given;
    }

    private <M extends Member<?, ?>> M member(String what, List<M> members) throws IOException {
        String name = in.currentName();
        List<String> names = Lists.transform(members, Member::name);
        int index = names.indexOf(name);
        if (index < 0) {
            throw wrong("A %s has no member %s; its members are %s%s"
                    .formatted(
                            what,
                            TextRule.quoted(name),
                            String.join(", ", names),
                            SpellingSuggestion.hint(name, names)
                                    .map(hint -> "; " + hint)
                                    .orElse("")));
        }
        return members.get(index);
    }

    private <E> void readElements(String name, ElementReader<E> reader, Consumer<E> to) throws IOException {
        expect(in.currentToken() == JsonToken.START_ARRAY, TextRule.quoted(name), "a list");
        while (in.nextToken() != JsonToken.END_ARRAY) {
            to.accept(reader.read(this));
        }
    }

    private ImmutableMap<String, String> readTexts(String name, Visitor keys) throws IOException {
        expect(in.currentToken() == JsonToken.START_OBJECT, TextRule.quoted(name), "an object of texts");
        Map<String, String> texts = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            if (texts.containsKey(key)) {
                throw wrong("%s is given twice in \"%s\"".formatted(TextRule.quoted(key), name));
            }
            keys.visit(this, key);
            in.nextToken();
            texts.put(key, readText(key));
        }
        return ImmutableMap.copyOf(texts);
    }

    private String readText(String name) throws IOException {
        expect(in.currentToken() == JsonToken.VALUE_STRING, TextRule.quoted(name), "a text");
        return in.getText();
    }

    private boolean readTruth(String name) throws IOException {
        boolean isTruth = in.currentToken() == JsonToken.VALUE_TRUE || in.currentToken() == JsonToken.VALUE_FALSE;
        expect(isTruth, TextRule.quoted(name), "true or false");
        return in.getBooleanValue();
    }

    private int readNumber(String name) throws IOException {
        boolean isInt =
                in.currentToken() == JsonToken.VALUE_NUMBER_INT && in.getText().length() <= 9;
        expect(isInt, TextRule.quoted(name), "a whole number from 1 to " + CellAddress.ROWS);
        return in.getIntValue();
    }

    private void readFormat() throws IOException {
        String format = readText("format");
        if (!format.equals(FORMAT)) {
            throw wrong("\"format\" is %s, must be \"%s\"".formatted(TextRule.quoted(format), FORMAT));
        }
    }

    private void readIgnore() throws IOException {
        if (!readTruth("ignore")) {
            throw wrong("\"ignore\" is false, must be true; use \"to\" otherwise");
        }
    }

    /** Records the place of a field in the mapping, for findings about the field. */
    private void keepPlace(String field) {
        if (file != null) {
            JsonLocation at = in.currentTokenLocation();
            places.putIfAbsent(field, Place.of(file, at.getLineNr(), at.getColumnNr()));
        }
    }

    private void keepPlaceOfField(String field) {
        checked(in.currentTokenLocation(), () -> MappedField.parse(field));
        keepPlace(field);
    }

    private void expect(boolean isExpected, String what, String must) throws IOException {
        if (!isExpected) {
            throw wrong("%s is %s, must be %s".formatted(what, shown(), must));
        }
    }

    /** {@return a description of the value that begins here} */
    private String shown() throws IOException {
        @Nullable JsonToken token = in.currentToken();
        if (token == null) {
            return "missing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text " + TextRule.quoted(in.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + TextRule.shortened(in.getText());
            default -> in.getText();
        };
    }

    /** {@return what a builder returns; its errors get the place} */
    private static <T> T checked(JsonLocation place, Supplier<T> built) {
        try {
            return built.get();
        } catch (InvalidValueException e) {
            throw at(place, String.valueOf(e.getMessage()));
        }
    }

    private InvalidValueException wrong(String message) {
        return at(in.currentTokenLocation(), message);
    }

    private static InvalidValueException at(@Nullable JsonLocation place, String message) {
        return new InvalidValueException(
                (place == null ? "" : place.getLineNr() + ":" + place.getColumnNr() + ": ") + message);
    }

    private static <T, B> Member<T, B> text(String name, BiConsumer<B, String> set, Function<T, Optional<String>> get) {
        return new Member<>(
                name,
                (json, into) -> json.set(into, set, json.readText(name)),
                object -> get.apply(object).map(MappingJson::quoted));
    }

    private static <T, B> Member<T, B> field(
            String name, BiConsumer<B, String> set, Function<T, Optional<String>> get) {
        return new Member<>(
                name,
                (json, into) -> {
                    json.set(into, set, json.readText(name));
                    json.keepPlace(json.in.getText());
                },
                object -> get.apply(object).map(MappingJson::quoted));
    }

    private static <T, B> Member<T, B> truth(String name, BiConsumer<B, Boolean> set, Predicate<T> get) {
        return new Member<>(
                name, (json, into) -> json.set(into, set, json.readTruth(name)), object -> trueIf(get.test(object)));
    }

    private static <T, B> Member<T, B> number(String name, BiConsumer<B, Integer> set, Function<T, OptionalInt> get) {
        return new Member<>(name, (json, into) -> json.set(into, set, json.readNumber(name)), object -> {
            OptionalInt number = get.apply(object);
            return number.isPresent() ? Optional.of(String.valueOf(number.getAsInt())) : Optional.empty();
        });
    }

    private static <T, B> Member<T, B> texts(
            String name,
            BiConsumer<B, Map<String, String>> set,
            Function<T, ImmutableMap<String, String>> get,
            Visitor keys) {
        return new Member<>(name, (json, into) -> json.set(into, set, json.readTexts(name, keys)), object -> {
            var texts = get.apply(object).entrySet().stream()
                    .map(text -> quoted(text.getKey()) + ": " + quoted(text.getValue()))
                    .toList();
            return texts.isEmpty() ? Optional.empty() : Optional.of("{" + String.join(", ", texts) + "}");
        });
    }

    private static <T, B> Member<T, B> list(
            String name, BiConsumer<B, String> add, Function<T, ImmutableSet<String>> get, Visitor elements) {
        return new Member<>(
                name,
                (json, into) -> json.readElements(name, element -> element.readText("element of " + name), text -> {
                    elements.visit(json, text);
                    json.set(into, add, text);
                }),
                object -> {
                    var texts =
                            get.apply(object).stream().map(MappingJson::quoted).toList();
                    return texts.isEmpty() ? Optional.empty() : Optional.of("[" + String.join(", ", texts) + "]");
                });
    }

    private static <T, B, E> Member<T, B> objects(
            String name,
            BiConsumer<B, E> add,
            ElementReader<E> reader,
            Function<T, ImmutableList<E>> get,
            Function<E, String> printer) {
        return new Member<>(
                name,
                (json, into) -> json.readElements(name, reader, element -> add.accept(into, element)),
                object -> Optional.of(lines("[", Lists.transform(get.apply(object), printer::apply), "]")));
    }

    /** Passes the value at which the parser is to a setter that may reject it. */
    private <B, V> void set(B into, BiConsumer<B, V> setter, V value) {
        checked(in.currentTokenLocation(), () -> {
            setter.accept(into, value);
            return into;
        });
    }

    private static Optional<String> trueIf(boolean isTrue) {
        return isTrue ? Optional.of("true") : Optional.empty();
    }

    private static String lines(String open, List<String> items, String close) {
        return open + "\n" + String.join(",\n", items).indent(2) + close;
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}

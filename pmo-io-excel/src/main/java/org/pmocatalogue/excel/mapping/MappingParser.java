package org.pmocatalogue.excel.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.TextRule;

/** Reads a {@link ColumnMapping} from JSON; ends at the first error. */
final class MappingParser {

    static final String FORMAT = "pmo-mapping/1";

    private final String json;
    private final @Nullable MappingSource source;

    /** Reads the value of a member, at whose first token the parser is. */
    @FunctionalInterface
    private interface Member {
        void read(JsonParser in) throws IOException;
    }

    MappingParser(String json, @Nullable MappingSource source) {
        this.json = json;
        this.source = source;
    }

    ColumnMapping parse() {
        try (var in = new JsonFactory().createParser(json)) {
            in.nextToken();
            ColumnMapping mapping = mapping(in);
            if (in.nextToken() != null) {
                throw wrong(in, "The mapping is followed by more content, must be a single object");
            }
            return mapping;
        } catch (JsonProcessingException e) {
            throw at(e.getLocation(), "Not valid JSON: " + MappingSlips.sentence(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("A String does not fail", e);
        }
    }

    private ColumnMapping mapping(JsonParser in) throws IOException {
        var mapping = ColumnMapping.builder().source(source);
        var members = ImmutableMap.<String, Member>builder()
                .put("format", MappingParser::format)
                .put("catalogue", value -> mapping.catalogue(texts("catalogue", value)))
                .put("idFrom", value -> set(value, text("idFrom", value), mapping::idFrom))
                .put("sheets", value -> list("sheets", value, each -> mapping.sheet(sheet(each))))
                .put(
                        "ignoreSheets",
                        value -> list(
                                "ignoreSheets",
                                value,
                                each -> mapping.ignoreSheet(text("element of ignoreSheets", each))))
                .buildOrThrow();
        JsonLocation start = in.currentTokenLocation();
        Set<String> given = members("mapping", in, members);
        if (!given.contains("format")) {
            throw at(start, "The mapping has no member \"format\", must have \"format\": \"" + FORMAT + "\"");
        }
        return built(start, mapping::build);
    }

    private static void format(JsonParser in) throws IOException {
        String format = text("format", in);
        if (!format.equals(FORMAT)) {
            throw wrong(in, "\"format\" is %s, must be \"%s\"".formatted(TextRule.quoted(format), FORMAT));
        }
    }

    private static MappedSheet sheet(JsonParser in) throws IOException {
        JsonLocation start = in.currentTokenLocation();
        var name = new LinkedHashMap<String, String>();
        var later = new ArrayList<Consumer<MappedSheet.Builder>>();
        var columns = new ArrayList<MappedColumn>();
        members(
                "sheet",
                in,
                ImmutableMap.<String, Member>builder()
                        .put("sheet", value -> name.put("sheet", text("sheet", value)))
                        .put("headerRow", value -> {
                            int row = number("headerRow", value);
                            set(value, row, MappedSheet.builder("x")::headerRow);
                            later.add(sheet -> sheet.headerRow(row));
                        })
                        .put("endsAtEmptyRow", value -> {
                            boolean ends = truth("endsAtEmptyRow", value);
                            later.add(sheet -> sheet.endsAtEmptyRow(ends));
                        })
                        .put(
                                "ignoreRows",
                                value -> list("ignoreRows", value, each -> {
                                    String row = text("element of ignoreRows", each);
                                    set(each, row, MappedSheet.builder("x")::ignoreRow);
                                    later.add(sheet -> sheet.ignoreRow(row));
                                }))
                        .put("columns", value -> list("columns", value, each -> columns.add(column(each))))
                        .put("constants", value -> {
                            var constants = fields("constants", value);
                            later.add(sheet -> sheet.constants(constants));
                        })
                        .put("defaults", value -> {
                            var defaults = fields("defaults", value);
                            later.add(sheet -> sheet.defaults(defaults));
                        })
                        .buildOrThrow());
        String named = name.get("sheet");
        if (named == null) {
            throw at(start, "A sheet has no member \"sheet\", must have the name on its tab");
        }
        return built(start, () -> {
            var sheet = MappedSheet.builder(named).columns(columns);
            later.forEach(setting -> setting.accept(sheet));
            return sheet.build();
        });
    }

    private static MappedColumn column(JsonParser in) throws IOException {
        JsonLocation start = in.currentTokenLocation();
        var named = new LinkedHashMap<String, String>();
        var later = new ArrayList<Consumer<MappedColumn.Builder>>();
        Set<String> given = members(
                "column",
                in,
                ImmutableMap.<String, Member>builder()
                        .put("heading", value -> named.put("heading", text("heading", value)))
                        .put("letter", value -> named.put("letter", text("letter", value)))
                        .put("to", value -> {
                            String to = text("to", value);
                            set(value, to, MappedField::parse);
                            later.add(column -> column.to(to));
                        })
                        .put("ignore", value -> {
                            if (!truth("ignore", value)) {
                                throw wrong(value, "\"ignore\" is false, must be true; use \"to\" otherwise");
                            }
                        })
                        .put("fillDown", value -> {
                            boolean fillDown = truth("fillDown", value);
                            later.add(column -> column.fillDown(fillDown));
                        })
                        .put("separator", value -> {
                            String separator = text("separator", value);
                            later.add(column -> column.separator(separator));
                        })
                        .put("mark", value -> {
                            String mark = text("mark", value);
                            later.add(column -> column.mark(mark));
                        })
                        .put("words", value -> {
                            var words = texts("words", value);
                            later.add(column -> column.words(words));
                        })
                        .put("onlyFor", value -> {
                            var stages = new ArrayList<String>();
                            list("onlyFor", value, each -> stages.add(text("element of onlyFor", each)));
                            later.add(column -> column.onlyFor(stages));
                        })
                        .buildOrThrow());
        if (named.size() != 1) {
            throw at(
                    start,
                    "A column has %s, must have one of them"
                            .formatted(
                                    named.isEmpty()
                                            ? "neither \"heading\" nor \"letter\""
                                            : "\"heading\" and \"letter\""));
        }
        if (given.contains("to") == given.contains("ignore")) {
            throw at(
                    start,
                    "A column has %s, must have one of them"
                            .formatted(
                                    given.contains("to") ? "\"to\" and \"ignore\"" : "neither \"to\" nor \"ignore\""));
        }
        return built(start, () -> {
            String heading = named.get("heading");
            var column = heading != null
                    ? MappedColumn.heading(heading)
                    : MappedColumn.letter(String.valueOf(named.get("letter")));
            later.forEach(setting -> setting.accept(column));
            return column.build();
        });
    }

    /** {@return the texts of an object whose names are fields} */
    private static ImmutableMap<String, String> fields(String name, JsonParser in) throws IOException {
        JsonLocation start = in.currentTokenLocation();
        var fields = texts(name, in);
        fields.keySet().forEach(field -> built(start, () -> MappedField.parse(field)));
        return fields;
    }

    private static Set<String> members(String what, JsonParser in, ImmutableMap<String, Member> members)
            throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(in, "A %s is %s, must be an object".formatted(what, shown(in)));
        }
        Set<String> seen = new LinkedHashSet<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            var member = members.get(name);
            if (member == null) {
                throw wrong(
                        in,
                        "A %s has no member %s; its members are %s%s"
                                .formatted(
                                        what,
                                        TextRule.quoted(name),
                                        String.join(", ", members.keySet()),
                                        SpellingSuggestion.hint(name, members.keySet())
                                                .map(hint -> "; " + hint)
                                                .orElse("")));
            }
            if (!seen.add(name)) {
                throw wrong(in, "\"%s\" is given twice".formatted(name));
            }
            in.nextToken();
            member.read(in);
        }
        return seen;
    }

    private static void list(String name, JsonParser in, Member element) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw wrong(in, "\"%s\" is %s, must be a list".formatted(name, shown(in)));
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            element.read(in);
        }
    }

    private static ImmutableMap<String, String> texts(String name, JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(in, "\"%s\" is %s, must be an object of texts".formatted(name, shown(in)));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            if (texts.containsKey(key)) {
                throw wrong(in, "%s is given twice in \"%s\"".formatted(TextRule.quoted(key), name));
            }
            in.nextToken();
            texts.put(key, text(key, in));
        }
        return ImmutableMap.copyOf(texts);
    }

    private static String text(String name, JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong(in, "%s is %s, must be a text".formatted(TextRule.quoted(name), shown(in)));
        }
        return in.getText();
    }

    private static boolean truth(String name, JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_TRUE && in.currentToken() != JsonToken.VALUE_FALSE) {
            throw wrong(in, "\"%s\" is %s, must be true or false".formatted(name, shown(in)));
        }
        return in.getBooleanValue();
    }

    private static int number(String name, JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT || in.getText().length() > 9) {
            throw wrong(
                    in,
                    "\"%s\" is %s, must be a whole number from 1 to %s".formatted(name, shown(in), CellAddress.ROWS));
        }
        return in.getIntValue();
    }

    /** {@return a description of the value that begins here} */
    private static String shown(JsonParser in) throws IOException {
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

    /** Passes a value to a setter that may reject it. */
    private static <T> void set(JsonParser in, T value, Consumer<T> to) {
        built(in.currentTokenLocation(), () -> {
            to.accept(value);
            return value;
        });
    }

    private static <T> T built(JsonLocation start, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidValueException e) {
            throw at(start, String.valueOf(e.getMessage()));
        }
    }

    private static InvalidValueException wrong(JsonParser in, String message) {
        return at(in.currentTokenLocation(), message);
    }

    private static InvalidValueException at(@Nullable JsonLocation place, String message) {
        return new InvalidValueException(
                (place == null ? "" : place.getLineNr() + ":" + place.getColumnNr() + ": ") + message);
    }
}

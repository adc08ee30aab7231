package org.pmocatalogue.excel.mapping;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes a {@link ColumnMapping} as JSON for people, with one column per line. */
final class MappingPrinter {

    private static final String INDENT = "  ";

    private MappingPrinter() {}

    static String print(ColumnMapping mapping) {
        List<String> members = new ArrayList<>();
        members.add(member("format", quoted(MappingParser.FORMAT)));
        addTexts("catalogue", mapping.catalogue(), members);
        mapping.idFrom().ifPresent(from -> members.add(member("idFrom", quoted(from))));
        members.add(member("sheets", lines("[", Lists.transform(mapping.sheets(), MappingPrinter::sheet), "]")));
        addList("ignoreSheets", mapping.ignoredSheets(), members);
        return lines("{", members, "}") + "\n";
    }

    private static String sheet(MappedSheet sheet) {
        List<String> members = new ArrayList<>();
        members.add(member("sheet", quoted(sheet.name())));
        sheet.headerRow().ifPresent(row -> members.add(member("headerRow", String.valueOf(row))));
        if (sheet.endsAtEmptyRow()) {
            members.add(member("endsAtEmptyRow", "true"));
        }
        addList("ignoreRows", sheet.ignoredRows(), members);
        members.add(member("columns", lines("[", Lists.transform(sheet.columns(), MappingPrinter::column), "]")));
        addTexts("constants", sheet.constants(), members);
        addTexts("defaults", sheet.defaults(), members);
        return lines("{", members, "}");
    }

    private static String column(MappedColumn column) {
        List<String> members = new ArrayList<>();
        column.heading().ifPresent(heading -> members.add(member("heading", quoted(heading))));
        column.letter().ifPresent(letter -> members.add(member("letter", quoted(letter))));
        column.to()
                .ifPresentOrElse(
                        to -> members.add(member("to", quoted(to))), () -> members.add(member("ignore", "true")));
        if (column.isFillDown()) {
            members.add(member("fillDown", "true"));
        }
        column.separator().ifPresent(separator -> members.add(member("separator", quoted(separator))));
        column.mark().ifPresent(mark -> members.add(member("mark", quoted(mark))));
        addTexts("words", column.words(), members);
        addList("onlyFor", column.onlyFor(), members);
        return "{" + String.join(", ", members) + "}";
    }

    private static void addList(String name, Collection<String> texts, List<String> to) {
        if (!texts.isEmpty()) {
            var quoted = texts.stream().map(MappingPrinter::quoted).toList();
            to.add(member(name, "[" + String.join(", ", quoted) + "]"));
        }
    }

    private static void addTexts(String name, Map<String, String> texts, List<String> to) {
        if (!texts.isEmpty()) {
            List<String> members = new ArrayList<>();
            texts.forEach((key, value) -> members.add(quoted(key) + ": " + quoted(value)));
            to.add(member(name, "{" + String.join(", ", members) + "}"));
        }
    }

    private static String member(String name, String value) {
        return '"' + name + "\": " + value;
    }

    private static String lines(String open, List<String> items, String close) {
        String inside = String.join(",\n", items).indent(INDENT.length());
        return open + "\n" + inside + close;
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}

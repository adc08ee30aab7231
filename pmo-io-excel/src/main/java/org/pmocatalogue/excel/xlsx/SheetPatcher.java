package org.pmocatalogue.excel.xlsx;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import com.google.common.xml.XmlEscapers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Applies a {@link SheetPatch} to the part of a sheet.
 *
 * <p>A changed cell keeps its style. A new cell has the style of the nearest cell above it in the table, or else of its
 * column; a new heading has the style of the heading at its left.
 */
final class SheetPatcher {

    /** The elements with ranges of cells to which something applies, such as drop-downs. */
    private static final ImmutableSet<String> WITH_RANGES = ImmutableSet.of(
            "autoFilter", "conditionalFormatting", "dataValidation", "ignoredError", "protectedRange", "sortState");

    private final XmlRewriter xml;
    private final SheetPatch patch;
    private final XlsxFile file;

    /** The styles of the nearest cells above, by column. */
    private final NavigableMap<Integer, String> above = new TreeMap<>();

    /** The styles of columns. */
    private final NavigableMap<Integer, String> ofColumns = new TreeMap<>();

    /** The style of the previous cell of the row. */
    private @Nullable String left;

    private String prefix = "";

    private SheetPatcher(XmlRewriter xml, SheetPatch patch, XlsxFile file) {
        this.xml = xml;
        this.patch = patch;
        this.file = file;
    }

    static void apply(SheetPatch patch, XmlRewriter xml, XlsxFile file) throws IOException, WorkbookException {
        new SheetPatcher(xml, patch, file).apply();
    }

    private void apply() throws IOException, WorkbookException {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "dimension" -> extendDimension();
                case "col" -> readColumn();
                case "sheetData" -> patchRows();
                case "sqref" -> extendText();
                default -> {
                    if (WITH_RANGES.contains(xml.name())) {
                        extend("ref");
                        extend("sqref");
                    }
                }
            }
        }
        xml.finish();
    }

    private void extendDimension() throws IOException, WorkbookException {
        String ref = xml.attribute("ref");
        if (ref == null) {
            return;
        }
        int colon = ref.indexOf(':');
        long first = CellAddress.parse(colon < 0 ? ref : ref.substring(0, colon));
        long last = CellAddress.parse(ref.substring(colon + 1));
        if (first == CellAddress.NONE || last == CellAddress.NONE) {
            return;
        }
        int row = CellAddress.row(last);
        int column = CellAddress.column(last);
        for (long changed : patch.cells().keySet()) {
            row = Math.max(row, CellAddress.row(changed));
            column = Math.max(column, CellAddress.column(changed));
        }
        long extended = CellAddress.position(row, column);
        if (extended != last) {
            xml.setAttribute("ref", new CellRange(first, extended).toString());
        }
    }

    private void extend(String attribute) throws IOException, WorkbookException {
        String ranges = xml.attribute(attribute);
        if (ranges != null && !patch.extended(ranges).equals(ranges)) {
            xml.setAttribute(attribute, patch.extended(ranges));
        }
    }

    /** Extends the ranges in an element of newer versions, whose text they are. */
    private void extendText() throws IOException, WorkbookException {
        xml.copyToEnd();
        xml.next();
        String ranges = xml.dropToStart();
        xml.write(patch.extended(ranges));
    }

    private void readColumn() throws IOException, WorkbookException {
        String style = xml.attribute("style");
        Integer min = number("min");
        Integer max = number("max");
        if (style != null && min != null && max != null) {
            for (int column = min; column <= Math.min(max, CellAddress.COLUMNS); column++) {
                ofColumns.put(column - 1, style);
            }
        }
    }

    private @Nullable Integer number(String attribute) throws IOException, WorkbookException {
        String value = xml.attribute(attribute);
        return value == null ? null : Ints.tryParse(value);
    }

    private void patchRows() throws IOException, WorkbookException {
        prefix = xml.prefix();
        var left = new TreeMap<>(patch.cells());
        if (xml.isEmptyElement()) {
            xml.copyToStart();
            xml.write(opened(xml.dropToEnd()));
            writeRows(left);
            xml.write("</" + prefix + "sheetData>");
            xml.next();
            return;
        }
        int row = 0;
        while (xml.next() && (xml.isStart() || !xml.is("sheetData"))) {
            if (!xml.isStart()) {
                continue;
            }
            if (!xml.is("row")) {
                xml.skip();
                continue;
            }
            xml.copyToStart();
            Integer given = number("r");
            row = given == null ? row + 1 : given;
            var before = left.headMap(CellAddress.position(row, 0));
            writeRows(before);
            before.clear();
            var changes = left.headMap(CellAddress.position(row + 1, 0));
            if (changes.isEmpty()) {
                readStyles(row);
            } else {
                patchRow(row, changes);
                changes.clear();
            }
        }
        xml.copyToStart();
        writeRows(left);
    }

    private static String opened(String emptyTag) {
        return emptyTag.substring(0, emptyTag.length() - "/>".length()).stripTrailing() + ">";
    }

    /** Reads a row that is not changed. */
    private void readStyles(int row) throws IOException, WorkbookException {
        int column = -1;
        while (xml.next() && (xml.isStart() || !xml.is("row"))) {
            if (xml.isStart() && xml.is("c")) {
                column = column(column + 1);
                keepStyle(row, column);
            }
            if (xml.isStart()) {
                xml.skip();
            }
        }
    }

    private void keepStyle(int row, int column) throws IOException, WorkbookException {
        String style = xml.attribute("s");
        if (patch.isInTable(row) && style != null) {
            above.put(column, style);
        }
    }

    private int column(int usual) throws IOException, WorkbookException {
        String address = xml.attribute("r");
        long position = address == null ? CellAddress.NONE : CellAddress.parse(address);
        return position == CellAddress.NONE ? usual : CellAddress.column(position);
    }

    private void patchRow(int row, SortedMap<Long, Optional<CellValue>> changes) throws IOException, WorkbookException {
        boolean isEmpty = xml.isEmptyElement();
        String tag = withSpans(xml.attribute("spans"), xml.dropToEnd(), changes);
        xml.write(isEmpty ? opened(tag) : tag);
        int column = -1;
        while (xml.next() && (xml.isStart() || !xml.is("row"))) {
            if (!xml.isStart()) {
                continue;
            }
            xml.copyToStart();
            if (!xml.is("c")) { // what follows the cells
                writeCells(row, changes, false);
                changes.clear();
                xml.skip();
                continue;
            }
            column = column(column + 1);
            long position = CellAddress.position(row, column);
            var before = changes.headMap(position);
            writeCells(row, before, false);
            before.clear();
            keepStyle(row, column);
            var change = changes.remove(position);
            String style = xml.attribute("s");
            left = style;
            xml.skip();
            if (change != null) {
                xml.dropToEnd();
                writeCell(position, change.orElse(null), style);
            }
        }
        if (isEmpty) {
            writeCells(row, changes, false);
            xml.write("</" + prefix + "row>");
        } else {
            xml.copyToStart();
            writeCells(row, changes, false);
        }
    }

    /** {@return the tag of a row, without the columns that it spans if cells are written outside} */
    private static String withSpans(@Nullable String spans, String tag, SortedMap<Long, Optional<CellValue>> changes) {
        if (spans == null) {
            return tag;
        }
        List<String> ends = Splitter.on(':').splitToList(spans);
        Integer first = Ints.tryParse(ends.get(0));
        Integer last = Ints.tryParse(ends.get(ends.size() - 1));
        boolean isInside = first != null
                && last != null
                && CellAddress.column(changes.firstKey()) + 1 >= first
                && CellAddress.column(changes.lastKey()) + 1 <= last;
        return isInside ? tag : tag.replaceFirst("\\s+spans\\s*=\\s*(\"[^\"]*\"|'[^']*')", "");
    }

    /** Writes rows that the sheet does not have, with the styles of the cells above. */
    private void writeRows(SortedMap<Long, Optional<CellValue>> cells) throws IOException {
        while (!cells.isEmpty()) {
            int row = CellAddress.row(cells.firstKey());
            var ofRow = new TreeMap<>(cells.headMap(CellAddress.position(row + 1, 0)));
            cells = cells.tailMap(CellAddress.position(row + 1, 0));
            for (int column : above.keySet()) {
                ofRow.putIfAbsent(CellAddress.position(row, column), Optional.empty());
            }
            xml.write("<%srow r=\"%s\">".formatted(prefix, String.valueOf(row)));
            writeCells(row, ofRow, true);
            xml.write("</" + prefix + "row>");
        }
    }

    /** Writes cells that the row does not have; only in a new row also empty cells, for their style. */
    private void writeCells(int row, Map<Long, Optional<CellValue>> cells, boolean isNewRow) throws IOException {
        for (var cell : cells.entrySet()) {
            int column = CellAddress.column(cell.getKey());
            String style = patch.isHeadings(row) ? left : above.getOrDefault(column, ofColumns.get(column));
            if (cell.getValue().isPresent() || (isNewRow && style != null)) {
                writeCell(CellAddress.position(row, column), cell.getValue().orElse(null), style);
            }
        }
    }

    private void writeCell(long position, @Nullable CellValue value, @Nullable String style) throws IOException {
        xml.write("<" + prefix + "c r=\"" + CellAddress.print(position) + '"');
        if (style != null) {
            xml.write(" s=\"" + XmlEscapers.xmlAttributeEscaper().escape(style) + '"');
        }
        Integer index = style == null ? null : Ints.tryParse(style);
        boolean isDate = index != null && file.styles().isDate(index);
        long serial = value instanceof CellValue.Day day ? ExcelDates.serial(day.day(), file.isFrom1904()) : -1;
        if (value == null) {
            xml.write("/>");
        } else if (value instanceof CellValue.Decimal number && !isDate) {
            writeValue(number.number().toPlainString());
        } else if (isDate && serial >= 0) {
            writeValue(String.valueOf(serial));
        } else if (value instanceof CellValue.Truth truth) {
            xml.write(" t=\"b\"");
            writeValue(truth.truth() ? "1" : "0");
        } else {
            xml.write(" t=\"inlineStr\"><%sis><%st xml:space=\"preserve\">".formatted(prefix, prefix));
            xml.write(XmlEscapers.xmlContentEscaper().escape(CellText.escaped(text(value))));
            xml.write("</%st></%sis></%sc>".formatted(prefix, prefix, prefix));
        }
    }

    private void writeValue(String value) throws IOException {
        xml.write("><%sv>%s</%sv></%sc>".formatted(prefix, value, prefix, prefix));
    }

    /** {@return a value as text, for a cell whose style shows another type} */
    private static String text(CellValue value) {
        if (value instanceof CellValue.Text text) {
            return text.text();
        }
        return value instanceof CellValue.Decimal number
                ? number.number().toPlainString()
                : value instanceof CellValue.Day day ? day.day().toString() : String.valueOf(value);
    }
}

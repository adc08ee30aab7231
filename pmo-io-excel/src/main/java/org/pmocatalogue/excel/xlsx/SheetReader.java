package org.pmocatalogue.excel.xlsx;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Reads one sheet: its rows, then its merged cells (ISO/IEC 29500-1, clauses 18.3.1.4, .55 and .73). */
final class SheetReader {

    /** Merged ranges are kept in memory. */
    private static final int MOST_MERGED = 100_000;

    /** The texts of a row, which is kept in memory, as a multiple of the longest text. */
    private static final int TEXTS_PER_ROW = 10;

    /** The precision of Excel; further digits are artefacts of the binary number. */
    private static final MathContext DIGITS = new MathContext(15);

    /** The type of a cell (ISO/IEC 29500-1, clause 18.18.11). */
    private enum CellType {
        /** The number of a shared text. */
        SHARED,
        /** A number; the default. */
        NUMBER,
        /** 1 or 0. */
        TRUTH,
        /** A date in ISO 8601. */
        DATE,
        /** A text in the cell. */
        TEXT,
        /** An error of a formula, such as {@code #REF!}. */
        ERROR,
        /** An unknown type, which is read as text. */
        OTHER;

        static CellType of(Chars name) {
            if (name.length() == 1) {
                return switch (name.charAt(0)) {
                    case 's' -> SHARED;
                    case 'n' -> NUMBER;
                    case 'b' -> TRUTH;
                    case 'd' -> DATE;
                    case 'e' -> ERROR;
                    default -> OTHER;
                };
            }
            return name.is("inlineStr") || name.is("str") ? TEXT : OTHER;
        }
    }

    private final XmlPart xml;
    private final XlsxFile file;
    private final Sheet sheet;
    private final RowSink to;
    private final Limits limits;
    private final Chars text = new Chars();
    private final RepeatedTexts texts = new RepeatedTexts();
    private final Row row = new Row();
    private final ImmutableList.Builder<CellRange> merged = ImmutableList.builder();
    private int mergedSize;
    private int lastRow;
    private int lastColumn;
    private long position;
    private long rowLength;

    SheetReader(Parts parts, Sheet sheet, XlsxFile file, RowSink to) throws IOException, WorkbookException {
        this.file = file;
        this.sheet = sheet;
        this.to = to;
        this.limits = parts.limits();
        this.xml = parts.xml(sheet.part(), this::place);
    }

    /** {@return the place of the latest cell; of the sheet before the first cell} */
    private Place place() {
        return sheet.at(position);
    }

    ImmutableList<CellRange> read() throws IOException, WorkbookException {
        try (xml) {
            xml.root("worksheet");
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "sheetData" -> readRows();
                    case "mergeCells" -> readMerged();
                    default -> xml.skip();
                }
                if (to.hasEnough()) {
                    return merged.build();
                }
            }
            xml.end();
        }
        return merged.build();
    }

    private void readRows() throws IOException, WorkbookException {
        while (!to.hasEnough() && xml.nextChild()) {
            if (xml.name().equals("row")) {
                readRow();
            } else {
                xml.skip();
            }
        }
    }

    private void readRow() throws IOException, WorkbookException {
        int number = lastRow + 1;
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals("r") && xml.isOwn(i)) {
                Chars given = xml.attribute(i);
                number = CellAddress.parseRow(given, 0);
                if (number < 0) {
                    throw invalid("row " + TextRule.quoted(given.toString()));
                }
            }
        }
        if (number > CellAddress.ROWS) {
            throw invalid("row \"" + number + "\"");
        }
        if (number <= lastRow) {
            throw xml.damaged("has row %s after row %s".formatted(number, lastRow));
        }
        lastRow = number;
        lastColumn = -1;
        rowLength = 0;
        row.begin(number);
        while (xml.nextChild()) {
            if (xml.name().equals("c")) {
                readCell();
            } else {
                xml.skip();
            }
        }
        if (row.size() > 0) {
            to.accept(row);
        }
    }

    private WorkbookException invalid(String what) {
        return new WorkbookException(WorkbookException.Reason.IMPOSSIBLE_ADDRESS, place(), what);
    }

    private void readCell() throws IOException, WorkbookException {
        int column = lastColumn + 1;
        int style = 0;
        CellType type = CellType.NUMBER;
        for (int i = 0; i < xml.attributes(); i++) {
            String name = xml.attributeName(i);
            if (name.length() == 1 && xml.isOwn(i)) {
                switch (name.charAt(0)) {
                    case 'r' -> column = columnOf(xml.attribute(i));
                    case 's' -> style = xml.attribute(i).number();
                    case 't' -> type = CellType.of(xml.attribute(i));
                    default -> {}
                }
            }
        }
        if (column >= CellAddress.COLUMNS) {
            throw invalid("cell after XFD" + lastRow);
        }
        if (column <= lastColumn) {
            throw xml.damaged("has cell %s after cell %s".formatted(address(column), address(lastColumn)));
        }
        lastColumn = column;
        position = CellAddress.position(lastRow, column);
        readContent(type, style);
    }

    private String address(int column) {
        return CellAddress.print(CellAddress.position(lastRow, column));
    }

    private int columnOf(Chars address) throws WorkbookException {
        long parsed = CellAddress.parse(address);
        if (parsed == CellAddress.NONE) {
            throw invalid("cell " + TextRule.quoted(address.toString()));
        }
        if (CellAddress.row(parsed) != lastRow) {
            throw xml.damaged("has cell %s in row %s".formatted(address, lastRow));
        }
        return CellAddress.column(parsed);
    }

    private void readContent(CellType type, int style) throws IOException, WorkbookException {
        boolean isFormula = false;
        RawValue value = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "f" -> {
                    text.clear();
                    xml.text(text);
                    // LibreOffice writes typed booleans as these formulas.
                    isFormula = !text.is("TRUE()") && !text.is("FALSE()");
                }
                case "v" -> {
                    text.clear();
                    xml.text(text);
                    value = value(type, style);
                }
                case "is" -> {
                    SharedStrings.readItem(xml, text);
                    if (type == CellType.TEXT || value == null) { // otherwise a leftover of the previous value
                        value = texts.read(text);
                    }
                }
                default -> xml.skip();
            }
        }
        boolean isEmpty =
                value instanceof RawValue.TypedText written && written.text().isEmpty();
        if (isFormula
                && (value == null || (isEmpty && type == CellType.NUMBER))) { // some programs write an empty number
            value = RawValue.NULL;
        }
        if (value instanceof RawValue.TypedText written) {
            add(written, isFormula, type == CellType.ERROR);
        } else if (value != null) {
            row.add(lastColumn, value, isFormula, false);
        }
    }

    private void add(RawValue.TypedText value, boolean isFormula, boolean isError) throws WorkbookException {
        if (value.text().isEmpty()) {
            return;
        }
        rowLength += value.text().length();
        long longest = (long) TEXTS_PER_ROW * limits.textLength();
        if (rowLength > longest) {
            throw WorkbookException.limit(
                    place(), "length of all texts in a row", "%,d characters", longest, "textLength");
        }
        row.add(lastColumn, value, isFormula, isError);
    }

    private RawValue value(CellType type, int style) throws IOException, WorkbookException {
        if (type != CellType.TEXT) {
            text.trim(0);
        }
        return switch (type) {
            case SHARED -> shared();
            case NUMBER -> number(file.styles().isDate(style));
            case TRUTH -> truth();
            case DATE -> text.length() == 0 ? texts.read(text) : ExcelDates.parse(text.toString());
            case TEXT, ERROR, OTHER -> {
                text.decode(0);
                yield texts.read(text);
            }
        };
    }

    private RawValue shared() throws IOException, WorkbookException {
        SharedStrings strings = file.strings();
        int number = text.number();
        if (number < 0 || number >= strings.size()) {
            throw xml.damaged("names text %s, but there are %,d texts"
                    .formatted(TextRule.quoted(text.toString()), strings.size()));
        }
        return strings.get(number);
    }

    private RawValue truth() {
        if (text.is("1") || text.is("true")) {
            return RawValue.of(true);
        }
        return text.is("0") || text.is("false") ? RawValue.of(false) : texts.read(text);
    }

    private RawValue number(boolean isDate) {
        BigDecimal number = text.length() > RawValue.Decimal.LONGEST ? null : decimal();
        if (number == null) {
            return texts.read(text);
        }
        try {
            return isDate ? ExcelDates.of(number, file.isFrom1904()) : RawValue.of(number);
        } catch (InvalidValueException e) {
            return texts.read(text); // too many digits; a number field rejects the text
        }
    }

    private @Nullable BigDecimal decimal() {
        try {
            var number = new BigDecimal(text.buffer(), 0, text.length());
            if (number.precision() > DIGITS.getPrecision()) {
                number = number.round(DIGITS).stripTrailingZeros();
            }
            // Excel has no number with more digits before the point.
            return number.scale() < 0 && number.scale() >= -RawValue.Decimal.MOST_DIGITS ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void readMerged() throws IOException, WorkbookException {
        while (xml.nextChild()) {
            if (xml.name().equals("mergeCell")) {
                String range = xml.attribute("ref");
                int colon = range.indexOf(':');
                long first = CellAddress.parse(colon < 0 ? range : range.substring(0, colon));
                long last = CellAddress.parse(range.substring(colon + 1));
                if (first == CellAddress.NONE || last == CellAddress.NONE) {
                    throw invalid("range " + TextRule.quoted(range));
                }
                if (++mergedSize > MOST_MERGED) {
                    throw new WorkbookException(
                            WorkbookException.Reason.TOO_MANY_MERGED, sheet.at(0), "%,d".formatted(MOST_MERGED));
                }
                merged.add(new CellRange(first, last));
            }
            xml.skip();
        }
    }
}

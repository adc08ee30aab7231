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

/** Reads one sheet: its rows, then which of its cells are merged (ISO/IEC 29500-1, clauses 18.3.1.4, .55 and .73). */
final class SheetReader {

    /** Merged ranges are kept until the sheet is read. */
    private static final int MOST_MERGED = 100_000;

    /** All texts of a row together, in texts of the greatest length that one may have: a row is kept in memory. */
    private static final int LONGEST_ROW = 10;

    /** Excel calculates with so many digits; what it writes beyond is how a number looks in binary. */
    private static final MathContext DIGITS = new MathContext(15);

    private final XmlPart xml;
    private final XlsxFile file;
    private final SheetPlaces places;
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

    SheetReader(Parts parts, Sheet sheet, XlsxFile file, RowSink to, Limits limits)
            throws IOException, WorkbookException {
        this.file = file;
        this.places = file.places(sheet);
        this.to = to;
        this.limits = limits;
        this.xml = parts.xml(sheet.part(), this::place);
    }

    /** {@return the cell that was read last; the sheet if none was} */
    private Place place() {
        return places.at(position);
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
                Chars told = xml.attribute(i);
                number = CellAddress.parseRow(told, 0);
                if (number < 0) {
                    throw noSuch("row " + TextRule.quoted(told.toString()));
                }
            }
        }
        if (number > CellAddress.ROWS) {
            throw noSuch("row \"" + number + "\"");
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

    private WorkbookException noSuch(String what) {
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
            throw noSuch("cell behind XFD" + lastRow);
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
        long told = CellAddress.parse(address);
        if (told == CellAddress.NONE) {
            throw noSuch("cell " + TextRule.quoted(address.toString()));
        }
        if (CellAddress.row(told) != lastRow) {
            throw xml.damaged("has cell %s in row %s".formatted(address, lastRow));
        }
        return CellAddress.column(told);
    }

    private void readContent(CellType type, int style) throws IOException, WorkbookException {
        boolean isFormula = false;
        RawValue value = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "f" -> {
                    text.clear();
                    xml.text(text);
                    // LibreOffice writes truths so that somebody has typed.
                    isFormula = !text.is("TRUE()") && !text.is("FALSE()");
                }
                case "v" -> {
                    text.clear();
                    xml.text(text);
                    value = value(type, style);
                }
                case "is" -> {
                    StringItem.read(xml, text);
                    if (type == CellType.TEXT || value == null) { // else it was left over when the cell was changed
                        value = texts.read(text);
                    }
                }
                default -> xml.skip();
            }
        }
        boolean isEmpty =
                value instanceof RawValue.TypedText written && written.text().isEmpty();
        if (isFormula && (value == null || (isEmpty && type == CellType.NUMBER))) { // some write an empty number
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
        long longest = (long) LONGEST_ROW * limits.textLength();
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
            return texts.read(text); // of too many digits; whoever needs a number will say that this is none
        }
    }

    private @Nullable BigDecimal decimal() {
        try {
            var number = new BigDecimal(text.buffer(), 0, text.length());
            if (number.precision() > DIGITS.getPrecision()) {
                number = number.round(DIGITS).stripTrailingZeros();
            }
            // No number that Excel can hold has more digits than this before the point.
            return number.scale() < 0 && number.scale() >= -RawValue.Decimal.MOST_DIGITS ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void readMerged() throws IOException, WorkbookException {
        while (xml.nextChild()) {
            if (xml.name().equals("mergeCell")) {
                String told = xml.attribute("ref");
                int colon = told.indexOf(':');
                long first = CellAddress.parse(colon < 0 ? told : told.substring(0, colon));
                long last = CellAddress.parse(told.substring(colon + 1));
                if (first == CellAddress.NONE || last == CellAddress.NONE) {
                    throw noSuch("range " + TextRule.quoted(told));
                }
                if (++mergedSize > MOST_MERGED) {
                    throw new WorkbookException(
                            WorkbookException.Reason.TOO_MANY_MERGED, places.at(0), "%,d".formatted(MOST_MERGED));
                }
                merged.add(new CellRange(first, last));
            }
            xml.skip();
        }
    }
}

package org.pmocatalogue.excel;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.ExcelDates;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Reads the cells of one sheet into entries, each cell into the field or attribute of its column. */
final class CellReader {

    /** A mark of older workbooks, which numbered the choices of an entry. */
    private static final Pattern NUMBERED_MARK = Pattern.compile("[1-9][0-9]?( *, *[1-9][0-9]?)*");

    private final Limits limits;
    private final boolean isFrom1904;

    /** The marked cells of the current entry: by field, the positions by the index of the choice. */
    private final Map<FieldSpec, SortedMap<Integer, Long>> marks = new LinkedHashMap<>();

    CellReader(Limits limits, boolean isFrom1904) {
        this.limits = limits;
        this.isFrom1904 = isFrom1904;
    }

    /** Adds the value or mark of cell {@code i} to the entry. Blank cells are ignored. */
    void put(Row row, int i, SheetColumn column, Entry.Builder to) {
        if (!hasValue(row, i, column, to)) {
            return;
        }
        FieldSpec field = column.field();
        var choice = column.choice();
        if (field == null || choice == null) {
            RawValue value = parse(row.value(i), column, row.position(i), to);
            if (value != null) {
                to.put(column.name(), value, row.position(i), column.heading());
            }
        } else if (isMarked(row, i, column, to)) {
            marks.computeIfAbsent(field, f -> new TreeMap<>())
                    .putIfAbsent(field.choices().indexOf(choice), row.position(i));
        }
    }

    /** Adds the marked choices to the entry, after its last cell. */
    void finish(Entry.Builder to) {
        marks.forEach((field, choices) -> {
            var tokens = choices.keySet().stream()
                    .map(choice -> RawValue.of(field.choices().get(choice).token()))
                    .collect(ImmutableList.<RawValue>toImmutableList());
            long first = choices.values().stream().min(Long::compare).orElseThrow();
            to.put(field.name(), new RawValue.ListValue(tokens), first, field.label());
        });
        marks.clear();
    }

    /** {@return whether the cell has a value; reports errors and formulas} */
    private static boolean hasValue(Row row, int i, SheetColumn column, Entry.Builder to) {
        RawValue value = row.value(i);
        String heading = column.heading();
        if (row.isError(i)) {
            to.flawOf(heading, value, ExcelProblem.ERROR_CELL, row.position(i), heading, CellText.of(value));
            return false;
        } else if (value instanceof RawValue.Null) {
            to.flaw(ExcelProblem.NOT_CALCULATED, row.position(i), heading);
            return false;
        } else if (CellText.isBlank(value)) {
            return false;
        }
        if (row.isFormula(i) && !column.isDerived()) {
            to.flaw(ExcelProblem.FORMULA, row.position(i), heading);
        }
        return true;
    }

    /** Reports a row outside the table of its sheet. */
    static void reportOutside(Reading to, Places places, Row row) {
        for (int i = 0; i < row.size(); i++) {
            reportOutside(to, places, row, i);
        }
    }

    /** Reports a cell outside the table of its sheet. Blank cells are ignored. */
    static void reportOutside(Reading to, Places places, Row row, int i) {
        if (!row.isBlank(i)) {
            String shown = row.value(i).describe();
            to.reportOmitted(row.text(i), ExcelProblem.OUTSIDE, places, row.position(i), shown);
        }
    }

    /** {@return the value for the column; null if the value is invalid JSON, which is reported} */
    private @Nullable RawValue parse(RawValue value, SheetColumn column, long position, Entry.Builder to) {
        if (value instanceof RawValue.TypedText written && JsonText.isMarked(written.text())) {
            RawValue parsed = JsonText.parse(written.text(), limits);
            if (parsed == null) {
                to.flawOf(column.heading(), value, ExcelProblem.BROKEN_JSON, position, column.heading());
            }
            return parsed;
        }
        FieldSpec field = column.field();
        if (field == null || value instanceof RawValue.TypedText) {
            return value;
        }
        return switch (field.format()) {
            case NUMBER, TRUTH, ANY -> value;
            case DATE -> // also a number in a cell without a date format
                value instanceof RawValue.Decimal number ? ExcelDates.of(number.number(), isFrom1904) : value;
            case ID -> {
                String shown = CellText.plain(value).describe();
                to.flaw(ExcelProblem.NOT_TEXT, position, column.heading(), shown);
                yield new RawValue.TypedText(CellText.of(value));
            }
            case LINE, NAMED_LINE, TEXT -> new RawValue.TypedText(CellText.of(value));
        };
    }

    /** {@return whether the cell marks its choice; reports values that are not marks} */
    private static boolean isMarked(Row row, int i, SheetColumn column, Entry.Builder to) {
        RawValue value = row.value(i);
        String text = Ascii.toLowerCase(TextRule.trim(CellText.of(value)));
        boolean isMarked =
                CellText.MARKS.contains(text) || NUMBERED_MARK.matcher(text).matches();
        if (!isMarked && !CellText.NO_MARKS.contains(text)) {
            String shown = CellText.plain(value).describe();
            to.flawOf(column.heading(), value, ExcelProblem.NOT_A_MARK, row.position(i), column.heading(), shown);
        }
        return isMarked;
    }
}

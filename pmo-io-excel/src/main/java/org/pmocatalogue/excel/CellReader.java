package org.pmocatalogue.excel;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
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

/** Puts cells into entries: what a cell holds, for the field whose column it stands in. */
final class CellReader {

    private static final Pattern PLACES = Pattern.compile("[1-9][0-9]{0,3}( *, *[1-9][0-9]{0,3})*");
    private static final Splitter COMMA = Splitter.on(',').trimResults();

    private final Limits limits;
    private final boolean isFrom1904;

    CellReader(Limits limits, boolean isFrom1904) {
        this.limits = limits;
        this.isFrom1904 = isFrom1904;
    }

    /** Puts the cell into the entry, or among the words if it marks one; an empty one is as none. */
    void put(Row row, int i, SheetColumn column, MarkedWords words, Entry.Builder to) {
        long position = row.position(i);
        FieldSpec field = column.field();
        var choice = column.choice();
        if (field != null && choice != null) {
            for (int place : marks(row, i, column, to)) {
                words.add(field, choice, place, position);
            }
            return;
        }
        RawValue value = row.value(i);
        if (hasValue(row, i, column, to)) {
            RawValue understood = understood(value, column, position, to);
            if (understood != null) {
                to.put(column.name(), understood, position, column.heading());
            }
        }
    }

    /** {@return whether there is a value in the cell; tells why there is none, and if it was calculated} */
    private static boolean hasValue(Row row, int i, SheetColumn column, Entry.Builder to) {
        RawValue value = row.value(i);
        if (row.isError(i)) {
            to.flawOf(
                    column.heading(),
                    value,
                    ExcelProblem.ERROR_CELL,
                    row.position(i),
                    column.heading(),
                    CellText.of(value));
            return false;
        } else if (value instanceof RawValue.Null) {
            to.flaw(ExcelProblem.NOT_CALCULATED, row.position(i), column.heading());
            return false;
        } else if (CellText.isBlank(value)) {
            return false;
        }
        if (row.isFormula(i) && !column.isComputed()) {
            to.flaw(ExcelProblem.FORMULA, row.position(i), column.heading());
        }
        return true;
    }

    /** Tells that a value stands where no column of a table is. */
    static void reportOutside(Reading to, Places places, long position, RawValue value) {
        to.reportOmitted(CellText.of(value), ExcelProblem.OUTSIDE, places, position, value.describe());
    }

    private @Nullable RawValue understood(RawValue value, SheetColumn column, long position, Entry.Builder to) {
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
        return switch (field.form()) {
            case NUMBER, TRUTH, ANY -> value;
            case DATE -> // also of a cell that nobody has formatted as a day
                value instanceof RawValue.Decimal number ? ExcelDates.of(number.number(), isFrom1904) : value;
            case ID -> {
                to.flaw(
                        ExcelProblem.NOT_TEXT,
                        position,
                        column.heading(),
                        CellText.plain(value).describe());
                yield new RawValue.TypedText(CellText.of(value));
            }
            case LINE, NAMED_LINE, TEXT -> new RawValue.TypedText(CellText.of(value));
        };
    }

    /**
     * {@return where the cell's word stands among those that are marked: the numbers in it, or 0 for an x, so that
     * words stand as in the field's own list, wherever their columns are; none if it is not marked, or holds something
     * else, which is a flaw of the entry}
     */
    private List<Integer> marks(Row row, int i, SheetColumn column, Entry.Builder to) {
        if (!hasValue(row, i, column, to)) {
            return ImmutableList.of();
        }
        RawValue value = row.value(i);
        String text = Ascii.toLowerCase(TextRule.trim(CellText.of(value)));
        if (CellText.NO_MARKS.contains(text)) {
            return ImmutableList.of();
        }
        if (CellText.MARKS.contains(text)) {
            return ImmutableList.of(0);
        }
        if (PLACES.matcher(text).matches()) {
            return COMMA.splitToStream(text).map(Integer::valueOf).toList();
        }
        to.flawOf(
                column.heading(),
                value,
                ExcelProblem.NOT_A_MARK,
                row.position(i),
                column.heading(),
                CellText.plain(value).describe());
        return ImmutableList.of();
    }
}

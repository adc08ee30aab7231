package org.pmocatalogue.excel.mapping;

import static java.util.stream.Collectors.collectingAndThen;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.excel.ExcelProblem;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.ExcelDates;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * A cell of a foreign table that is not blank.
 *
 * @param value the value
 * @param isFormula whether the value was calculated
 * @param isError whether the value is an error
 * @param position the position of the cell
 */
record MappedCell(RawValue value, boolean isFormula, boolean isError, long position) {

    private static final Splitter LINES = Splitter.onPattern("\r?\n");

    /** {@return cell {@code i} of a row; null if it is blank} */
    static @Nullable MappedCell of(Row row, int i) {
        RawValue value = row.value(i);
        return CellText.isBlank(value)
                ? null
                : new MappedCell(value, row.isFormula(i), row.isError(i), row.position(i));
    }

    /** {@return the value as a person would type it} */
    String text() {
        String text = value instanceof RawValue.Decimal decimal
                ? decimal.number().stripTrailingZeros().toPlainString()
                : CellText.of(value);
        return TextRule.trim(text);
    }

    /**
     * {@return the values for the field of its column; several only for a field with several values}
     *
     * @param flaws receives the problems of the cell
     */
    ImmutableList<RawValue> values(PlacedColumn column, boolean isFrom1904, Entry.Builder flaws) {
        if (isError) {
            flaws.flaw(ExcelProblem.ERROR_CELL, position, column.heading(), text());
            return ImmutableList.of();
        } else if (value instanceof RawValue.Null) {
            flaws.flaw(ExcelProblem.NOT_CALCULATED, position, column.heading());
            return ImmutableList.of();
        }
        if (isFormula) {
            flaws.flaw(ExcelProblem.FORMULA, position, column.heading());
        }
        if (column.mapped().mark().isPresent()) {
            return marked(column, column.mapped().mark().get(), flaws);
        }
        if (column.isMany()) {
            return Stream.of(text())
                    .flatMap(LINES::splitToStream)
                    .flatMap(line -> column.mapped()
                            .separator()
                            .map(separator -> Splitter.on(separator).splitToStream(line))
                            .orElse(Stream.of(line)))
                    .filter(item -> !CellText.isBlank(item))
                    .map(item -> word(column, item))
                    .filter(item -> !item.isEmpty())
                    .map(RawValue.TypedText::new)
                    .collect(collectingAndThen(ImmutableList.<RawValue>toImmutableList(), items -> items));
        }
        if (!column.mapped().words().isEmpty()) {
            String word = word(column, text());
            return word.isEmpty() ? ImmutableList.of() : ImmutableList.of(new RawValue.TypedText(word));
        }
        return ImmutableList.of(single(column, isFrom1904, flaws));
    }

    private ImmutableList<RawValue> marked(PlacedColumn column, String mark, Entry.Builder flaws) {
        String text = Ascii.toLowerCase(text());
        if (CellText.MARKS.contains(text)) {
            return ImmutableList.of(new RawValue.TypedText(mark));
        }
        if (!CellText.NO_MARKS.contains(text)) {
            flaws.flaw(ExcelProblem.NOT_A_MARK, position, column.heading(), value.describe());
        }
        return ImmutableList.of();
    }

    private static String word(PlacedColumn column, String theirs) {
        String ours = column.mapped().wordFor(theirs);
        return ours == null ? TextRule.trim(theirs) : ours;
    }

    private RawValue single(PlacedColumn column, boolean isFrom1904, Entry.Builder flaws) {
        if (column.field() == null || value instanceof RawValue.TypedText) {
            return value;
        }
        FieldFormat form = column.format();
        return switch (form) {
            case NUMBER, TRUTH, ANY -> value;
            case DATE -> value instanceof RawValue.Decimal number ? ExcelDates.of(number.number(), isFrom1904) : value;
            case ID -> {
                flaws.flaw(ExcelProblem.NOT_TEXT, position, column.heading(), value.describe());
                yield new RawValue.TypedText(text());
            }
            case LINE, NAMED_LINE, TEXT -> new RawValue.TypedText(text());
        };
    }
}

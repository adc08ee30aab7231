package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.primitives.Doubles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.spi.Writing;
import org.pmocatalogue.value.RawValue;

/** Writes the values of entries into the cells of one sheet, so that reading returns the same values. */
final class CellWriter {

    /** The most characters of a cell, a limit of Excel that ECMA-376 does not mention. */
    private static final int LONGEST = 32_767;

    /** The most characters of a heading: an escaped character takes up to seven. */
    private static final int LONGEST_NAME = LONGEST / 7 - 10;

    private static final int MOST_DIGITS = 15;
    private static final int MOST_SCALE = 300;
    private static final Joiner LINES = Joiner.on('\n');
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Kind kind;
    private final Worksheet sheet;
    private final Writing writing;
    private final double[] widths;
    private double height = SheetStyle.LINE_HEIGHT;

    /** @param widths the widths of the columns, in characters */
    CellWriter(Kind kind, Worksheet sheet, Writing writing, List<Double> widths) {
        this.widths = Doubles.toArray(widths);
        this.kind = kind;
        this.sheet = sheet;
        this.writing = writing;
    }

    /**
     * Writes the value of an entry for a column: its value, the mark of a choice, or else the first rejected value.
     *
     * @param slot the slot of the column's field; ignored for an attribute
     * @return whether the cell was written; values that do not fit into a cell are reported
     */
    boolean write(int row, int column, Entry entry, int slot, SheetColumn to) {
        RawValue value = to.isAttribute() ? entry.attributes().get(to.heading()) : entry.valueAt(slot);
        return (value != null && write(row, column, value, to)) || rejected(row, column, entry, to);
    }

    private boolean write(int row, int column, RawValue value, SheetColumn to) {
        FieldSpec field = to.field();
        Choice choice = to.choice();
        if (field == null || field.format() == FieldFormat.ANY) {
            return attribute(row, column, value, to);
        } else if (choice != null) {
            String mark = markOf(value, field, choice);
            return !mark.isEmpty() && text(row, column, mark, to);
        } else if (value instanceof RawValue.Decimal decimal && isExact(decimal.number())) {
            sheet.value(row, column, decimal.number());
        } else if (value instanceof RawValue.Date date && isDay(date.date())) {
            sheet.value(row, column, date.date());
        } else {
            return text(row, column, textOf(value, field), to);
        }
        return true;
    }

    /**
     * {@return the mark of a choice, {@code x} if the value contains the choice; the column of the first choice also
     * shows words that are none of the choices}
     */
    private static String markOf(RawValue value, FieldSpec field, Choice choice) {
        boolean isFirst = choice.equals(field.choices().get(0));
        if (!(value instanceof RawValue.ListValue items)) {
            return isFirst ? CellText.of(value) : "";
        }
        var tokens = Lists.transform(items.items(), CellText::of);
        var known = Lists.transform(field.choices(), Choice::token);
        var mark = tokens.contains(choice.token()) ? Stream.of("x") : Stream.<String>empty();
        var others = tokens.stream().filter(token -> isFirst && !known.contains(token));
        return Stream.concat(mark, others).collect(joining(", "));
    }

    private boolean rejected(int row, int column, Entry entry, SheetColumn to) {
        for (Entry.Flaw flaw : entry.flaws()) {
            if (flaw.value() != null && flaw.about().equals(to.heading())) {
                return text(row, column, CellText.of(flaw.value()), to);
            }
        }
        return false;
    }

    /** {@return a value as a person would type it, in a form that reading accepts} */
    static String textOf(RawValue value, FieldSpec field) {
        if (value instanceof RawValue.ListValue items && Iterables.all(items.items(), CellWriter::isLine)) {
            String lines = LINES.join(Lists.transform(items.items(), item -> labelOf(CellText.of(item), field)));
            return JsonText.isMarked(lines) ? JsonText.print(value) : lines;
        } else if (value instanceof RawValue.Bool truth && field.format() == FieldFormat.TRUTH) {
            return truth.truth() ? "yes" : "no";
        } else if (value instanceof RawValue.Text text) {
            boolean isAmbiguous = JsonText.isMarked(text.text()) || CellText.isBlank(text.text());
            return isAmbiguous ? JsonText.print(value) : labelOf(text.text(), field);
        } else if (value instanceof RawValue.ListValue || value instanceof RawValue.ObjectValue) {
            return JsonText.print(value);
        }
        return CellText.of(value);
    }

    private static boolean isLine(RawValue value) {
        return (value instanceof RawValue.Text || value instanceof RawValue.TypedText)
                && !CellText.isBlank(CellText.of(value))
                && CellText.of(value).indexOf('\n') < 0;
    }

    private static String labelOf(String text, FieldSpec field) {
        for (Choice choice : field.choices()) {
            if (choice.token().equals(text)) {
                return JsonText.isMarked(choice.label()) ? text : choice.label();
            }
        }
        return text;
    }

    /** An attribute, or a field for any value, has no type: reading must get the type from the cell. */
    private boolean attribute(int row, int column, RawValue value, SheetColumn to) {
        if (value instanceof RawValue.Text text && !JsonText.isMarked(text.text()) && !CellText.isBlank(text.text())) {
            return text(row, column, text.text(), to);
        } else if (value instanceof RawValue.TypedText written) {
            return text(row, column, written.text(), to);
        } else if (value instanceof RawValue.Date date) {
            return text(row, column, date.date().toString(), to); // attributes contain dates as text
        } else if (value instanceof RawValue.Decimal decimal && isExact(decimal.number())) {
            sheet.value(row, column, decimal.number());
        } else if (value instanceof RawValue.Bool truth) {
            sheet.value(row, column, truth.truth());
        } else {
            return text(row, column, JsonText.print(value), to);
        }
        return true;
    }

    /** {@return whether Excel stores the number exactly} */
    private static boolean isExact(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && number.scale() >= 0 && number.scale() <= MOST_SCALE;
    }

    private static boolean isDay(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    private boolean text(int row, int column, String text, SheetColumn to) {
        if (FastExcel.escaped(text).length() > LONGEST) {
            String shown = "a text of more than 32,767 characters";
            writing.report(FileProblem.VALUE_NOT_STORED, "excel", to.name(), kind, shown);
            return false;
        }
        FastExcel.text(sheet, row, column, text);
        height = Math.max(height, SheetStyle.height(text, widths[column]));
        return true;
    }

    /** Begins the next row. */
    void beginRow() {
        height = SheetStyle.LINE_HEIGHT;
    }

    /** {@return the height of the current row, in points, for the texts written so far} */
    double height() {
        return height;
    }

    /** {@return whether a cell can contain the name of an attribute, escaped or as JSON} */
    static boolean fits(String name) {
        return name.length() <= LONGEST_NAME;
    }

    /** {@return the heading of a column; an attribute that is named like a field is written as JSON} */
    static String heading(SheetColumn column, SheetLayout layout) {
        boolean isAmbiguous = column.isAttribute() && layout.isAmbiguous(column.heading());
        return isAmbiguous ? JsonText.print(RawValue.of(column.heading())) : column.heading();
    }
}

package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.primitives.Doubles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.RichText;
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

/** Writes what entries hold into cells of one sheet, so that reading gives it back. */
final class CellWriter {

    /** What a cell takes (ECMA-376 says nothing; Excel's own limit). */
    private static final int LONGEST = 32_767;

    /** An escaped character takes up to seven. */
    private static final int LONGEST_NAME = LONGEST / 7 - 10;

    private static final int MOST_DIGITS = 15;
    private static final int MOST_SCALE = 300;
    private static final Joiner LINES = Joiner.on('\n');
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** What Excel (four digits) or LibreOffice (any) would take for an escaped character, and what XML cannot hold. */
    private static final Pattern TO_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]+_)|[\ufffe\uffff]");

    private final Kind kind;
    private final Worksheet sheet;
    private final Writing writing;
    private final double[] widths;
    private double height = SheetStyle.LINE_HEIGHT;

    /** @param widths those of the sheet's columns, in characters */
    CellWriter(Kind kind, Worksheet sheet, Writing writing, List<Double> widths) {
        this.widths = Doubles.toArray(widths);
        this.kind = kind;
        this.sheet = sheet;
        this.writing = writing;
    }

    /**
     * Writes what an entry holds for a column: a value, the mark of a word, or else the first value that was not kept
     * since something is wrong with it.
     *
     * @param slot that of the column's field, if it has one
     * @return whether something was written: what a cell cannot carry is told instead
     */
    boolean write(int row, int column, Entry entry, int slot, SheetColumn to) {
        RawValue value = to.isAttribute() ? entry.attributes().get(to.heading()) : entry.valueAt(slot);
        return (value != null && write(row, column, value, to)) || flawed(row, column, entry, to);
    }

    private boolean write(int row, int column, RawValue value, SheetColumn to) {
        FieldSpec field = to.field();
        Choice choice = to.choice();
        if (field == null || field.form() == FieldFormat.ANY) {
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

    private boolean flawed(int row, int column, Entry entry, SheetColumn to) {
        for (Entry.Flaw flaw : entry.flaws()) {
            if (flaw.value() != null && flaw.about().equals(to.heading())) {
                return text(row, column, CellText.of(flaw.value()), to);
            }
        }
        return false;
    }

    /** {@return a value as a person would type it; reading takes it so} */
    static String textOf(RawValue value, FieldSpec field) {
        if (value instanceof RawValue.ListValue items && Iterables.all(items.items(), CellWriter::isLine)) {
            String lines = LINES.join(Lists.transform(items.items(), item -> labelOf(CellText.of(item), field)));
            return JsonText.isMarked(lines) ? JsonText.print(value) : lines;
        } else if (value instanceof RawValue.Bool truth && field.form() == FieldFormat.TRUTH) {
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

    /**
     * Nobody knows here what an attribute, or a field for any value, may hold: its type must come back from the cell.
     */
    private boolean attribute(int row, int column, RawValue value, SheetColumn to) {
        if (value instanceof RawValue.Text text && !JsonText.isMarked(text.text()) && !CellText.isBlank(text.text())) {
            return text(row, column, text.text(), to);
        } else if (value instanceof RawValue.TypedText written) {
            return text(row, column, written.text(), to);
        } else if (value instanceof RawValue.Date date) {
            return text(row, column, date.date().toString(), to); // as text attributes take in days
        } else if (value instanceof RawValue.Decimal decimal && isExact(decimal.number())) {
            sheet.value(row, column, decimal.number());
        } else if (value instanceof RawValue.Bool truth) {
            sheet.value(row, column, truth.truth());
        } else {
            return text(row, column, JsonText.print(value), to);
        }
        return true;
    }

    /** {@return whether Excel keeps the number as it is} */
    private static boolean isExact(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && number.scale() >= 0 && number.scale() <= MOST_SCALE;
    }

    private static boolean isDay(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    private boolean text(int row, int column, String text, SheetColumn to) {
        String escaped = escaped(text);
        if (escaped.length() > LONGEST) {
            String shown = "a text of more than 32,767 characters";
            writing.report(FileProblem.VALUE_NOT_STORED, "excel", to.name(), kind, shown);
            return false;
        }
        put(sheet, row, column, escaped);
        height = Math.max(height, SheetStyle.height(text, widths[column]));
        return true;
    }

    /** {@return how high a row must be, in points, for the texts that were written since this was last asked} */
    double takeHeight() {
        double taken = height;
        height = SheetStyle.LINE_HEIGHT;
        return taken;
    }

    /** Writes text that stays text, whatever it begins with. */
    static void put(Worksheet sheet, int row, int column, String text) {
        boolean hasBlanksAround = !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
        if (hasBlanksAround) { // which only such texts keep
            sheet.inlineString(row, column, RichText.builder().run(text).end().build());
        } else {
            sheet.inlineString(row, column, text);
        }
    }

    /** {@return a text in which characters are escaped as Excel does; {@code _} begins an escaped one} */
    static String escaped(String text) {
        if (text.indexOf("_x") < 0 && text.indexOf('\ufffe') < 0 && text.indexOf('\uffff') < 0) {
            return text;
        }
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    /** {@return whether the name of an attribute can be a heading, escaped or as JSON if need be} */
    static boolean fits(String name) {
        return name.length() <= LONGEST_NAME;
    }

    /** {@return the heading of an attribute: its name, unless that would be taken for a field} */
    static String heading(SheetColumn column, SheetLayout layout) {
        boolean isAmbiguous = column.isAttribute() && layout.isAmbiguous(column.heading());
        return isAmbiguous ? JsonText.print(RawValue.of(column.heading())) : column.heading();
    }
}

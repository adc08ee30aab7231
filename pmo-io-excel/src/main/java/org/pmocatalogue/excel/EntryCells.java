package org.pmocatalogue.excel;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.CellValue;
import org.pmocatalogue.value.RawValue;

/** The values of entries as values of cells, such that reading the cells returns the same values. */
final class EntryCells {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_SCALE = 300;
    private static final Joiner LINES = Joiner.on('\n');
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private EntryCells() {}

    /**
     * {@return the value of an entry for a column: its value, the mark of a choice, or else the first rejected value;
     * null for an empty cell}
     *
     * @param slot the slot of the column's field; ignored for an attribute
     */
    static @Nullable CellValue valueOf(Entry entry, int slot, SheetColumn to) {
        RawValue value = to.isAttribute() ? entry.attributes().get(to.heading()) : entry.valueAt(slot);
        CellValue cell = value == null ? null : valueOf(value, to);
        return cell == null ? rejected(entry, to) : cell;
    }

    private static @Nullable CellValue valueOf(RawValue value, SheetColumn to) {
        FieldSpec field = to.field();
        Choice choice = to.choice();
        if (field == null || field.format() == FieldFormat.ANY) {
            return attribute(value);
        } else if (choice != null) {
            String mark = markOf(value, field, choice);
            return mark.isEmpty() ? null : new CellValue.Text(mark);
        } else if (value instanceof RawValue.Decimal decimal && isExact(decimal.number())) {
            return new CellValue.Decimal(decimal.number());
        } else if (value instanceof RawValue.Date date && isDay(date.date())) {
            return new CellValue.Day(date.date());
        }
        return new CellValue.Text(textOf(value, field));
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

    private static @Nullable CellValue rejected(Entry entry, SheetColumn to) {
        for (Entry.Flaw flaw : entry.flaws()) {
            if (flaw.value() != null && flaw.about().equals(to.heading())) {
                return new CellValue.Text(CellText.of(flaw.value()));
            }
        }
        return null;
    }

    /** {@return a value as a person would type it, in a form that reading accepts} */
    static String textOf(RawValue value, FieldSpec field) {
        if (value instanceof RawValue.ListValue items && Iterables.all(items.items(), EntryCells::isLine)) {
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
    private static CellValue attribute(RawValue value) {
        if (value instanceof RawValue.Text text && !JsonText.isMarked(text.text()) && !CellText.isBlank(text.text())) {
            return new CellValue.Text(text.text());
        } else if (value instanceof RawValue.TypedText written) {
            return new CellValue.Text(written.text());
        } else if (value instanceof RawValue.Date date) {
            return new CellValue.Text(date.date().toString()); // attributes contain dates as text
        } else if (value instanceof RawValue.Decimal decimal && isExact(decimal.number())) {
            return new CellValue.Decimal(decimal.number());
        } else if (value instanceof RawValue.Bool truth) {
            return new CellValue.Truth(truth.truth());
        }
        return new CellValue.Text(JsonText.print(value));
    }

    /** {@return whether Excel stores the number exactly} */
    private static boolean isExact(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && number.scale() >= 0 && number.scale() <= MOST_SCALE;
    }

    private static boolean isDay(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }
}

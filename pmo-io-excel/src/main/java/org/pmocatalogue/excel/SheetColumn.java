package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.excel.xlsx.CellText;

/**
 * A column of a sheet: a field, one choice of a field with several, or an attribute.
 *
 * @param heading the heading
 * @param field the field; null for an attribute
 * @param choice the choice that a mark selects; null if the column contains values
 */
record SheetColumn(
        String heading, @Nullable FieldSpec field, @Nullable Choice choice) {

    private static final String COMPUTED = "Computed from other sheets: leave it as it is.";
    private static final String REQUIRED = "Required.";
    private static final String MAY_BE_EMPTY = "May be empty.";

    static SheetColumn of(FieldSpec field) {
        return new SheetColumn(field.label(), field, null);
    }

    /** {@return the column for one choice: a drop-down selects one value only} */
    static SheetColumn of(FieldSpec field, Choice choice) {
        return new SheetColumn(field.label() + ": " + choice.label(), field, choice);
    }

    static SheetColumn ofAttribute(String name) {
        return new SheetColumn(name, null, null);
    }

    /** {@return the name of the field or attribute in other formats} */
    String name() {
        return field == null ? heading : field.name();
    }

    boolean isAttribute() {
        return field == null;
    }

    /** {@return whether the values are computed from other entries} */
    boolean isDerived() {
        return field != null && field.isDerived();
    }

    /** {@return whether each entry must have a value} */
    boolean isRequired() {
        return field != null && field.isRequired();
    }

    /** {@return the help for people, line by line; empty for an attribute} */
    ImmutableList<String> help() {
        if (field == null) {
            return ImmutableList.of();
        }
        var help = ImmutableList.<String>builder().add(field.description());
        if (field.isDerived()) {
            return help.add(COMPUTED).build();
        }
        if (choice != null) {
            help.add("Enter x for " + choice.label() + ".");
        } else if (!field.choices().isEmpty()) {
            help.add("Choose from the list.");
        } else if (field.isMany()) {
            help.add("One per line (Alt+Enter).");
        }
        if (choice == null) {
            help.add("Example: " + field.example());
        }
        return help.add(field.isRequired() ? REQUIRED : MAY_BE_EMPTY).build();
    }

    /** {@return whether a text is help, perhaps of another version, with nothing added} */
    static boolean isHelp(String text) {
        String folded = CellText.folded(text);
        return Stream.of(COMPUTED, REQUIRED, MAY_BE_EMPTY)
                .map(CellText::folded)
                .anyMatch(end -> folded.endsWith(end) && folded.length() > end.length());
    }
}

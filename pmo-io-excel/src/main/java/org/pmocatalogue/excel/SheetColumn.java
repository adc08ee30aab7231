package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.excel.xlsx.CellText;

/**
 * What a column of a sheet holds: a field, one word of a field that holds several, or an attribute.
 *
 * @param heading what stands above it
 * @param field the field; null for an attribute
 * @param choice the word that a mark in the column stands for; null if the column holds values
 */
record SheetColumn(
        String heading, @Nullable FieldSpec field, @Nullable Choice choice) {

    private static final String COMPUTED = "Computed from other sheets: leave it as it is.";
    private static final String REQUIRED = "Required.";
    private static final String MAY_BE_EMPTY = "May be empty.";

    static SheetColumn of(FieldSpec field) {
        return new SheetColumn(field.label(), field, null);
    }

    /** A drop-down holds one value, so a field of several words has a column for each. */
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

    /** {@return whether it holds values that follow from other entries} */
    boolean isComputed() {
        return field != null && field.isComputed();
    }

    /** {@return whether each entry must have a value in it} */
    boolean isRequired() {
        return field != null && field.isRequired();
    }

    /** {@return what people are told of what goes in, line by line; empty for an attribute} */
    ImmutableList<String> help() {
        if (field == null) {
            return ImmutableList.of();
        }
        var help = ImmutableList.<String>builder().add(field.description());
        if (field.isComputed()) {
            return help.add(COMPUTED).build();
        }
        if (choice != null) {
            help.add("Enter x for " + choice.label() + ".");
        } else if (!field.choices().isEmpty()) {
            help.add("Choose one of the list.");
        } else if (field.isMany()) {
            help.add("One a line (Alt+Enter).");
        }
        if (choice == null) {
            help.add("Example: " + field.example());
        }
        return help.add(field.isRequired() ? REQUIRED : MAY_BE_EMPTY).build();
    }

    /** {@return whether a text is such help and nothing is added to it, also if another version has worded the rest} */
    static boolean isHelp(String text) {
        String folded = CellText.folded(text);
        return Stream.of(COMPUTED, REQUIRED, MAY_BE_EMPTY)
                .map(CellText::folded)
                .anyMatch(end -> folded.endsWith(end) && folded.length() > end.length());
    }
}

package org.pmocatalogue.excel.mapping;

import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.FieldFormat;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.spi.Reading;

/**
 * A column of a mapping in a sheet.
 *
 * @param mapped the column of the mapping
 * @param index the index in the sheet, from 0
 * @param to the field or attribute of its cells
 * @param field the declared field; null for an attribute
 */
record PlacedColumn(
        MappedColumn mapped,
        int index,
        MappedField to,
        @Nullable FieldSpec field) {

    static PlacedColumn of(MappedColumn mapped, int index, Reading to) {
        var field = mapped.field();
        if (field == null) {
            throw new IllegalArgumentException("Column %s is ignored".formatted(mapped.name()));
        }
        return new PlacedColumn(
                mapped, index, field, to.shape(field.kind()).find(field.name()).orElse(null));
    }

    Kind kind() {
        return to.kind();
    }

    /** {@return the name in findings} */
    String heading() {
        return mapped.heading().orElseGet(() -> "Column " + mapped.name());
    }

    boolean isMany() {
        return field == null ? mapped.separator().isPresent() : field.isMany();
    }

    /** {@return whether its date applies to a stage, given by id or label} */
    boolean isFor(String stage, Reading to) {
        var stages = to.shape(MappedField.STAGE.kind())
                .find(MappedField.STAGE.name())
                .orElseThrow();
        var choice = WordSynonyms.choice(stage, stages);
        return choice != null
                && mapped.onlyFor().stream().anyMatch(each -> choice.equals(WordSynonyms.choice(each, stages)));
    }

    FieldFormat format() {
        return field == null ? FieldFormat.TEXT : field.format();
    }
}

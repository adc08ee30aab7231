package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableMap;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;

/**
 * The places of entries of one kind in a foreign table.
 *
 * @param kind the kind of the entries
 * @param cells the places of the cells
 * @param headings the first heading for each field, by the name of the field
 */
record MappedPlaces(Kind kind, Places cells, ImmutableMap<String, String> headings) implements Places {

    static MappedPlaces of(Kind kind, PlacedColumns columns, Places cells) {
        var headings = ImmutableMap.<String, String>builder();
        columns.columns().stream()
                .filter(column -> column.kind() == kind
                        && column.mapped().mark().isEmpty()
                        && column.mapped().onlyFor().isEmpty())
                .forEach(column -> headings.put(column.to().name(), column.heading()));
        return new MappedPlaces(kind, cells, headings.buildKeepingLast());
    }

    private boolean isDay(FieldSpec field) {
        return kind == MappedField.DAY.kind() && field.name().equals(MappedField.DAY.name());
    }

    @Override
    public Place at(long position) {
        return cells.at(position);
    }

    @Override
    public String nameOf(FieldSpec field) {
        return String.valueOf(headings.getOrDefault(field.name(), ""));
    }

    @Override
    public String hintFor(Problem problem, FieldSpec field) {
        if (problem == FieldProblem.MISSING_FIELD && isDay(field)) {
            return "fill it in, or add to the sheet in the mapping \"defaults\": {\"%s\": \"YYYY-MM-DD\"}"
                    .formatted(MappedField.DAY);
        }
        boolean isWord = problem == FieldProblem.INVALID_VALUE
                && !field.choices().isEmpty()
                && !nameOf(field).isEmpty();
        return isWord
                ? "add it to the words of this column in the mapping, with one of these values or \"\" for none"
                : "";
    }
}

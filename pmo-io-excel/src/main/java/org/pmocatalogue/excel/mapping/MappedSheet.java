package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.TextRule;

/** What a {@link ColumnMapping} says of one sheet: where its table stands, and what its columns hold. */
public final class MappedSheet {

    private final String name;
    private final int headerRow;
    private final boolean endsAtEmptyRow;
    private final ImmutableList<MappedColumn> columns;
    private final ImmutableSet<String> ignoredRows;
    private final ImmutableSet<String> foldedIgnoredRows;
    private final ImmutableMap<MappedField, String> constants;
    private final ImmutableMap<MappedField, String> defaults;

    private MappedSheet(Builder builder) {
        name = builder.name;
        headerRow = builder.headerRow;
        endsAtEmptyRow = builder.endsAtEmptyRow;
        columns = builder.columns.build();
        ignoredRows = builder.ignoredRows.build();
        foldedIgnoredRows = ImmutableSet.copyOf(Iterables.transform(ignoredRows, CellText::folded));
        constants = builder.constants.buildKeepingLast();
        defaults = builder.defaults.buildKeepingLast();
    }

    /**
     * {@return a builder for the sheet of this name; case and blanks do not count}
     *
     * @throws InvalidValueException if the name is blank
     */
    public static Builder builder(String name) {
        if (CellText.isBlank(name)) {
            throw new InvalidValueException("The name of a sheet is blank, must be what stands on its tab");
        }
        return new Builder(name);
    }

    /** {@return what stands on its tab} */
    public String name() {
        return name;
    }

    /** {@return the row with the headings, from 1; empty if the first row that has most of them is meant} */
    public OptionalInt headerRow() {
        return headerRow == 0 ? OptionalInt.empty() : OptionalInt.of(headerRow);
    }

    /**
     * {@return whether the table ends at the first row without any value in it, so that what is below is no part of it}
     */
    public boolean endsAtEmptyRow() {
        return endsAtEmptyRow;
    }

    /** {@return the columns, in the order given} */
    public ImmutableList<MappedColumn> columns() {
        return columns;
    }

    /**
     * {@return what the first cell of a row, or its name, is if the row is left out on purpose, such as {@code Total};
     * case and blanks do not count}
     */
    public ImmutableSet<String> ignoredRows() {
        return ignoredRows;
    }

    /** {@return whether a row with this first cell, or of this name, is left out on purpose} */
    boolean isIgnoredRow(String text) {
        return foldedIgnoredRows.contains(CellText.folded(text));
    }

    /** {@return fields that have the same value in every entry; several values are separated by line breaks} */
    public ImmutableMap<String, String> constants() {
        return named(constants);
    }

    /** {@return the values of fields whose cell is empty; several values are separated by line breaks} */
    public ImmutableMap<String, String> defaults() {
        return named(defaults);
    }

    private static ImmutableMap<String, String> named(ImmutableMap<MappedField, String> values) {
        var named = ImmutableMap.<String, String>builder();
        values.forEach((field, value) -> named.put(field.toString(), value));
        return named.buildOrThrow();
    }

    ImmutableMap<MappedField, String> constantFields() {
        return constants;
    }

    ImmutableMap<MappedField, String> defaultFields() {
        return defaults;
    }

    /** {@return what the mapping itself gives for a field; empty if nothing} */
    String text(MappedField field) {
        String constant = constants.get(field);
        return constant != null ? constant : String.valueOf(defaults.getOrDefault(field, ""));
    }

    /** {@return a builder that starts with what this says} */
    public Builder toBuilder() {
        var builder = new Builder(name).endsAtEmptyRow(endsAtEmptyRow).columns(columns);
        builder.headerRow = headerRow;
        builder.ignoredRows.addAll(ignoredRows);
        builder.constants.putAll(constants);
        builder.defaults.putAll(defaults);
        return builder;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof MappedSheet that
                && name.equals(that.name)
                && headerRow == that.headerRow
                && endsAtEmptyRow == that.endsAtEmptyRow
                && columns.equals(that.columns)
                && ignoredRows.equals(that.ignoredRows)
                && constants.equals(that.constants)
                && defaults.equals(that.defaults);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, headerRow, endsAtEmptyRow, columns, ignoredRows, constants, defaults);
    }

    /** Says what stands in a sheet. */
    public static final class Builder {

        private final String name;
        private int headerRow;
        private boolean endsAtEmptyRow;
        private final ImmutableList.Builder<MappedColumn> columns = ImmutableList.builder();
        private final ImmutableSet.Builder<String> ignoredRows = ImmutableSet.builder();
        private final ImmutableMap.Builder<MappedField, String> constants = ImmutableMap.builder();
        private final ImmutableMap.Builder<MappedField, String> defaults = ImmutableMap.builder();

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Sets {@link MappedSheet#headerRow()}.
         *
         * @throws InvalidValueException if no sheet has this row
         */
        public Builder headerRow(int row) {
            if (row < 1 || row > CellAddress.ROWS) {
                throw new InvalidValueException(
                        "headerRow is %s, must be from 1 to %s".formatted(row, CellAddress.ROWS));
            }
            headerRow = row;
            return this;
        }

        /** Sets {@link MappedSheet#endsAtEmptyRow()}. */
        public Builder endsAtEmptyRow(boolean ends) {
            endsAtEmptyRow = ends;
            return this;
        }

        /** Adds a column. */
        public Builder column(MappedColumn column) {
            columns.add(column);
            return this;
        }

        /** Adds columns. */
        public Builder columns(Iterable<MappedColumn> added) {
            columns.addAll(added);
            return this;
        }

        /**
         * Adds one of {@link MappedSheet#ignoredRows()}.
         *
         * @throws InvalidValueException if it is blank
         */
        public Builder ignoreRow(String text) {
            if (CellText.isBlank(text)) {
                throw new InvalidValueException(
                        "An element of ignoreRows is blank, must be what stands in the first cell of the row");
            }
            ignoredRows.add(text);
            return this;
        }

        /**
         * Adds one of {@link MappedSheet#constants()}.
         *
         * @throws InvalidValueException if the field is not written as a field is
         */
        public Builder constant(String field, String value) {
            constants.put(MappedField.parse(field), value);
            return this;
        }

        /** Adds {@link MappedSheet#constants()}. */
        public Builder constants(Map<String, String> values) {
            values.forEach(this::constant);
            return this;
        }

        /**
         * Adds one of {@link MappedSheet#defaults()}.
         *
         * @throws InvalidValueException if the field is not written as a field is
         */
        public Builder defaultValue(String field, String value) {
            defaults.put(MappedField.parse(field), value);
            return this;
        }

        /** Adds {@link MappedSheet#defaults()}. */
        public Builder defaults(Map<String, String> values) {
            values.forEach(this::defaultValue);
            return this;
        }

        /**
         * {@return the sheet}
         *
         * @throws InvalidValueException if it has no columns, or what is said of them contradicts itself
         */
        public MappedSheet build() {
            var sheet = new MappedSheet(this);
            String named = "Sheet " + TextRule.quoted(name);
            Set<String> seen = new HashSet<>();
            boolean hasHeading = false;
            boolean hasField = false;
            for (MappedColumn column : sheet.columns) {
                String heading = column.heading().orElse("");
                if (!seen.add(column.letter().map(letter -> "letter " + letter).orElse(CellText.folded(heading)))) {
                    throw new InvalidValueException("%s has column %s twice".formatted(named, column.name()));
                }
                hasHeading |= column.heading().isPresent();
                hasField |= !column.isIgnored();
                var to = column.field();
                if (to != null && sheet.constants.containsKey(to)) {
                    throw new InvalidValueException("%s has %s as column %s and as a constant, must have one of them"
                            .formatted(named, to, column.name()));
                }
            }
            if (!hasField) {
                throw new InvalidValueException(named + " has no column with a field, must have one at least");
            }
            if (!hasHeading && headerRow == 0) {
                throw new InvalidValueException(named
                        + " has no column with a heading, so headerRow must tell above which row nothing is read");
            }
            return sheet;
        }
    }
}

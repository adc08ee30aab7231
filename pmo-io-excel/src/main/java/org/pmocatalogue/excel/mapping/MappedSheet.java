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

/** One sheet of a {@link ColumnMapping}: the position of its table, and its columns. */
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
     * {@return a builder for the sheet with this name; case and blanks are ignored}
     *
     * @throws InvalidValueException if the name is blank
     */
    public static Builder builder(String name) {
        return new Builder().name(name);
    }

    /** {@return the name on the tab} */
    public String name() {
        return name;
    }

    /** {@return the number of the header row, from 1; empty for the first row with most of the headings} */
    public OptionalInt headerRow() {
        return headerRow == 0 ? OptionalInt.empty() : OptionalInt.of(headerRow);
    }

    /** {@return whether the table ends at the first row without a value} */
    public boolean endsAtEmptyRow() {
        return endsAtEmptyRow;
    }

    /** {@return the columns, in the order given} */
    public ImmutableList<MappedColumn> columns() {
        return columns;
    }

    /** {@return the first cells, or names, of rows to ignore, such as {@code Total}; case and blanks are ignored} */
    public ImmutableSet<String> ignoredRows() {
        return ignoredRows;
    }

    /** {@return whether a row with this first cell or name is ignored} */
    boolean isIgnoredRow(String text) {
        return foldedIgnoredRows.contains(CellText.folded(text));
    }

    /** {@return the fields with the same value in every entry; several values are separated by line breaks} */
    public ImmutableMap<String, String> constants() {
        return named(constants);
    }

    /** {@return the values of fields for empty cells; several values are separated by line breaks} */
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

    /** {@return the value of a field in the mapping itself; empty if absent} */
    String text(MappedField field) {
        String constant = constants.get(field);
        return constant != null ? constant : String.valueOf(defaults.getOrDefault(field, ""));
    }

    /** {@return a builder that starts with the content of this sheet} */
    public Builder toBuilder() {
        var builder = builder(name).endsAtEmptyRow(endsAtEmptyRow).columns(columns);
        builder.headerRow = headerRow;
        builder.ignoredRows.addAll(ignoredRows);
        builder.constants.putAll(constants);
        builder.defaults.putAll(defaults);
        return builder;
    }

    /** {@return the name} */
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

    /** Builds a sheet. */
    public static final class Builder {

        private String name = "";
        private int headerRow;
        private boolean endsAtEmptyRow;
        private final ImmutableList.Builder<MappedColumn> columns = ImmutableList.builder();
        private final ImmutableSet.Builder<String> ignoredRows = ImmutableSet.builder();
        private final ImmutableMap.Builder<MappedField, String> constants = ImmutableMap.builder();
        private final ImmutableMap.Builder<MappedField, String> defaults = ImmutableMap.builder();

        Builder() {}

        Builder name(String nameOnTab) {
            if (CellText.isBlank(nameOnTab)) {
                throw new InvalidValueException("The name of a sheet is blank, must be the name on its tab");
            }
            name = nameOnTab;
            return this;
        }

        /**
         * Sets {@link MappedSheet#headerRow()}.
         *
         * @throws InvalidValueException if the row is out of range
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
         * @throws InvalidValueException if the text is blank
         */
        public Builder ignoreRow(String text) {
            if (CellText.isBlank(text)) {
                throw new InvalidValueException("An element of ignoreRows is blank, must be the first cell of a row");
            }
            ignoredRows.add(text);
            return this;
        }

        /**
         * Adds one of {@link MappedSheet#constants()}.
         *
         * @throws InvalidValueException if the text is not a field
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
         * @throws InvalidValueException if the text is not a field
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
         * @throws InvalidValueException if the sheet has no columns, or its columns contradict each other
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
                throw new InvalidValueException(named + " has no column with a field, must have at least one");
            }
            if (!hasHeading && headerRow == 0) {
                throw new InvalidValueException(
                        named + " has no column with a heading, so headerRow must name the row before the first entry");
            }
            return sheet;
        }
    }
}

package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.TextRule;

/**
 * How to read a workbook that was not made for a catalogue: which columns of which sheets hold which fields.
 *
 * <p>Each row of a table makes a service. From the columns for {@code function.name} functions are made, one for each
 * name, and from those for {@code stage-change.to} and {@code stage-change.on} one opening stage change a service.
 *
 * <p>Written as JSON, with the member {@code "format": "pmo-mapping/1"}; {@link #toString()} gives what {@link #parse}
 * reads. Use it with {@link MappedFormat}. {@code docs/foreign-workbook.md} explains all of it by an example.
 */
public final class ColumnMapping {

    private final ImmutableMap<String, String> catalogue;
    private final @Nullable MappedField idFrom;
    private final ImmutableList<MappedSheet> sheets;
    private final ImmutableSet<String> ignoredSheets;
    private final @Nullable MappingSource source;

    private ColumnMapping(Builder builder) {
        catalogue = builder.catalogue.buildKeepingLast();
        idFrom = builder.idFrom;
        sheets = builder.sheets.build();
        ignoredSheets = builder.ignoredSheets.build();
        source = builder.source;
    }

    /** {@return a builder for a mapping} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the mapping that a JSON text tells}
     *
     * @throws InvalidValueException if it tells none; the message begins with the line and the column
     */
    public static ColumnMapping parse(String json) {
        return new MappingParser(json, null).parse();
    }

    /**
     * {@return the mapping that a JSON text tells; findings about the mapping name its file}
     *
     * @param file the name of the file
     * @throws InvalidValueException if it tells none; the message begins with the line and the column
     */
    public static ColumnMapping parse(String json, String file) {
        return new MappingParser(json, new MappingSource(file, json)).parse();
    }

    /** {@return what the catalogue says of itself: fields of a catalogue and their values} */
    public ImmutableMap<String, String> catalogue() {
        return catalogue;
    }

    /**
     * {@return the field from which ids of services are made where none is given, such as {@code name}}
     *
     * <p>Such an id is made of the letters and digits, in lower case, with hyphens between, and a number behind if
     * there is one already. Ids of functions are always made so, from their names, unless a column holds them.
     */
    public Optional<String> idFrom() {
        return Optional.ofNullable(idFrom).map(MappedField::toString);
    }

    /** {@return the sheets that are read, in the order in which they are read} */
    public ImmutableList<MappedSheet> sheets() {
        return sheets;
    }

    /** {@return the names of sheets that are left out on purpose} */
    public ImmutableSet<String> ignoredSheets() {
        return ignoredSheets;
    }

    @Nullable
    MappedField idSource() {
        return idFrom;
    }

    /** {@return where a field is named; {@code otherwise} if the mapping was not read from a file} */
    Place placeOf(String field, Place otherwise) {
        return source == null ? otherwise : source.find(field);
    }

    /** {@return a builder that starts with what this says} */
    public Builder toBuilder() {
        var builder = new Builder().catalogue(catalogue);
        builder.idFrom = idFrom;
        builder.sheets.addAll(sheets);
        builder.ignoredSheets.addAll(ignoredSheets);
        return builder;
    }

    /** {@return the mapping as JSON, a member a line, with a line break at the end} */
    @Override
    public String toString() {
        return MappingPrinter.print(this);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ColumnMapping that
                && catalogue.equals(that.catalogue)
                && Objects.equals(idFrom, that.idFrom)
                && sheets.equals(that.sheets)
                && ignoredSheets.equals(that.ignoredSheets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(catalogue, idFrom, sheets, ignoredSheets);
    }

    /** Makes a mapping. */
    public static final class Builder {

        private final ImmutableMap.Builder<String, String> catalogue = ImmutableMap.builder();
        private @Nullable MappedField idFrom;
        private final ImmutableList.Builder<MappedSheet> sheets = ImmutableList.builder();
        private final ImmutableSet.Builder<String> ignoredSheets = ImmutableSet.builder();
        private @Nullable MappingSource source;

        private Builder() {}

        Builder source(@Nullable MappingSource from) {
            source = from;
            return this;
        }

        /** Adds one of {@link ColumnMapping#catalogue()}; several values are separated by line breaks. */
        public Builder catalogue(String field, String value) {
            catalogue.put(field, value);
            return this;
        }

        /** Adds {@link ColumnMapping#catalogue()}. */
        public Builder catalogue(Map<String, String> values) {
            catalogue.putAll(values);
            return this;
        }

        /**
         * Sets {@link ColumnMapping#idFrom()}.
         *
         * @throws InvalidValueException if it is not written as a field of a service is
         */
        public Builder idFrom(String field) {
            var from = MappedField.parse(field);
            if (from.kind() != MappedField.ID.kind()) {
                throw new InvalidValueException(
                        "idFrom is %s, must be a field of a service, such as name".formatted(TextRule.quoted(field)));
            }
            idFrom = from;
            return this;
        }

        /** Adds a sheet to be read. */
        public Builder sheet(MappedSheet sheet) {
            sheets.add(sheet);
            return this;
        }

        /** Adds a sheet to be left out on purpose. */
        public Builder ignoreSheet(String name) {
            ignoredSheets.add(name);
            return this;
        }

        /**
         * {@return the mapping}
         *
         * @throws InvalidValueException if there is no sheet, or one is there twice
         */
        public ColumnMapping build() {
            var mapping = new ColumnMapping(this);
            if (mapping.sheets.isEmpty()) {
                throw new InvalidValueException("The mapping has no sheet, must have one at least");
            }
            Set<String> seen = new HashSet<>();
            for (MappedSheet sheet : mapping.sheets) {
                if (!seen.add(CellText.folded(sheet.name()))) {
                    throw new InvalidValueException(
                            "The mapping has sheet %s twice".formatted(TextRule.quoted(sheet.name())));
                }
            }
            for (String ignored : mapping.ignoredSheets) {
                if (seen.contains(CellText.folded(ignored))) {
                    throw new InvalidValueException("The mapping reads sheet %s and ignores it, must do one of them"
                            .formatted(TextRule.quoted(ignored)));
                }
            }
            return mapping;
        }
    }
}

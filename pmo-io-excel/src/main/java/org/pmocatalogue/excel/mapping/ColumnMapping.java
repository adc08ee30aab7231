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
 * The mapping of the columns of a foreign workbook to fields.
 *
 * <p>Each row of a table becomes a service. Each different value of a column for {@code function.name} becomes a
 * function. Columns for {@code stage-change.to} and {@code stage-change.on} become one opening stage change per
 * service.
 *
 * <p>A mapping is written as JSON with the member {@code "format": "pmo-mapping/1"}; {@link #parse} reads what
 * {@link #toString()} returns. Use a mapping with {@link MappedFormat}. {@code docs/foreign-workbook.md} explains
 * mappings by an example.
 */
public final class ColumnMapping {

    private final ImmutableMap<String, String> catalogue;
    private final @Nullable MappedField idFrom;
    private final ImmutableList<MappedSheet> sheets;
    private final ImmutableSet<String> ignoredSheets;
    private final @Nullable String file;
    private final ImmutableMap<String, Place> places;

    private ColumnMapping(Builder builder) {
        catalogue = builder.catalogue.buildKeepingLast();
        idFrom = builder.idFrom;
        sheets = builder.sheets.build();
        ignoredSheets = builder.ignoredSheets.build();
        file = builder.file;
        places = ImmutableMap.copyOf(builder.places);
    }

    /** {@return a builder for a mapping} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the mapping in a JSON text}
     *
     * @throws InvalidValueException if the text is invalid; the message begins with the line and the column
     */
    public static ColumnMapping parse(String json) {
        return MappingJson.parse(json, null);
    }

    /**
     * {@return the mapping in a JSON text; findings about the mapping name its file}
     *
     * @param file the name of the file
     * @throws InvalidValueException if the text is invalid; the message begins with the line and the column
     */
    public static ColumnMapping parse(String json, String file) {
        return MappingJson.parse(json, file);
    }

    /** {@return the properties of the catalogue: names of fields with their values} */
    public ImmutableMap<String, String> catalogue() {
        return catalogue;
    }

    /**
     * {@return the field from which missing ids of services are generated, such as {@code name}}
     *
     * <p>A generated id has the letters and digits in lower case, separated by hyphens, and a number if the id is in
     * use. Ids of functions are generated from their names, unless a column has them.
     */
    public Optional<String> idFrom() {
        return Optional.ofNullable(idFrom).map(MappedField::toString);
    }

    /** {@return the sheets to read, in order} */
    public ImmutableList<MappedSheet> sheets() {
        return sheets;
    }

    /** {@return the names of sheets to ignore} */
    public ImmutableSet<String> ignoredSheets() {
        return ignoredSheets;
    }

    @Nullable
    MappedField idSource() {
        return idFrom;
    }

    /** {@return the place of a field in the mapping; {@code otherwise} if the mapping was not read from a file} */
    Place placeOf(String field, Place otherwise) {
        return file == null ? otherwise : places.getOrDefault(field, Place.of(file));
    }

    /** {@return a builder that starts with the content of this mapping} */
    public Builder toBuilder() {
        var builder = new Builder().catalogue(catalogue);
        builder.idFrom = idFrom;
        builder.sheets.addAll(sheets);
        builder.ignoredSheets.addAll(ignoredSheets);
        return builder;
    }

    /** {@return the mapping as JSON, with a line break at the end} */
    @Override
    public String toString() {
        return MappingJson.print(this);
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

    /** Builds a mapping. */
    public static final class Builder {

        private final ImmutableMap.Builder<String, String> catalogue = ImmutableMap.builder();
        private @Nullable MappedField idFrom;
        private final ImmutableList.Builder<MappedSheet> sheets = ImmutableList.builder();
        private final ImmutableSet.Builder<String> ignoredSheets = ImmutableSet.builder();
        private @Nullable String file;
        private Map<String, Place> places = ImmutableMap.of();

        private Builder() {}

        /** Sets the file of the mapping, if it has one, with the places of fields in it. */
        Builder source(@Nullable String from, Map<String, Place> fields) {
            file = from;
            places = fields;
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
         * @throws InvalidValueException if the field is not a field of a service
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

        /** Adds a sheet to read. */
        public Builder sheet(MappedSheet sheet) {
            sheets.add(sheet);
            return this;
        }

        /** Adds a sheet to ignore. */
        public Builder ignoreSheet(String name) {
            ignoredSheets.add(name);
            return this;
        }

        /**
         * {@return the mapping}
         *
         * @throws InvalidValueException if the mapping has no sheet, or a sheet twice
         */
        public ColumnMapping build() {
            var mapping = new ColumnMapping(this);
            if (mapping.sheets.isEmpty()) {
                throw new InvalidValueException("The mapping has no sheet, must have at least one");
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
                    throw new InvalidValueException(
                            "The mapping both reads and ignores sheet %s, must do only one of them"
                                    .formatted(TextRule.quoted(ignored)));
                }
            }
            return mapping;
        }
    }
}

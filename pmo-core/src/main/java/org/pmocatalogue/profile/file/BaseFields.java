package org.pmocatalogue.profile.file;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.id;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.table.EntryTable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** The fields of a base. */
final class BaseFields {

    private BaseFields() {}

    /** A base in the making. */
    static final class Parts {

        private @Nullable CatalogueId id;
        private @Nullable String version;
        private @Nullable String location;
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Base build() {
            var base = Base.of(checkNotNull(id)).withAttributes(attributes);
            base = version == null ? base : base.withVersion(version);
            return location == null ? base : base.withLocation(location);
        }
    }

    static EntryTable<Base, Parts> table() {
        return EntryTable.<Base, Parts>of(Kind.BASE)
                .required(
                        FieldSpec.builder("id", "Id")
                                .description("The id of the catalogue, or of the profile, that is taken from.")
                                .example("pmo-reference"),
                        id(CatalogueId::of),
                        Base::id,
                        (parts, id) -> parts.id = id)
                .optional(
                        FieldSpec.builder("version", "Version")
                                .description("The version for which the profile is made; another one is told.")
                                .example("2026-03"),
                        LINE,
                        Base::version,
                        (parts, version) -> parts.version = TextRule.line("Version", version))
                .optional(
                        FieldSpec.builder("location", "Location")
                                .description("Where it is: a file, from where the profile's file is, or a source.")
                                .example("source:reference"),
                        LINE,
                        Base::location,
                        (parts, location) -> parts.location = TextRule.line("Location", location))
                .build(
                        Parts::new,
                        Parts::build,
                        Base::attributes,
                        (parts, attributes) -> parts.attributes = AttributeRule.checked(attributes));
    }
}

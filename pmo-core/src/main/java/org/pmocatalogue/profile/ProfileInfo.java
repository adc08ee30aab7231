package org.pmocatalogue.profile;

import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;

/** The properties of a profile itself: those of the resolved catalogue, and options of resolving. */
public final class ProfileInfo extends FieldRecord<ProfileInfo> {

    private static final FieldSet<ProfileInfo> FIELDS = FieldSet.of(Kind.PROFILE, ProfileInfo::new);

    static {
        FIELDS.include(CatalogueInfo.fields());
    }

    public static final OptionalField<ProfileInfo, OnConflict> ON_CONFLICT = FIELDS.coded(
                    "onConflict", "On conflict", OnConflict.class)
            .optional(
                    "The treatment of an id taken from two bases with different content (default: refuse).",
                    "keep-first");

    private ProfileInfo(FieldValues<ProfileInfo> values) {
        super(values);
    }

    /** {@return the fields of a profile} */
    public static FieldSet<ProfileInfo> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<ProfileInfo> fieldSet() {
        return FIELDS;
    }

    /** {@return the properties of a profile with this catalogue} */
    public static ProfileInfo of(CatalogueInfo catalogue, OnConflict onConflict) {
        return new Builder()
                .catalogue(catalogue)
                .set(ON_CONFLICT, onConflict == OnConflict.REFUSE ? null : onConflict)
                .build();
    }

    /** {@return the properties of the resolved catalogue} */
    public CatalogueInfo catalogue() {
        return part(CatalogueInfo.fields());
    }

    /** {@return the treatment of an id that is taken from two bases with different content} */
    public OnConflict onConflict() {
        return get(ON_CONFLICT).orElse(OnConflict.REFUSE);
    }

    private static final class Builder extends FieldBuilder<ProfileInfo, Builder> {

        Builder() {
            super(FIELDS);
        }

        Builder catalogue(CatalogueInfo catalogue) {
            return setAll(catalogue);
        }
    }
}

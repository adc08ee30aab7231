package org.pmocatalogue.profile;

import java.util.Map;
import java.util.Optional;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;
import org.pmocatalogue.value.RawValue;

/** A catalogue or a profile from which a profile takes functions and services. */
public final class Base extends FieldRecord<Base> {

    private static final FieldSet<Base> FIELDS = FieldSet.of(Kind.BASE, Base::new);

    public static final RequiredField<Base, CatalogueId> ID =
            FIELDS.id("id", "Id", CatalogueId::of).required("The id of the catalogue or profile.", "pmo-reference");
    public static final OptionalField<Base, String> VERSION = FIELDS.line("version", "Version")
            .optional("The version for which the profile is made; another version is reported.", "2026-03");
    public static final OptionalField<Base, String> LOCATION = FIELDS.line("location", "Location")
            .optional("A file, relative to the file of the profile, or a source.", "source:reference");

    private Base(FieldValues<Base> values) {
        super(values);
    }

    /** {@return the fields of a base} */
    public static FieldSet<Base> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<Base> fieldSet() {
        return FIELDS;
    }

    /** {@return the base with this id, in any version} */
    public static Base of(CatalogueId id) {
        return new Builder().set(ID, id).build();
    }

    /**
     * {@return the base with this id and version}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if the version has more than one line
     */
    public static Base of(CatalogueId id, String version) {
        return of(id).withVersion(version);
    }

    /**
     * {@return the same base in this version}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if the version has more than one line
     */
    public Base withVersion(String version) {
        return new Builder(this).set(VERSION, version).build();
    }

    /**
     * {@return the same base at this location}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if the location has more than one line
     */
    public Base withLocation(String location) {
        return new Builder(this).set(LOCATION, location).build();
    }

    /**
     * {@return the same base with these attributes and no others}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if a name or a text breaks a rule
     */
    public Base withAttributes(Map<String, RawValue> attributes) {
        return new Builder(this).attributes(attributes).build();
    }

    /** {@return the id of the catalogue or profile} */
    public CatalogueId id() {
        return get(ID);
    }

    /** {@return the version for which the profile was made, such as {@code 2026-03}} */
    public Optional<String> version() {
        return get(VERSION);
    }

    /**
     * {@return the location: a file, relative to the file of the profile, such as {@code reference.json}, or a source,
     * such as {@code source:reference}}
     */
    public Optional<String> location() {
        return get(LOCATION);
    }

    /** {@return the id and version, such as {@code reference 2026-03}} */
    @Override
    public String toString() {
        return version().map(version -> id() + " " + version).orElseGet(() -> id().value());
    }

    private static final class Builder extends FieldBuilder<Base, Builder> {

        Builder() {
            super(FIELDS);
        }

        Builder(Base base) {
            super(base);
        }
    }
}

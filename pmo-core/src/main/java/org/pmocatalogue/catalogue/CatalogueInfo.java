package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.ListField;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;
import org.pmocatalogue.field.SetField;

/**
 * The properties of a catalogue itself, such as its organisation and version, and the capacity of the office.
 *
 * <p>Absent values have no default.
 */
public final class CatalogueInfo extends FieldRecord<CatalogueInfo> {

    private static final FieldSet<CatalogueInfo> FIELDS = FieldSet.of(Kind.CATALOGUE, CatalogueInfo::new);

    public static final RequiredField<CatalogueInfo, CatalogueId> ID =
            FIELDS.id("id", "Id", CatalogueId::of).required("A short, permanent name of the catalogue.", "acme-pmo");
    public static final RequiredField<CatalogueInfo, String> NAME =
            FIELDS.line("name", "Name").required("The name of the catalogue for people.", "ACME PMO services");
    public static final RequiredField<CatalogueInfo, String> VERSION =
            FIELDS.line("version", "Version").required("The version, in any notation.", "2026-03");
    public static final RequiredField<CatalogueInfo, CatalogueKind> KIND = FIELDS.coded(
                    "kind", "Kind", CatalogueKind.class)
            .required("Whether it is a catalogue to choose from (reference) or that of one PMO (own).", "own");
    public static final OptionalField<CatalogueInfo, String> DESCRIPTION = FIELDS.text("description", "Description")
            .optional("A summary in a few sentences.", "The services of ACME's PMO for projects and programmes.");
    public static final OptionalField<CatalogueInfo, String> ORGANISATION = FIELDS.line("organisation", "Organisation")
            .optional("The organisation that owns the catalogue.", "ACME Ltd");
    public static final SetField<CatalogueInfo, Level> OFFICE_TYPES = FIELDS.coded(
                    "officeTypes", "Office types", Level.class)
            .set("The types of office for which the catalogue is intended.", "project");
    public static final OptionalField<CatalogueInfo, String> LANGUAGE =
            FIELDS.line("language", "Language").optional("The language of the texts, as a language tag.", "en-GB");
    public static final ListField<CatalogueInfo, String> SOURCES =
            FIELDS.line("sources", "Sources").list("The sources of the content, one each.", "Workshop of 12 January");
    public static final OptionalField<CatalogueInfo, String> LICENCE = FIELDS.line("licence", "Licence")
            .optional("The licence under which others may use the catalogue.", "CC-BY-4.0");
    public static final OptionalField<CatalogueInfo, LocalDate> PUBLISHED_ON =
            FIELDS.date("publishedOn", "Published on").optional("The date of publication.", "2026-03-01");
    public static final OptionalField<CatalogueInfo, String> POLICY =
            FIELDS.line("policy", "Policy").optional("The lifecycle policy of the services.", "standard");
    public static final OptionalField<CatalogueInfo, BigDecimal> CAPACITY_HOURS_PER_MONTH = FIELDS.amount(
                    "capacityHoursPerMonth", "Capacity hours per month")
            .optional("The working hours per month that the office has for its services.", "320");
    public static final ListField<CatalogueInfo, String> SKILLS_HELD =
            FIELDS.line("skillsHeld", "Skills held").list("The skills of the office, one each.", "Facilitation");

    private CatalogueInfo(FieldValues<CatalogueInfo> values) {
        super(values);
    }

    /** {@return the fields of a catalogue} */
    public static FieldSet<CatalogueInfo> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<CatalogueInfo> fieldSet() {
        return FIELDS;
    }

    /** {@return a builder for the catalogue with this id} */
    public static Builder builder(CatalogueId id) {
        return new Builder().id(id);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with all values of this catalogue} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id, such as {@code acme-pmo}} */
    public CatalogueId id() {
        return get(ID);
    }

    /** {@return the name, such as {@code ACME PMO services}} */
    public String name() {
        return get(NAME);
    }

    /** {@return the version, in any notation, such as {@code 2026-03}} */
    public String version() {
        return get(VERSION);
    }

    /** {@return the purpose of the catalogue} */
    public CatalogueKind kind() {
        return get(KIND);
    }

    /** {@return a summary in a few sentences} */
    public Optional<String> description() {
        return get(DESCRIPTION);
    }

    /** {@return the organisation that owns the catalogue} */
    public Optional<String> organisation() {
        return get(ORGANISATION);
    }

    /** {@return the types of office for which the catalogue is intended} */
    public ImmutableSet<Level> officeTypes() {
        return get(OFFICE_TYPES);
    }

    /** {@return the language of the texts, such as {@code en-GB}} */
    public Optional<String> language() {
        return get(LANGUAGE);
    }

    /** {@return the sources of the content} */
    public ImmutableList<String> sources() {
        return get(SOURCES);
    }

    /** {@return the licence, such as {@code CC-BY-4.0}} */
    public Optional<String> licence() {
        return get(LICENCE);
    }

    /** {@return the date of publication} */
    public Optional<LocalDate> publishedOn() {
        return get(PUBLISHED_ON);
    }

    /** {@return the id of the lifecycle policy of the services, such as {@code standard}} */
    public Optional<String> policy() {
        return get(POLICY);
    }

    /** {@return the working hours per month that the office has for its services} */
    public Optional<BigDecimal> capacityHoursPerMonth() {
        return get(CAPACITY_HOURS_PER_MONTH);
    }

    /** {@return the skills of the office} */
    public ImmutableList<String> skillsHeld() {
        return get(SKILLS_HELD);
    }

    /**
     * {@return the origin of a service of this catalogue, as {@link PmoService#adoptedFrom()} states it: the
     * catalogue's id, its version and the service's id, separated by blanks}
     */
    public String originOf(ServiceId service) {
        return id() + " " + version() + " " + service;
    }

    /** {@return the id and the version, for a debugger} */
    @Override
    public String toString() {
        return id() + " " + version();
    }

    /** Builds a catalogue; id, name, version, kind are required. */
    public static final class Builder extends FieldBuilder<CatalogueInfo, Builder> {

        private Builder() {
            super(FIELDS);
        }

        private Builder(CatalogueInfo catalogue) {
            super(catalogue);
        }

        public Builder id(CatalogueId id) {
            return set(ID, id);
        }

        public Builder name(String name) {
            return set(NAME, name);
        }

        public Builder version(String version) {
            return set(VERSION, version);
        }

        public Builder kind(CatalogueKind kind) {
            return set(KIND, kind);
        }

        public Builder description(@Nullable String description) {
            return set(DESCRIPTION, description);
        }

        public Builder organisation(@Nullable String organisation) {
            return set(ORGANISATION, organisation);
        }

        public Builder officeTypes(Iterable<Level> officeTypes) {
            return set(OFFICE_TYPES, officeTypes);
        }

        public Builder language(@Nullable String language) {
            return set(LANGUAGE, language);
        }

        public Builder sources(Iterable<String> sources) {
            return set(SOURCES, sources);
        }

        public Builder licence(@Nullable String licence) {
            return set(LICENCE, licence);
        }

        public Builder publishedOn(@Nullable LocalDate publishedOn) {
            return set(PUBLISHED_ON, publishedOn);
        }

        public Builder policy(@Nullable String policy) {
            return set(POLICY, policy);
        }

        public Builder capacityHoursPerMonth(@Nullable BigDecimal capacityHoursPerMonth) {
            return set(CAPACITY_HOURS_PER_MONTH, capacityHoursPerMonth);
        }

        public Builder skillsHeld(Iterable<String> skillsHeld) {
            return set(SKILLS_HELD, skillsHeld);
        }
    }
}

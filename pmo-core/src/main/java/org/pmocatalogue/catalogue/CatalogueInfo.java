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
 * What a catalogue says of itself: whose it is, which version, and what the office can muster.
 *
 * <p>Absent is absent; nothing has a default.
 */
public final class CatalogueInfo extends FieldRecord<CatalogueInfo> {

    private static final FieldSet<CatalogueInfo> FIELDS = FieldSet.of(Kind.CATALOGUE, CatalogueInfo::new);

    public static final RequiredField<CatalogueInfo, CatalogueId> ID = FIELDS.id("id", "Id", CatalogueId::of)
            .required("A short name for the catalogue that never changes.", "acme-pmo");
    public static final RequiredField<CatalogueInfo, String> NAME =
            FIELDS.line("name", "Name").required("The name people know the catalogue by.", "ACME PMO services");
    public static final RequiredField<CatalogueInfo, String> VERSION =
            FIELDS.line("version", "Version").required("The version, in words of your own.", "2026-03");
    public static final RequiredField<CatalogueInfo, CatalogueKind> KIND = FIELDS.coded(
                    "kind", "Kind", CatalogueKind.class)
            .required("Whether it is to choose from (reference) or what one PMO offers (own).", "own");
    public static final OptionalField<CatalogueInfo, String> DESCRIPTION = FIELDS.text("description", "Description")
            .optional("What is in it, in a few sentences.", "What the PMO of ACME does for projects and programmes.");
    public static final OptionalField<CatalogueInfo, String> ORGANISATION =
            FIELDS.line("organisation", "Organisation").optional("Whose it is.", "ACME Ltd");
    public static final SetField<CatalogueInfo, Level> OFFICE_TYPES =
            FIELDS.coded("officeTypes", "Office types", Level.class).set("The kinds of office it is for.", "project");
    public static final OptionalField<CatalogueInfo, String> LANGUAGE =
            FIELDS.line("language", "Language").optional("The language of its texts, as a language tag.", "en-GB");
    public static final ListField<CatalogueInfo, String> SOURCES = FIELDS.line("sources", "Sources")
            .list("Where its content comes from, a source each.", "Workshop of 12 January");
    public static final OptionalField<CatalogueInfo, String> LICENCE =
            FIELDS.line("licence", "Licence").optional("Under which licence others may use it.", "CC-BY-4.0");
    public static final OptionalField<CatalogueInfo, LocalDate> PUBLISHED_ON =
            FIELDS.date("publishedOn", "Published on").optional("The day it was published.", "2026-03-01");
    public static final OptionalField<CatalogueInfo, String> POLICY =
            FIELDS.line("policy", "Policy").optional("The lifecycle policy that its services follow.", "standard");
    public static final OptionalField<CatalogueInfo, BigDecimal> CAPACITY_HOURS_PER_MONTH = FIELDS.amount(
                    "capacityHoursPerMonth", "Capacity hours per month")
            .optional("The hours a month that the office has for its services.", "320");
    public static final ListField<CatalogueInfo, String> SKILLS_HELD = FIELDS.line("skillsHeld", "Skills held")
            .list("The skills that the office has, a skill each.", "Facilitation");

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

    /** {@return the version, in words of the PMO, such as {@code 2026-03}} */
    public String version() {
        return get(VERSION);
    }

    /** {@return what it is for} */
    public CatalogueKind kind() {
        return get(KIND);
    }

    /** {@return what is in it, in a few sentences} */
    public Optional<String> description() {
        return get(DESCRIPTION);
    }

    /** {@return whose it is} */
    public Optional<String> organisation() {
        return get(ORGANISATION);
    }

    /** {@return the kinds of office it is for} */
    public ImmutableSet<Level> officeTypes() {
        return get(OFFICE_TYPES);
    }

    /** {@return the language of its texts, such as {@code en-GB}} */
    public Optional<String> language() {
        return get(LANGUAGE);
    }

    /** {@return where its content comes from} */
    public ImmutableList<String> sources() {
        return get(SOURCES);
    }

    /** {@return under which licence it may be used, such as {@code CC-BY-4.0}} */
    public Optional<String> licence() {
        return get(LICENCE);
    }

    /** {@return the day it was published} */
    public Optional<LocalDate> publishedOn() {
        return get(PUBLISHED_ON);
    }

    /** {@return the lifecycle policy its services follow, such as {@code standard}} */
    public Optional<String> policy() {
        return get(POLICY);
    }

    /** {@return the hours a month that the office has for its services} */
    public Optional<BigDecimal> capacityHoursPerMonth() {
        return get(CAPACITY_HOURS_PER_MONTH);
    }

    /** {@return the skills the office has} */
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

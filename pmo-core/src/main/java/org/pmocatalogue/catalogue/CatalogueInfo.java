package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.RawValue;

/**
 * What a catalogue says of itself: whose it is, which version, and what the office can muster.
 *
 * <p>Absent is absent; nothing has a default.
 */
public final class CatalogueInfo {

    private final CatalogueId id;
    private final String name;
    private final String version;
    private final CatalogueKind kind;
    private final @Nullable String description;
    private final @Nullable String organisation;
    private final ImmutableList<Level> officeTypes;
    private final @Nullable String language;
    private final ImmutableList<String> sources;
    private final @Nullable String licence;
    private final @Nullable LocalDate publishedOn;
    private final @Nullable String policy;
    private final @Nullable BigDecimal capacityHoursPerMonth;
    private final ImmutableList<String> skillsHeld;
    private final ImmutableMap<String, RawValue> attributes;

    private CatalogueInfo(Builder builder) {
        id = Parts.required("catalogue", builder.id, "id");
        name = Parts.required("catalogue", builder.name, "name");
        version = Parts.required("catalogue", builder.version, "version");
        kind = Parts.required("catalogue", builder.kind, "kind");
        description = builder.description;
        organisation = builder.organisation;
        officeTypes = builder.officeTypes;
        language = builder.language;
        sources = builder.sources;
        licence = builder.licence;
        publishedOn = builder.publishedOn;
        policy = builder.policy;
        capacityHoursPerMonth = builder.capacityHoursPerMonth;
        skillsHeld = builder.skillsHeld;
        attributes = builder.attributes;
    }

    /** {@return a builder for the catalogue with this id} */
    public static Builder builder(CatalogueId id) {
        return new Builder().id(id);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id, such as {@code acme-pmo}} */
    public CatalogueId id() {
        return id;
    }

    /** {@return the name, such as {@code ACME PMO services}} */
    public String name() {
        return name;
    }

    /** {@return the version, in words of the PMO, such as {@code 2026-03}} */
    public String version() {
        return version;
    }

    /** {@return what it is for} */
    public CatalogueKind kind() {
        return kind;
    }

    /** {@return what is in it, in a few sentences} */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** {@return whose it is} */
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** {@return the kinds of office it is for} */
    public ImmutableList<Level> officeTypes() {
        return officeTypes;
    }

    /** {@return the language of its texts, such as {@code en-GB}} */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** {@return where its content comes from} */
    public ImmutableList<String> sources() {
        return sources;
    }

    /** {@return under which licence it may be used, such as {@code CC-BY-4.0}} */
    public Optional<String> licence() {
        return Optional.ofNullable(licence);
    }

    /** {@return the day it was published} */
    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    /** {@return the lifecycle policy its services follow, such as {@code standard}} */
    public Optional<String> policy() {
        return Optional.ofNullable(policy);
    }

    /** {@return the hours a month that the office has for its services} */
    public Optional<BigDecimal> capacityHoursPerMonth() {
        return Optional.ofNullable(capacityHoursPerMonth);
    }

    /** {@return the skills the office has} */
    public ImmutableList<String> skillsHeld() {
        return skillsHeld;
    }

    /** {@return values of the file that belong to no field, by name, in the order read; kept and written back} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /**
     * {@return where a service of this catalogue comes from, as {@link PmoService#adoptedFrom()} tells it: the
     * catalogue's id, its version and the service's id, with blanks between}
     */
    public String originOf(ServiceId service) {
        return id + " " + version + " " + service;
    }

    /** {@return the id and the version, for a debugger} */
    @Override
    public String toString() {
        return id + " " + version;
    }

    /** {@return a builder that starts with all parts of this catalogue} */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.id = id;
        builder.name = name;
        builder.version = version;
        builder.kind = kind;
        builder.description = description;
        builder.organisation = organisation;
        builder.officeTypes = officeTypes;
        builder.language = language;
        builder.sources = sources;
        builder.licence = licence;
        builder.publishedOn = publishedOn;
        builder.policy = policy;
        builder.capacityHoursPerMonth = capacityHoursPerMonth;
        builder.skillsHeld = skillsHeld;
        builder.attributes = attributes;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof CatalogueInfo that && Arrays.equals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts());
    }

    private @Nullable Object[] parts() {
        return new @Nullable Object[] {
            id,
            name,
            version,
            kind,
            description,
            organisation,
            officeTypes,
            language,
            sources,
            licence,
            publishedOn,
            policy,
            capacityHoursPerMonth,
            skillsHeld,
            attributes
        };
    }

    /** Makes a catalogue; id, name, version and kind are required. */
    public static final class Builder {

        private @Nullable CatalogueId id;
        private @Nullable String name;
        private @Nullable String version;
        private @Nullable CatalogueKind kind;
        private @Nullable String description;
        private @Nullable String organisation;
        private ImmutableList<Level> officeTypes = ImmutableList.of();
        private @Nullable String language;
        private ImmutableList<String> sources = ImmutableList.of();
        private @Nullable String licence;
        private @Nullable LocalDate publishedOn;
        private @Nullable String policy;
        private @Nullable BigDecimal capacityHoursPerMonth;
        private ImmutableList<String> skillsHeld = ImmutableList.of();
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Builder() {}

        /** Sets {@link CatalogueInfo#id()}. */
        public Builder id(CatalogueId id) {
            this.id = checkNotNull(id);
            return this;
        }

        /** Sets {@link CatalogueInfo#name()}. */
        public Builder name(String name) {
            this.name = Parts.line("Name", name);
            return this;
        }

        /** Sets {@link CatalogueInfo#version()}. */
        public Builder version(String version) {
            this.version = Parts.line("Version", version);
            return this;
        }

        /** Sets {@link CatalogueInfo#kind()}. */
        public Builder kind(CatalogueKind kind) {
            this.kind = checkNotNull(kind);
            return this;
        }

        /** Sets {@link CatalogueInfo#description()}; null takes it away. */
        public Builder description(@Nullable String description) {
            this.description = Parts.textIfAny("Description", description);
            return this;
        }

        /** Sets {@link CatalogueInfo#organisation()}; null takes it away. */
        public Builder organisation(@Nullable String organisation) {
            this.organisation = Parts.lineIfAny("Organisation", organisation);
            return this;
        }

        /** Sets {@link CatalogueInfo#officeTypes()}. */
        public Builder officeTypes(Iterable<Level> officeTypes) {
            this.officeTypes = ImmutableList.copyOf(officeTypes);
            return this;
        }

        /** Sets {@link CatalogueInfo#language()}; null takes it away. */
        public Builder language(@Nullable String language) {
            this.language = Parts.lineIfAny("Language", language);
            return this;
        }

        /** Sets {@link CatalogueInfo#sources()}. */
        public Builder sources(Iterable<String> sources) {
            this.sources = Parts.lines("Sources", sources);
            return this;
        }

        /** Sets {@link CatalogueInfo#licence()}; null takes it away. */
        public Builder licence(@Nullable String licence) {
            this.licence = Parts.lineIfAny("Licence", licence);
            return this;
        }

        /** Sets {@link CatalogueInfo#publishedOn()}; null takes it away. */
        public Builder publishedOn(@Nullable LocalDate publishedOn) {
            this.publishedOn = publishedOn;
            return this;
        }

        /** Sets {@link CatalogueInfo#policy()}; null takes it away. */
        public Builder policy(@Nullable String policy) {
            this.policy = Parts.lineIfAny("Policy", policy);
            return this;
        }

        /** Sets {@link CatalogueInfo#capacityHoursPerMonth()}; null takes it away. */
        public Builder capacityHoursPerMonth(@Nullable BigDecimal capacityHoursPerMonth) {
            this.capacityHoursPerMonth = Parts.amountIfAny("Capacity hours per month", capacityHoursPerMonth);
            return this;
        }

        /** Sets {@link CatalogueInfo#skillsHeld()}. */
        public Builder skillsHeld(Iterable<String> skillsHeld) {
            this.skillsHeld = Parts.lines("Skills held", skillsHeld);
            return this;
        }

        /**
         * Sets {@link CatalogueInfo#attributes()}; a day and what somebody typed become text, as files give them back.
         */
        public Builder attributes(Map<String, RawValue> attributes) {
            this.attributes = AttributeRule.checked(attributes);
            return this;
        }

        /**
         * {@return the catalogue}
         *
         * @throws IllegalStateException if a required part is missing; the message names the call that sets it
         */
        public CatalogueInfo build() {
            return new CatalogueInfo(this);
        }
    }
}

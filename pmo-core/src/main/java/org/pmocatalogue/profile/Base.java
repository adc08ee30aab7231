package org.pmocatalogue.profile;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** A catalogue, or another profile, that a profile takes from. */
public final class Base {

    private final CatalogueId id;
    private final @Nullable String version;
    private final @Nullable String location;
    private final ImmutableMap<String, RawValue> attributes;

    private Base(
            CatalogueId id,
            @Nullable String version,
            @Nullable String location,
            ImmutableMap<String, RawValue> attributes) {
        this.id = checkNotNull(id);
        this.version = version;
        this.location = location;
        this.attributes = attributes;
    }

    /** {@return the base with this id, in whatever version is at hand} */
    public static Base of(CatalogueId id) {
        return new Base(id, null, null, ImmutableMap.of());
    }

    /**
     * {@return the base with this id, for which the profile was made in this version}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if the version is blank or more than a line
     */
    public static Base of(CatalogueId id, String version) {
        return of(id).withVersion(version);
    }

    /**
     * {@return the same in this version}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if the version is blank or more than a line
     */
    public Base withVersion(String version) {
        return new Base(id, TextRule.line("Version", version), location, attributes);
    }

    /**
     * {@return the same in this place}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if the location is blank or more than a line
     */
    public Base withLocation(String location) {
        return new Base(id, version, TextRule.line("Location", location), attributes);
    }

    /**
     * {@return the same with these attributes and no others}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if a name or a text breaks the rule for texts
     */
    public Base withAttributes(Map<String, RawValue> attributes) {
        return new Base(id, version, location, AttributeRule.checked(attributes));
    }

    /** {@return the id of the catalogue, or of the profile} */
    public CatalogueId id() {
        return id;
    }

    /** {@return the version for which the profile was made, such as {@code 2026-03}} */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /**
     * {@return where it is: a file, from where the profile's file is, such as {@code reference.json}, or a source, such
     * as {@code source:reference}}
     */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    /** {@return what a file says of it beside that, in the order read} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Base that
                && id.equals(that.id)
                && Objects.equals(version, that.version)
                && Objects.equals(location, that.location)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, location);
    }

    /** {@return such as {@code reference 2026-03}} */
    @Override
    public String toString() {
        return version == null ? id.toString() : id + " " + version;
    }
}

package org.pmocatalogue.profile;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.value.TextRule;

/** A catalogue, or another profile, that a profile takes from. */
public final class Base {

    private final CatalogueId id;
    private final @Nullable String version;

    private Base(CatalogueId id, @Nullable String version) {
        this.id = checkNotNull(id);
        this.version = version;
    }

    /** {@return the base with this id, in whatever version is at hand} */
    public static Base of(CatalogueId id) {
        return new Base(id, null);
    }

    /**
     * {@return the base with this id, for which the profile was made in this version}
     *
     * @throws org.pmocatalogue.value.InvalidValueException if the version is blank or more than a line
     */
    public static Base of(CatalogueId id, String version) {
        return new Base(id, TextRule.line("Version", version));
    }

    /** {@return the id of the catalogue, or of the profile} */
    public CatalogueId id() {
        return id;
    }

    /** {@return the version for which the profile was made, such as {@code 2026-03}} */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Base that && id.equals(that.id) && Objects.equals(version, that.version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    /** {@return such as {@code reference 2026-03}} */
    @Override
    public String toString() {
        return version == null ? id.toString() : id + " " + version;
    }
}

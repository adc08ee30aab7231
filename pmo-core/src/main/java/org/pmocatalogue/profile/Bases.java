package org.pmocatalogue.profile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;

/** The catalogues and profiles that profiles can use as bases, by id. */
public final class Bases {

    private final ImmutableMap<CatalogueId, Catalogue> catalogues;
    private final ImmutableMap<CatalogueId, Profile> profiles;

    private Bases(Map<CatalogueId, Catalogue> catalogues, Map<CatalogueId, Profile> profiles) {
        this.catalogues = ImmutableMap.copyOf(catalogues);
        this.profiles = ImmutableMap.copyOf(profiles);
    }

    /**
     * {@return these catalogues}
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static Bases of(Catalogue... catalogues) {
        var bases = new Bases(ImmutableMap.of(), ImmutableMap.of());
        for (Catalogue catalogue : catalogues) {
            bases = bases.with(catalogue);
        }
        return bases;
    }

    /**
     * {@return the bases with one more catalogue}
     *
     * @throws IllegalArgumentException if a base has the same id
     */
    public Bases with(Catalogue catalogue) {
        return new Bases(with(catalogues, catalogue.info().id(), catalogue), profiles);
    }

    /**
     * {@return the bases with one more profile}
     *
     * @throws IllegalArgumentException if a base has the same id
     */
    public Bases with(Profile profile) {
        return new Bases(catalogues, with(profiles, profile.info().id(), profile));
    }

    private <T> Map<CatalogueId, T> with(Map<CatalogueId, T> map, CatalogueId id, T value) {
        checkArgument(!ids().contains(id), "Two bases have the id %s", id);
        var more = new LinkedHashMap<>(map);
        more.put(id, value);
        return more;
    }

    /** {@return the ids of all bases} */
    public ImmutableSet<CatalogueId> ids() {
        return Sets.union(catalogues.keySet(), profiles.keySet()).immutableCopy();
    }

    /** {@return the catalogue with this id} */
    public Optional<Catalogue> findCatalogue(CatalogueId id) {
        return Optional.ofNullable(catalogues.get(id));
    }

    /** {@return the profile with this id} */
    public Optional<Profile> findProfile(CatalogueId id) {
        return Optional.ofNullable(profiles.get(id));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Bases that && catalogues.equals(that.catalogues) && profiles.equals(that.profiles);
    }

    @Override
    public int hashCode() {
        return ids().hashCode();
    }

    /** {@return the ids} */
    @Override
    public String toString() {
        return ids().toString();
    }
}

package org.pmocatalogue.profile;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Result;

/**
 * The derivation of a catalogue from other catalogues and profiles: the selected functions and services, their
 * tailoring, and additions.
 *
 * <pre>{@code
 * var profile = Profile.builder(acme)
 *         .base(Base.of(CatalogueId.of("reference"), "2026-03"))
 *         .select(Selection.take().function(riskManagement).build())
 *         .select(Selection.leaveOut().service(riskWorkshop).build())
 *         .tailor(Tailoring.of(riskLog, PmoService.OWNER, "Head of PMO"))
 *         .build();
 * Catalogue catalogue = profile.resolve(Bases.of(reference)).orThrow().catalogue();
 * }</pre>
 *
 * <p>Immutable. Two profiles are equal if they have the same content in the same order; places are ignored.
 */
public final class Profile {

    private final CatalogueInfo info;
    private final ImmutableList<Placed<Base>> bases;
    private final ImmutableList<Placed<Selection>> selections;
    private final ImmutableList<Placed<Tailoring>> tailorings;
    private final ImmutableList<Placed<PmoFunction>> functions;
    private final ImmutableList<Placed<PmoService>> services;
    private final OnConflict onConflict;

    private Profile(Builder builder) {
        info = builder.info;
        bases = ImmutableList.copyOf(builder.bases.values());
        selections = ImmutableList.copyOf(builder.selections);
        tailorings = ImmutableList.copyOf(builder.tailorings.values());
        functions = ImmutableList.copyOf(builder.functions.values());
        services = ImmutableList.copyOf(builder.services.values());
        onConflict = builder.onConflict;
    }

    /** {@return a builder for a profile whose catalogue has these properties} */
    public static Builder builder(CatalogueInfo info) {
        return new Builder(info);
    }

    /** {@return the properties of the resolved catalogue; its id is also the id of the profile} */
    public CatalogueInfo info() {
        return info;
    }

    /** {@return the bases, in the order of precedence} */
    public ImmutableList<Base> bases() {
        return Placed.parts(bases);
    }

    /**
     * {@return the place of a base, for findings}
     *
     * @throws IllegalArgumentException if the profile does not have the base
     */
    public Place placeOf(Base base) {
        for (Placed<Base> placed : bases) {
            if (placed.part().equals(base)) {
                return placed.place();
            }
        }
        throw new IllegalArgumentException("%s does not build on %s".formatted(info.id(), base.id()));
    }

    /** {@return the selections, in the order applied} */
    public ImmutableList<Selection> selections() {
        return Placed.parts(selections);
    }

    /** {@return the tailorings, at most one per field} */
    public ImmutableList<Tailoring> tailorings() {
        return Placed.parts(tailorings);
    }

    /** {@return the added functions} */
    public ImmutableList<PmoFunction> functions() {
        return Placed.parts(functions);
    }

    /** {@return the added services} */
    public ImmutableList<PmoService> services() {
        return Placed.parts(services);
    }

    /** {@return the treatment of an id that is taken from two bases with different content} */
    public OnConflict onConflict() {
        return onConflict;
    }

    /**
     * {@return the catalogue derived from these bases, with the provenance of each value}
     *
     * <p>Functions and services are in the order of the bases and within each base in its order, followed by the added
     * ones. The functions of selected services and the mappings of selected entries are included. Stage changes are
     * not, as they are the history of another office. Each service states its origin.
     *
     * <p>The value is absent if a base is missing or has errors. If the profile itself has errors, the catalogue lacks
     * the rejected parts.
     *
     * @throws IllegalArgumentException if an attribute in a base has the name of a field
     */
    public Result<Resolved> resolve(Bases bases) {
        var findings = new Findings();
        return Result.of(new Resolver(bases, findings).resolve(this).orElse(null), findings);
    }

    /**
     * {@return the changes of the resolved catalogue if the bases are replaced by other versions, with the findings of
     * resolving with the new bases}
     *
     * <p>The value is absent if a base is missing or has errors, before or after.
     */
    public Result<Rebase> rebase(Bases before, Bases after) {
        var findingsBefore = new Findings();
        var was = new Resolver(before, findingsBefore).resolve(this);
        var findings = new Findings();
        var is = new Resolver(after, findings).resolve(this);
        if (was.isPresent() && is.isPresent()) {
            return Result.of(Rebase.compare(this, was.get(), is.get()), findings);
        }
        if (was.isEmpty()) {
            var known = ImmutableSet.copyOf(findings.list());
            findings.addAll(Result.of(null, findingsBefore), finding -> !known.contains(finding));
        }
        return Result.of(null, findings);
    }

    ImmutableList<Placed<Base>> placedBases() {
        return bases;
    }

    ImmutableList<Placed<Selection>> placedSelections() {
        return selections;
    }

    ImmutableList<Placed<Tailoring>> placedTailorings() {
        return tailorings;
    }

    ImmutableList<Placed<PmoFunction>> placedFunctions() {
        return functions;
    }

    ImmutableList<Placed<PmoService>> placedServices() {
        return services;
    }

    /** {@return a builder that starts with the content of this profile and its places} */
    public Builder toBuilder() {
        var builder = new Builder(info);
        bases.forEach(base -> builder.bases.put(base.part().id(), base));
        builder.selections.addAll(selections);
        tailorings.forEach(tailoring -> builder.tailorings.put(tailoring.part().target(), tailoring));
        functions.forEach(function -> builder.functions.put(function.part().id(), function));
        services.forEach(service -> builder.services.put(service.part().id(), service));
        builder.onConflict = onConflict;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Profile that
                && info.equals(that.info)
                && bases().equals(that.bases())
                && selections().equals(that.selections())
                && tailorings().equals(that.tailorings())
                && functions().equals(that.functions())
                && services().equals(that.services())
                && onConflict == that.onConflict;
    }

    @Override
    public int hashCode() {
        return Objects.hash(info, bases(), selections(), tailorings());
    }

    /** {@return the profile and its bases, such as {@code acme-pmo 2026-03 on reference 2026-03}} */
    @Override
    public String toString() {
        return bases.isEmpty()
                ? info.toString()
                : info + " on " + String.join(", ", Iterables.transform(bases(), Base::toString));
    }

    /** Builds a profile. */
    public static final class Builder {

        private CatalogueInfo info;
        private final Map<CatalogueId, Placed<Base>> bases = new LinkedHashMap<>();
        private final List<Placed<Selection>> selections = new ArrayList<>();
        private final Map<String, Placed<Tailoring>> tailorings = new LinkedHashMap<>();
        private final Map<FunctionId, Placed<PmoFunction>> functions = new LinkedHashMap<>();
        private final Map<ServiceId, Placed<PmoService>> services = new LinkedHashMap<>();
        private OnConflict onConflict = OnConflict.REFUSE;
        private @Nullable Place place;

        private Builder(CatalogueInfo info) {
            this.info = checkNotNull(info);
        }

        /** Sets {@link Profile#info()}. */
        public Builder info(CatalogueInfo info) {
            this.info = checkNotNull(info);
            return this;
        }

        /**
         * Sets the place of the part that is added next, for findings. Without a place, findings name the part in the
         * profile.
         */
        public Builder at(Place place) {
            this.place = checkNotNull(place);
            return this;
        }

        /** Adds a base, or replaces the base with the same id. */
        public Builder base(Base base) {
            bases.put(base.id(), placed(base, b -> "base " + b.id()));
            return this;
        }

        /** Adds a selection after the previous ones. */
        public Builder select(Selection selection) {
            selections.add(placed(selection, Selection::toString));
            return this;
        }

        /** Adds a tailoring, or replaces the tailoring of the same field. */
        public Builder tailor(Tailoring tailoring) {
            tailorings.put(tailoring.target(), placed(tailoring, Tailoring::target));
            return this;
        }

        /** Adds a function, or replaces the function with the same id. */
        public Builder put(PmoFunction function) {
            functions.put(function.id(), placed(function, f -> "function " + f.id()));
            return this;
        }

        /** Adds a service, or replaces the service with the same id. */
        public Builder put(PmoService service) {
            services.put(service.id(), placed(service, s -> "service " + s.id()));
            return this;
        }

        private <T> Placed<T> placed(T part, Function<T, String> name) {
            var at = place;
            place = null;
            return new Placed<>(part, at == null ? Place.of("profile " + info.id(), name.apply(part)) : at);
        }

        /** Removes a base, if it exists. */
        public Builder removeBase(CatalogueId id) {
            bases.remove(id);
            return this;
        }

        /** Removes all selections equal to this one. */
        public Builder remove(Selection selection) {
            selections.removeIf(placed -> placed.part().equals(selection));
            return this;
        }

        /** Removes a tailoring, if it exists. */
        public Builder remove(Tailoring tailoring) {
            tailorings.values().removeIf(placed -> placed.part().equals(tailoring));
            return this;
        }

        /** Removes an added function, if it exists. */
        public Builder remove(FunctionId id) {
            functions.remove(id);
            return this;
        }

        /** Removes an added service, if it exists. */
        public Builder remove(ServiceId id) {
            services.remove(id);
            return this;
        }

        /** Sets {@link Profile#onConflict()} (default: refuse). */
        public Builder onConflict(OnConflict onConflict) {
            this.onConflict = checkNotNull(onConflict);
            return this;
        }

        /** {@return the profile} */
        public Profile build() {
            return new Profile(this);
        }
    }
}

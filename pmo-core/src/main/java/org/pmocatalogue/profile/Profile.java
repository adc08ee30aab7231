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
 * How a PMO's own catalogue is made of what others offer: what it takes from catalogues and other profiles, what it
 * leaves out, what it tailors, and what it adds.
 *
 * <pre>{@code
 * var profile = Profile.builder(acme)
 *         .base(Base.of(CatalogueId.of("reference"), "2026-03"))
 *         .select(Selection.take().function(riskManagement).build())
 *         .select(Selection.leaveOut().service(riskWorkshop).build())
 *         .tailor(Tailoring.of(riskLog, "owner", RawValue.of("Head of PMO")))
 *         .build();
 * Catalogue catalogue = profile.resolve(Bases.of(reference)).orThrow().catalogue();
 * }</pre>
 *
 * <p>Immutable. Two profiles are equal if all that they say is, in the same order; where their parts stand does not
 * count.
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

    /** {@return a builder for a profile whose catalogue says this of itself} */
    public static Builder builder(CatalogueInfo info) {
        return new Builder(info);
    }

    /** {@return what the resolved catalogue says of itself; its id is that of the profile, too} */
    public CatalogueInfo info() {
        return info;
    }

    /** {@return what it takes from; those that come first go first} */
    public ImmutableList<Base> bases() {
        return Placed.parts(bases);
    }

    /**
     * {@return where a base stands, for findings about it}
     *
     * @throws IllegalArgumentException if the profile does not build on it
     */
    public Place placeOf(Base base) {
        for (Placed<Base> placed : bases) {
            if (placed.part().equals(base)) {
                return placed.place();
            }
        }
        throw new IllegalArgumentException("%s does not build on %s".formatted(info.id(), base.id()));
    }

    /** {@return what it takes and leaves out, one after the other} */
    public ImmutableList<Selection> selections() {
        return Placed.parts(selections);
    }

    /** {@return which values it has for fields of what it takes; one for a field} */
    public ImmutableList<Tailoring> tailorings() {
        return Placed.parts(tailorings);
    }

    /** {@return the functions it adds} */
    public ImmutableList<PmoFunction> functions() {
        return Placed.parts(functions);
    }

    /** {@return the services it adds} */
    public ImmutableList<PmoService> services() {
        return Placed.parts(services);
    }

    /** {@return what is done if the same id is taken from two bases that do not say the same of it} */
    public OnConflict onConflict() {
        return onConflict;
    }

    /**
     * {@return the catalogue that the profile makes of these bases, and where each value comes from}
     *
     * <p>The same for the same profile and bases. Functions and services stand in the order of the bases, and in each
     * in the order of the base; what the profile adds stands last. The function of a service comes along with it, and
     * so do the mappings of what is taken. Stage changes do not: nothing of what others did is done here. Each service
     * says where it was adopted from.
     *
     * <p>If a base is missing or has errors, there is no value. With errors in the profile itself there is still a
     * catalogue, without the rejected parts.
     *
     * @throws IllegalArgumentException if an attribute in a base has the name of a field
     */
    public Result<Resolved> resolve(Bases atHand) {
        var findings = new Findings();
        return Result.of(new Resolver(atHand, findings).resolve(this).orElse(null), findings);
    }

    /**
     * {@return what changes in the resolved catalogue when other versions of the bases come in the place of those for
     * which the profile was made, with what is found when it is resolved with the new ones}
     *
     * <p>If a base is missing or has errors, before or after, there is no value.
     */
    public Result<Rebase> rebase(Bases before, Bases after) {
        var findingsBefore = new Findings();
        var was = new Resolver(before, findingsBefore).resolve(this);
        var findings = new Findings();
        var is = new Resolver(after, findings).resolve(this);
        if (was.isPresent() && is.isPresent()) {
            return Result.of(Rebasing.compare(this, was.get(), is.get()), findings);
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

    /** {@return a builder that starts with all parts of this profile, and knows where they stand} */
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

    /** {@return such as {@code acme-pmo 2026-03 on reference 2026-03}, for a debugger} */
    @Override
    public String toString() {
        return bases.isEmpty()
                ? info.toString()
                : info + " on " + String.join(", ", Iterables.transform(bases(), Base::toString));
    }

    /** Makes a profile. */
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
         * Tells where the part stands that is added next, for findings about it. A part of which this is not told is
         * found by its name in the profile.
         */
        public Builder at(Place place) {
            this.place = checkNotNull(place);
            return this;
        }

        /** Adds a base, or puts it in the place of the one with its id. */
        public Builder base(Base base) {
            bases.put(base.id(), placed(base, b -> "base " + b.id()));
            return this;
        }

        /** Adds a selection after those before it. */
        public Builder select(Selection selection) {
            selections.add(placed(selection, Selection::toString));
            return this;
        }

        /** Adds a tailoring, or puts it in the place of the one for the same field. */
        public Builder tailor(Tailoring tailoring) {
            tailorings.put(tailoring.target(), placed(tailoring, Tailoring::target));
            return this;
        }

        /** Adds a function, or puts it in the place of the one with its id. */
        public Builder put(PmoFunction function) {
            functions.put(function.id(), placed(function, f -> "function " + f.id()));
            return this;
        }

        /** Adds a service, or puts it in the place of the one with its id. */
        public Builder put(PmoService service) {
            services.put(service.id(), placed(service, s -> "service " + s.id()));
            return this;
        }

        private <T> Placed<T> placed(T part, Function<T, String> name) {
            var at = place;
            place = null;
            return new Placed<>(part, at == null ? Place.of("profile " + info.id(), name.apply(part)) : at);
        }

        /** Takes a base away, if it is there. */
        public Builder removeBase(CatalogueId id) {
            bases.remove(id);
            return this;
        }

        /** Takes a selection away wherever it is there. */
        public Builder remove(Selection selection) {
            selections.removeIf(placed -> placed.part().equals(selection));
            return this;
        }

        /** Takes a tailoring away, if it is there. */
        public Builder remove(Tailoring tailoring) {
            tailorings.values().removeIf(placed -> placed.part().equals(tailoring));
            return this;
        }

        /** Takes a function of the profile's own away, if it is there. */
        public Builder remove(FunctionId id) {
            functions.remove(id);
            return this;
        }

        /** Takes a service of the profile's own away, if it is there. */
        public Builder remove(ServiceId id) {
            services.remove(id);
            return this;
        }

        /** Sets {@link Profile#onConflict()}, which is to refuse at first. */
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

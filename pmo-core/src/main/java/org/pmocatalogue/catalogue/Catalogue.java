package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableListMultimap.flatteningToImmutableListMultimap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.TextRule;

/**
 * The functions and services of a PMO, with the history of each service.
 *
 * <p>Immutable and consistent: ids are unique, even if case is ignored; every service belongs to a function of the
 * catalogue; every stage change belongs to a service of the catalogue or to the office itself. Needs, successors and
 * mappings may refer to entries that do not exist.
 *
 * <p>Two catalogues are equal if they have the same properties, functions, services, histories and mappings. The order
 * of entries is kept but ignored by equality.
 */
public final class Catalogue {

    private final CatalogueInfo info;
    private final ById<FunctionId, PmoFunction> functions;
    private final ById<ServiceId, PmoService> services;
    private final Histories histories;
    private final ImmutableList<Mapping> mappings;
    private final Supplier<ImmutableListMultimap<FunctionId, PmoService>> servicesByFunction;
    private final Supplier<ImmutableListMultimap<ServiceId, PmoService>> servicesByNeed;

    private Catalogue(Builder builder, ById<FunctionId, PmoFunction> functions, ById<ServiceId, PmoService> services) {
        checkState(builder.info != null, "A catalogue has no \"info\", call info(...)");
        info = builder.info;
        this.functions = functions;
        this.services = services;
        histories = new Histories(ImmutableList.copyOf(builder.stageChanges));
        mappings = ImmutableList.copyOf(builder.mappings);
        servicesByFunction = Suppliers.memoize(() -> Multimaps.index(services.inOrder(), PmoService::function));
        servicesByNeed = Suppliers.memoize(() -> services.inOrder().stream()
                .collect(flatteningToImmutableListMultimap(
                        Function.identity(), s -> s.needs().stream().distinct()))
                .inverse());
    }

    /** Shares everything except the properties and the histories. */
    private Catalogue(Catalogue that, CatalogueInfo info, Histories histories) {
        this.info = info;
        functions = that.functions;
        services = that.services;
        this.histories = histories;
        mappings = that.mappings;
        servicesByFunction = that.servicesByFunction;
        servicesByNeed = that.servicesByNeed;
    }

    /** {@return a builder for a catalogue with these properties} */
    public static Builder builder(CatalogueInfo info) {
        return new Builder().info(info);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the properties of the catalogue itself} */
    public CatalogueInfo info() {
        return info;
    }

    /** {@return the functions, in the order given} */
    public ImmutableList<PmoFunction> functions() {
        return functions.inOrder();
    }

    /** {@return the function with this id} */
    public Optional<PmoFunction> findFunction(FunctionId id) {
        return Optional.ofNullable(functions.find(id));
    }

    /** {@return the services of all functions, in the order given} */
    public ImmutableList<PmoService> services() {
        return services.inOrder();
    }

    /** {@return the service with this id} */
    public Optional<PmoService> findService(ServiceId id) {
        return Optional.ofNullable(services.find(id));
    }

    /**
     * {@return the services of a function, in the order given}
     *
     * @throws IllegalArgumentException if the function does not exist
     */
    public ImmutableList<PmoService> servicesOf(FunctionId id) {
        checkHas(id);
        return servicesByFunction.get().get(id);
    }

    void checkHas(FunctionId id) {
        checkArgument(functions.has(id), "Function %s does not exist in catalogue %s", id, info.id());
    }

    /** {@return a query that matches all services, to be restricted} */
    public ServiceQuery query() {
        return new ServiceQuery(this, null, service -> true);
    }

    /** {@return the stage changes of all services and of the office, in the order given} */
    public ImmutableList<StageChange> stageChanges() {
        return histories.inOrder();
    }

    /**
     * {@return the services that need a service, in the order given}
     *
     * @throws IllegalArgumentException if the service does not exist
     */
    public ImmutableList<PmoService> servicesNeeding(ServiceId id) {
        checkHas(id);
        return servicesByNeed.get().get(id);
    }

    /**
     * {@return the stage changes of a service in the order of their dates; empty if none is recorded}
     *
     * @throws IllegalArgumentException if the service does not exist
     */
    public History historyOf(ServiceId id) {
        checkHas(id);
        return histories.of(Optional.of(id));
    }

    void checkHas(ServiceId id) {
        checkArgument(services.has(id), "Service %s does not exist in catalogue %s", id, info.id());
    }

    /** {@return the stage changes of the office itself, in the order of their dates} */
    public History officeHistory() {
        return histories.of(Optional.empty());
    }

    /**
     * {@return the stage of a service after its last stage change, which may be in the future; empty if none is
     * recorded}
     *
     * @throws IllegalArgumentException if the service does not exist
     * @see #stageOn
     */
    public Optional<Stage> stageOf(ServiceId id) {
        return historyOf(id).stage();
    }

    /**
     * {@return the stage of a service after its last stage change on or before a date; empty if none is recorded}
     *
     * @throws IllegalArgumentException if the service does not exist
     */
    public Optional<Stage> stageOn(ServiceId id, LocalDate day) {
        return historyOf(id).until(day).stage();
    }

    /**
     * {@return the stage of each service at the end of a day, in the order of services, without services that have no
     * stage change by then}
     */
    public ImmutableMap<ServiceId, Stage> stagesOn(LocalDate day) {
        var stages = ImmutableMap.<ServiceId, Stage>builder();
        for (PmoService service : services()) {
            stageOn(service.id(), day).ifPresent(stage -> stages.put(service.id(), stage));
        }
        return stages.buildOrThrow();
    }

    /**
     * {@return the phase of a service after its last stage change, which may be in the future; empty if none is
     * recorded}
     *
     * <p>A service is live from its first live stage until it is retired, regardless of the stages between. A service
     * that is retired without having been live is dropped. A service whose history opens with its retirement counts as
     * having been live.
     *
     * @throws IllegalArgumentException if the service does not exist
     * @see #phaseOn(ServiceId, LocalDate)
     */
    public Optional<Phase> phaseOf(ServiceId id) {
        return historyOf(id).phase();
    }

    /**
     * {@return the phase of a service at the end of a day; empty if no stage change is recorded by then}
     *
     * @throws IllegalArgumentException if the service does not exist
     */
    public Optional<Phase> phaseOn(ServiceId id, LocalDate day) {
        return historyOf(id).until(day).phase();
    }

    /**
     * {@return the phase of a function: the first of live, pipeline, retired and dropped that is the phase of one of
     * its services; empty if none has a stage change}
     *
     * @throws IllegalArgumentException if the function does not exist
     */
    public Optional<Phase> phaseOf(FunctionId id) {
        return foremost(servicesOf(id).stream().flatMap(s -> phaseOf(s.id()).stream()));
    }

    /**
     * {@return the phase of a function at the end of a day}
     *
     * @throws IllegalArgumentException if the function does not exist
     * @see #phaseOf(FunctionId)
     */
    public Optional<Phase> phaseOn(FunctionId id, LocalDate day) {
        return foremost(servicesOf(id).stream().flatMap(s -> phaseOn(s.id(), day).stream()));
    }

    private static Optional<Phase> foremost(Stream<Phase> phases) {
        var order = ImmutableList.of(Phase.LIVE, Phase.PIPELINE, Phase.RETIRED, Phase.DROPPED);
        return phases.min((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)));
    }

    /** {@return the equivalents of services and functions in published frameworks, in the order given} */
    public ImmutableList<Mapping> mappings() {
        return mappings;
    }

    /**
     * {@return the catalogue with these stage changes added}
     *
     * <p>The stage changes are not validated against a policy, as {@code LifecyclePolicy.apply} does.
     *
     * @throws IllegalArgumentException if a service does not exist
     */
    public Catalogue with(Iterable<StageChange> changes) {
        changes.forEach(this::checkOwner);
        return new Catalogue(this, info, histories.with(changes));
    }

    /** {@return the catalogue with other properties} */
    public Catalogue with(CatalogueInfo info) {
        return new Catalogue(this, checkNotNull(info), histories);
    }

    private void checkOwner(StageChange change) {
        change.service()
                .ifPresent(id -> checkArgument(
                        services.has(id),
                        "Stage change on %s is for service %s, which does not exist",
                        change.on(),
                        id));
    }

    /** {@return a builder that starts with the content of this catalogue} */
    public Builder toBuilder() {
        var builder = new Builder().info(info);
        builder.functions = functions.toChange();
        builder.services = services.toChange();
        builder.mayBreakRules = true;
        builder.stageChanges.addAll(histories.inOrder());
        builder.mappings.addAll(mappings);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Catalogue that
                && info.equals(that.info)
                && functions.equals(that.functions)
                && services.equals(that.services)
                && histories.equals(that.histories)
                && ImmutableMultiset.copyOf(mappings).equals(ImmutableMultiset.copyOf(that.mappings));
    }

    @Override
    public int hashCode() {
        return Objects.hash(info, functions, services);
    }

    /** {@return the id, the version and the size, for a debugger} */
    @Override
    public String toString() {
        return "%s (%s functions, %s services)"
                .formatted(info, functions.inOrder().size(), services.inOrder().size());
    }

    /** Builds a catalogue; its properties are required. */
    public static final class Builder {

        private @Nullable CatalogueInfo info;
        private ById.Changer<FunctionId, PmoFunction> functions = new ById.Changer<>();
        private ById.Changer<ServiceId, PmoService> services = new ById.Changer<>();

        /** Whether {@link #build} must check all services, as ids with capitals or previous ids were added. */
        private boolean mayBreakRules;

        private final Set<FunctionId> functionsOfServices = new HashSet<>();
        private final List<StageChange> stageChanges = new ArrayList<>();
        private final List<Mapping> mappings = new ArrayList<>();

        private Builder() {}

        /** Sets {@link Catalogue#info()}. */
        public Builder info(CatalogueInfo info) {
            this.info = checkNotNull(info);
            return this;
        }

        /** Adds a function, or replaces the function with the same id. */
        public Builder put(PmoFunction function) {
            functions.put(function.id(), function);
            return this;
        }

        /** Adds a service, or replaces the service with the same id. */
        public Builder put(PmoService service) {
            services.put(service.id(), service);
            mayBreakRules |= !isFolded(service.id()) || !service.previousIds().isEmpty();
            functionsOfServices.add(service.function());
            return this;
        }

        /** Removes a service, if it exists, with its stage changes. */
        public Builder remove(ServiceId id) {
            services.remove(id);
            stageChanges.removeIf(c -> c.service().filter(id::equals).isPresent());
            return this;
        }

        /** Removes all services that match, with their stage changes. */
        public Builder removeServicesIf(Predicate<PmoService> condition) {
            var removed = new HashSet<ServiceId>();
            services.removeIf(service -> condition.test(service) && removed.add(service.id()));
            stageChanges.removeIf(c -> c.service().filter(removed::contains).isPresent());
            return this;
        }

        /** Removes all functions that match. Their services must be removed, too. */
        public Builder removeFunctionsIf(Predicate<PmoFunction> condition) {
            functions.removeIf(condition);
            return this;
        }

        /** Removes all stage changes that match. */
        public Builder removeChangesIf(Predicate<StageChange> condition) {
            stageChanges.removeIf(condition);
            return this;
        }

        /** Removes a function, if it exists. Its services must be removed, too. */
        public Builder remove(FunctionId id) {
            functions.remove(id);
            return this;
        }

        /** Adds a stage change. */
        public Builder add(StageChange change) {
            stageChanges.add(checkNotNull(change));
            return this;
        }

        /** Removes a stage change, if it exists. */
        public Builder remove(StageChange change) {
            stageChanges.remove(change);
            return this;
        }

        /** Removes a mapping, if it exists. */
        public Builder remove(Mapping mapping) {
            mappings.remove(mapping);
            return this;
        }

        /** Adds a mapping. */
        public Builder add(Mapping mapping) {
            mappings.add(checkNotNull(mapping));
            return this;
        }

        /**
         * {@return the catalogue}
         *
         * @throws IllegalArgumentException if two ids differ only by case, a previous id is in use, or the function of
         *     a service or the service of a stage change does not exist
         */
        public Catalogue build() {
            var catalogue = new Catalogue(this, functions.make(), services.make());
            catalogue.functions.checkIds(PmoFunction::previousIds);
            if (mayBreakRules || !catalogue.functions.ids().containsAll(functionsOfServices)) {
                catalogue.services.checkIds(PmoService::previousIds);
                catalogue.services.inOrder().forEach(service -> checkFunction(service, catalogue.functions));
            }
            stageChanges.forEach(catalogue::checkOwner);
            return catalogue;
        }

        private static void checkFunction(PmoService service, ById<FunctionId, PmoFunction> functions) {
            checkArgument(
                    functions.has(service.function()),
                    "Service %s is in function %s, which does not exist, add it with put(...)",
                    service.id(),
                    service.function());
        }

        /** Of two ids that differ only by case, one has capitals. */
        private static boolean isFolded(Object id) {
            return TextRule.folded(id.toString()).equals(id.toString());
        }
    }
}

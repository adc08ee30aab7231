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
import java.util.HashMap;
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
 * What a PMO offers: functions, the services in them, and how each service came to where it stands.
 *
 * <p>Immutable, and consistent: ids are unique, also when case is ignored; every service is in a function of the
 * catalogue, and every stage change belongs to a service of the catalogue or to the office itself. What services need,
 * their successors and the sides of mappings may name entries that are not there.
 *
 * <p>Two catalogues are equal when they say the same of themselves and have the same functions, services, histories and
 * mappings. The order of these is kept, and is no part of equality.
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

    /** Shares all but the info and the histories. */
    private Catalogue(Catalogue that, CatalogueInfo info, Histories histories) {
        this.info = info;
        functions = that.functions;
        services = that.services;
        this.histories = histories;
        mappings = that.mappings;
        servicesByFunction = that.servicesByFunction;
        servicesByNeed = that.servicesByNeed;
    }

    /** {@return a builder for a catalogue that says this of itself} */
    public static Builder builder(CatalogueInfo info) {
        return new Builder().info(info);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what the catalogue says of itself} */
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
     * @throws IllegalArgumentException if there is no such function
     */
    public ImmutableList<PmoService> servicesOf(FunctionId id) {
        checkHas(id);
        return servicesByFunction.get().get(id);
    }

    void checkHas(FunctionId id) {
        checkArgument(functions.has(id), "There is no function %s in catalogue %s", id, info.id());
    }

    /** {@return a question for services that fits all of them, to be narrowed down} */
    public ServiceQuery query() {
        return new ServiceQuery(this, null, service -> true);
    }

    /** {@return the stage changes of all services and of the office, in the order given} */
    public ImmutableList<StageChange> stageChanges() {
        return histories.inOrder();
    }

    /**
     * {@return the services that need this one, in the order given}
     *
     * @throws IllegalArgumentException if there is no such service
     */
    public ImmutableList<PmoService> servicesNeeding(ServiceId id) {
        checkHas(id);
        return servicesByNeed.get().get(id);
    }

    /**
     * {@return the stage changes of a service in the order of their days; empty if none is recorded}
     *
     * @throws IllegalArgumentException if there is no such service
     */
    public History historyOf(ServiceId id) {
        checkHas(id);
        return histories.of(Optional.of(id));
    }

    void checkHas(ServiceId id) {
        checkArgument(services.has(id), "There is no service %s in catalogue %s", id, info.id());
    }

    /**
     * {@return the day since which a service is in its stage; empty if no change is recorded}
     *
     * @throws IllegalArgumentException if there is no such service
     */
    public Optional<LocalDate> inStageSince(ServiceId id) {
        return historyOf(id).since();
    }

    /** {@return the stage changes of the office itself, in the order of their days} */
    public History officeHistory() {
        return histories.of(Optional.empty());
    }

    /**
     * {@return the stage of a service after its last change; empty if no change is recorded}
     *
     * <p>A change on a day that is still to come counts, too; {@link #stageOn} tells where the service is today.
     *
     * @throws IllegalArgumentException if there is no such service
     */
    public Optional<Stage> stageOf(ServiceId id) {
        return historyOf(id).stage();
    }

    /**
     * {@return the stage of a service after the last change on or before a day; empty if there is none}
     *
     * @throws IllegalArgumentException if there is no such service
     */
    public Optional<Stage> stageOn(ServiceId id, LocalDate day) {
        return historyOf(id).until(day).stage();
    }

    /**
     * {@return the stage of each service at the end of a day, in the order of services; those of which no change is
     * recorded up to then are not in it}
     */
    public ImmutableMap<ServiceId, Stage> stagesOn(LocalDate day) {
        var stages = ImmutableMap.<ServiceId, Stage>builder();
        for (PmoService service : services()) {
            stageOn(service.id(), day).ifPresent(stage -> stages.put(service.id(), stage));
        }
        return stages.buildOrThrow();
    }

    /**
     * {@return the phase of a service after its last change; empty if no change is recorded}
     *
     * <p>A change on a day that is still to come counts, too; {@link #phaseOn(ServiceId, LocalDate)} tells the phase of
     * today.
     *
     * <p>A service is live from the first stage that is live until it is retired, whatever stages come between. Retired
     * without ever having been live, it is dropped; one whose history opens with its retirement counts as having been
     * live.
     *
     * @throws IllegalArgumentException if there is no such service
     */
    public Optional<Phase> phaseOf(ServiceId id) {
        return historyOf(id).phase();
    }

    /**
     * {@return the phase of a service at the end of a day; empty if no change is recorded up to then}
     *
     * @throws IllegalArgumentException if there is no such service
     */
    public Optional<Phase> phaseOn(ServiceId id, LocalDate day) {
        return historyOf(id).until(day).phase();
    }

    /**
     * {@return the phase of a function after the last changes of its services: live if one is live, else in the
     * pipeline if one is, else retired if one is, else dropped}
     *
     * <p>Empty if no change is recorded for any.
     *
     * @throws IllegalArgumentException if there is no such function
     */
    public Optional<Phase> phaseOf(FunctionId id) {
        return foremost(servicesOf(id).stream().flatMap(s -> phaseOf(s.id()).stream()));
    }

    /**
     * {@return the phase of a function at the end of a day}
     *
     * @throws IllegalArgumentException if there is no such function
     * @see #phaseOf(FunctionId)
     */
    public Optional<Phase> phaseOn(FunctionId id, LocalDate day) {
        return foremost(servicesOf(id).stream().flatMap(s -> phaseOn(s.id(), day).stream()));
    }

    private static Optional<Phase> foremost(Stream<Phase> phases) {
        var order = ImmutableList.of(Phase.LIVE, Phase.PIPELINE, Phase.RETIRED, Phase.DROPPED);
        return phases.min((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)));
    }

    /** {@return what services and functions are called in published frameworks, in the order given} */
    public ImmutableList<Mapping> mappings() {
        return mappings;
    }

    /**
     * {@return the catalogue with more stage changes after those it has; it shares all the rest}
     *
     * <p>Nothing is asked of them: see {@code LifecyclePolicy.apply}.
     *
     * @throws IllegalArgumentException if one belongs to no service
     */
    public Catalogue with(Iterable<StageChange> changes) {
        changes.forEach(this::checkOwner);
        return new Catalogue(this, info, histories.with(changes));
    }

    /** {@return the catalogue with other properties of its own; it shares functions, services and histories} */
    public Catalogue with(CatalogueInfo info) {
        return new Catalogue(this, checkNotNull(info), histories);
    }

    private void checkOwner(StageChange change) {
        change.service()
                .ifPresent(id -> checkArgument(
                        services.has(id),
                        "Stage change on %s is of service %s, which does not exist",
                        change.on(),
                        id));
    }

    /** {@return a builder that starts with all parts of this catalogue} */
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

    /** Makes a catalogue; what it says of itself is required. */
    public static final class Builder {

        private @Nullable CatalogueInfo info;
        private ById.Changer<FunctionId, PmoFunction> functions = new ById.Changer<>();
        private ById.Changer<ServiceId, PmoService> services = new ById.Changer<>();

        /** What is known of the services put so far, so that {@link #build} need not go through all once more. */
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

        /** Adds a function, or puts it in the place of the one with its id. */
        public Builder put(PmoFunction function) {
            functions.put(function.id(), function);
            return this;
        }

        /** Adds a service, or puts it in the place of the one with its id. */
        public Builder put(PmoService service) {
            services.put(service.id(), service);
            mayBreakRules |= !isFolded(service.id()) || !service.previousIds().isEmpty();
            functionsOfServices.add(service.function());
            return this;
        }

        /** Takes a service and its stage changes away, if it is there. */
        public Builder remove(ServiceId id) {
            services.remove(id);
            stageChanges.removeIf(c -> c.service().filter(id::equals).isPresent());
            return this;
        }

        /** Takes away all services that fit, and their stage changes. */
        public Builder removeServicesIf(Predicate<PmoService> condition) {
            var removed = new HashSet<ServiceId>();
            services.removeIf(service -> condition.test(service) && removed.add(service.id()));
            stageChanges.removeIf(c -> c.service().filter(removed::contains).isPresent());
            return this;
        }

        /** Takes away all functions that fit; their services must go, too. */
        public Builder removeFunctionsIf(Predicate<PmoFunction> condition) {
            functions.removeIf(condition);
            return this;
        }

        /** Takes away all stage changes that fit. */
        public Builder removeChangesIf(Predicate<StageChange> condition) {
            stageChanges.removeIf(condition);
            return this;
        }

        /** Takes a function away, if it is there; its services must go, too. */
        public Builder remove(FunctionId id) {
            functions.remove(id);
            return this;
        }

        /** Adds a stage change. */
        public Builder add(StageChange change) {
            stageChanges.add(checkNotNull(change));
            return this;
        }

        /** Takes a stage change away, if it is there. */
        public Builder remove(StageChange change) {
            stageChanges.remove(change);
            return this;
        }

        /** Takes a mapping away, if it is there. */
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
         * @throws IllegalArgumentException if two ids differ only by case, a previous id is in use, a service is in no
         *     function, or a stage change belongs to no service
         */
        public Catalogue build() {
            var catalogue = new Catalogue(this, functions.make(), services.make());
            checkFunctions(catalogue.functions);
            if (mayBreakRules || !catalogue.functions.ids().containsAll(functionsOfServices)) {
                checkServices(catalogue.services, catalogue.functions);
            }
            stageChanges.forEach(catalogue::checkOwner);
            return catalogue;
        }

        private static void checkFunctions(ById<FunctionId, PmoFunction> functions) {
            checkCase(functions.ids());
            for (var function : functions.inOrder()) {
                checkPreviousIds(function.id(), function.previousIds(), functions);
            }
        }

        private static void checkServices(
                ById<ServiceId, PmoService> services, ById<FunctionId, PmoFunction> functions) {
            checkCase(services.ids());
            for (var service : services.inOrder()) {
                checkPreviousIds(service.id(), service.previousIds(), services);
                checkArgument(
                        functions.has(service.function()),
                        "Service %s is in function %s, which does not exist, call put(...) with it",
                        service.id(),
                        service.function());
            }
        }

        /** Only ids with capitals can differ from others by case alone. */
        private static boolean isFolded(Object id) {
            return TextRule.folded(id.toString()).equals(id.toString());
        }

        private static void checkCase(Set<?> ids) {
            var seen = new HashMap<String, Object>();
            for (Object id : ids) {
                Object first = seen.put(TextRule.folded(id.toString()), id);
                checkArgument(first == null, "Ids %s and %s differ only by case", first, id);
            }
        }

        private static <I> void checkPreviousIds(I id, List<I> previousIds, ById<I, ?> known) {
            for (I previous : previousIds) {
                checkArgument(
                        previous.equals(id) || !known.has(previous), "Previous id %s of %s is in use", previous, id);
            }
        }
    }
}

package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.SpellingSuggestion;

/** Checks and applies stage changes one after the other, each in the state after the previous ones. */
final class TransitionRun {

    private final LifecyclePolicy policy;
    private final Catalogue catalogue;
    private final Map<ServiceId, ServiceState> services = new HashMap<>();
    private final ImmutableList.Builder<StageChange> changes = ImmutableList.builder();
    private @Nullable ServiceState office;

    /** A service, or the office, with its history and the stage changes applied since. */
    private static final class ServiceState {

        private final @Nullable PmoService service;
        private final History history;
        private final List<StageChange> applied = new ArrayList<>();
        private @Nullable StageChange last;

        ServiceState(@Nullable PmoService service, History history) {
            this.service = service;
            this.history = history;
            var changes = history.changes();
            last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        }

        void apply(StageChange change) {
            applied.add(change);
            last = change;
        }

        /**
         * {@return the phase at the end of a day; empty if the phase on that day is not recorded}
         *
         * <p>Before its first recorded change a service is in the pipeline, unless that change is an opening: then its
         * earlier phase is unknown.
         */
        Optional<Phase> phaseOn(LocalDate day) {
            var whole = applied.isEmpty() ? history : History.of(Iterables.concat(history.changes(), applied));
            var until = last == null || !last.on().isAfter(day) ? whole : whole.until(day);
            boolean hasNotBegun = until.changes().isEmpty()
                    && !whole.changes().isEmpty()
                    && !whole.changes().get(0).isOpening();
            return hasNotBegun ? Optional.of(Phase.PIPELINE) : until.phase();
        }

        boolean isGoneOn(LocalDate day) {
            return phaseOn(day)
                    .filter(phase -> phase == Phase.RETIRED || phase == Phase.DROPPED)
                    .isPresent();
        }
    }

    TransitionRun(LifecyclePolicy policy, Catalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
    }

    /**
     * Applies a stage change.
     *
     * @throws TransitionRefusedException if the policy does not allow the change
     * @throws IllegalArgumentException if the change is for a service and the policy for the office, or vice versa
     */
    void apply(StageChange change) {
        var state = state(change);
        var refusals = refusals(change, state);
        if (state == null || !refusals.isEmpty()) {
            throw new TransitionRefusedException(change, ImmutableList.copyOf(refusals));
        }
        StageChange own = toOwnStage(change);
        state.apply(own);
        changes.add(own);
    }

    /** {@return the change to the stage of the policy with the same id} */
    private StageChange toOwnStage(StageChange change) {
        Stage own = policy.findStage(change.to().id()).orElseThrow();
        return own.equals(change.to()) ? change : change.toBuilder().to(own).build();
    }

    /** {@return the applied changes, each to the stage of the policy} */
    ImmutableList<StageChange> changes() {
        return changes.build();
    }

    ImmutableList<Refusal> refusals(StageChange change) {
        return ImmutableList.copyOf(refusals(change, state(change)));
    }

    private List<Refusal> refusals(StageChange change, @Nullable ServiceState state) {
        checkIsOf(policy, change);
        var refusals = new ArrayList<Refusal>(0);
        if (state == null) {
            refusals.add(noSuchService(change.service().orElseThrow()));
            return refusals;
        }
        addRefusalsByHistory(policy, state.last, change, refusals);
        var requirements = change.isOpening() ? null : policy.requirements(stageOf(state.last), change.to());
        if (state.service != null && requirements != null) {
            requirements.addMissing(state.service, refusals);
            for (Condition condition : requirements.transition().conditions()) {
                var blocking = blocking(condition, state.service, change.on());
                if (!blocking.isEmpty()) {
                    refusals.add(new Refusal.BlockedByServices(condition, blocking));
                }
            }
        }
        return refusals;
    }

    private Refusal noSuchService(ServiceId id) {
        var known = Iterables.transform(
                catalogue.services(), service -> service.id().value());
        return new Refusal.NoSuchService(id, SpellingSuggestion.nearest(id.value(), known));
    }

    /** {@return the state of the service of a change, or of the office; null if the service does not exist} */
    private @Nullable ServiceState state(StageChange change) {
        var id = change.service();
        if (id.isPresent()) {
            return state(id.get());
        }
        if (office == null) {
            office = new ServiceState(null, catalogue.officeHistory());
        }
        return office;
    }

    private @Nullable ServiceState state(ServiceId id) {
        var known = services.get(id);
        if (known != null) {
            return known;
        }
        var service = catalogue.findService(id);
        if (service.isEmpty()) {
            return null;
        }
        var state = new ServiceState(service.get(), catalogue.historyOf(id));
        services.put(id, state);
        return state;
    }

    /** {@return the services that do not meet a condition at the end of a day} */
    private ImmutableList<ServiceId> blocking(Condition condition, PmoService service, LocalDate day) {
        return switch (condition) {
            case NEEDS_LIVE -> filter(service.needs(), other -> !other.equals(service.id()) && isNotLive(other, day));
            case NOT_NEEDED ->
                filter(
                        Lists.transform(catalogue.servicesNeeding(service.id()), PmoService::id),
                        other -> !other.equals(service.id()) && !isGone(other, day));
            case SUCCESSOR_STAYS ->
                filter(
                        service.successor().stream().toList(),
                        other -> other.equals(service.id()) || isGone(other, day));
        };
    }

    private static ImmutableList<ServiceId> filter(List<ServiceId> ids, Predicate<ServiceId> condition) {
        return ids.isEmpty()
                ? ImmutableList.of()
                : ids.stream().filter(condition).collect(toImmutableList());
    }

    /** {@return whether a service is known not to be live; false if it does not exist or is not recorded} */
    private boolean isNotLive(ServiceId id, LocalDate day) {
        var state = state(id);
        return state != null
                && state.phaseOn(day).filter(phase -> phase != Phase.LIVE).isPresent();
    }

    private boolean isGone(ServiceId id, LocalDate day) {
        var state = state(id);
        return state == null || state.isGoneOn(day);
    }

    /** @throws IllegalArgumentException if the change is for a service and the policy for the office, or vice versa */
    static void checkIsOf(LifecyclePolicy policy, StageChange change) {
        checkArgument(
                change.service().isEmpty() == policy.isOfOffice(),
                policy.isOfOffice()
                        ? "Policy %s is for the office itself, so a stage change must not name a service: %s"
                        : "Policy %s is for services, so a stage change must name a service: %s",
                policy,
                change);
    }

    /** Adds the refusals that follow from the history alone, as described at {@link LifecyclePolicy#check(History)}. */
    static void addRefusalsByHistory(
            LifecyclePolicy policy, @Nullable StageChange last, StageChange change, List<Refusal> refusals) {
        if (change.isOpening()) {
            addRefusalsOfOpening(policy, last, change, refusals);
            return;
        }
        if (last != null && change.on().isBefore(last.on())) {
            refusals.add(new Refusal.BeforeLastChange(change.on(), last));
        }
        Stage from = stageOf(last);
        var requirements = policy.requirements(from, change.to());
        if (requirements == null) {
            refusals.add(noTransition(policy, Optional.ofNullable(from), change.to()));
        } else {
            requirements.addMissing(change, refusals);
        }
    }

    private static @Nullable Stage stageOf(@Nullable StageChange change) {
        return change == null ? null : change.to();
    }

    private static void addRefusalsOfOpening(
            LifecyclePolicy policy, @Nullable StageChange last, StageChange change, List<Refusal> refusals) {
        if (policy.findStage(change.to().id()).isEmpty()) {
            refusals.add(new Refusal.NoSuchStage(change.to(), policy.id(), policy.stages()));
        }
        if (last != null) {
            refusals.add(new Refusal.OpeningNotFirst(last.on()));
        }
    }

    private static Refusal noTransition(LifecyclePolicy policy, Optional<Stage> from, Stage to) {
        if (from.isPresent() && policy.findStage(from.get().id()).isEmpty()) {
            return new Refusal.StageOfOtherPolicy(from.get(), policy.id());
        }
        return policy.findStage(to.id()).isEmpty()
                ? new Refusal.NoSuchStage(to, policy.id(), policy.stages())
                : new Refusal.NoTransition(
                        policy.isOfOffice() ? "the office" : "a service", from, to, policy.after(from));
    }
}

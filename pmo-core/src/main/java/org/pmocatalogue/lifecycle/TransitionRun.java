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

/** Steps taken one after the other, each where those before it have led. */
final class TransitionRun {

    private final LifecyclePolicy policy;
    private final Catalogue catalogue;
    private final Map<ServiceId, Life> lives = new HashMap<>();
    private final ImmutableList.Builder<StageChange> steps = ImmutableList.builder();
    private @Nullable Life ofOffice;

    /** A history and the steps taken since. */
    private static final class Life {

        private final @Nullable PmoService service;
        private final History history;
        private final List<StageChange> taken = new ArrayList<>();
        private @Nullable StageChange last;

        Life(@Nullable PmoService service, History history) {
            this.service = service;
            this.history = history;
            var changes = history.changes();
            last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        }

        void take(StageChange step) {
            taken.add(step);
            last = step;
        }

        /** {@return the phase at the end of a day; empty if nothing is recorded of what was before that day} */
        Optional<Phase> phaseOn(LocalDate day) {
            var whole = taken.isEmpty() ? history : History.of(Iterables.concat(history.changes(), taken));
            var until = last == null || !last.on().isAfter(day) ? whole : whole.until(day);
            boolean isToCome = until.changes().isEmpty()
                    && !whole.changes().isEmpty()
                    && !whole.changes().get(0).isOpening();
            return isToCome ? Optional.of(Phase.PIPELINE) : until.phase();
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

    /** Takes a step, or refuses it. */
    void take(StageChange step) {
        var life = life(step);
        var refusals = refusals(step, life);
        if (life == null || !refusals.isEmpty()) {
            throw new TransitionRefusedException(step, ImmutableList.copyOf(refusals));
        }
        StageChange own = intoOwnStage(step);
        life.take(own);
        steps.add(own);
    }

    /** Stages are the same if their ids are; that of the policy counts. */
    private StageChange intoOwnStage(StageChange step) {
        Stage own = policy.findStage(step.to().id()).orElseThrow();
        return own.equals(step.to()) ? step : step.toBuilder().to(own).build();
    }

    /** {@return the steps that were taken, each into the policy's own stage} */
    ImmutableList<StageChange> steps() {
        return steps.build();
    }

    ImmutableList<Refusal> refusals(StageChange step) {
        return ImmutableList.copyOf(refusals(step, life(step)));
    }

    private List<Refusal> refusals(StageChange step, @Nullable Life life) {
        var refusals = new ArrayList<Refusal>(0);
        if (life == null) {
            refusals.add(noSuchService(step.service().orElseThrow()));
            return refusals;
        }
        var requirements = refuse(policy, life.last, step, refusals);
        if (life.service != null && requirements != null) {
            requirements.addMissing(life.service, refusals);
            for (Guard condition : requirements.step().conditions()) {
                var services = inTheWay(condition, life.service, step.on());
                if (!services.isEmpty()) {
                    refusals.add(new Refusal.BlockedByServices(condition, services));
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

    /** {@return the life that a step belongs to; null if it is that of no service of the catalogue} */
    private @Nullable Life life(StageChange step) {
        var id = step.service();
        if (id.isPresent()) {
            return life(id.get());
        }
        if (ofOffice == null) {
            ofOffice = new Life(null, catalogue.officeHistory());
        }
        return ofOffice;
    }

    private @Nullable Life life(ServiceId id) {
        var known = lives.get(id);
        if (known != null) {
            return known;
        }
        var service = catalogue.findService(id);
        if (service.isEmpty()) {
            return null;
        }
        var life = new Life(service.get(), catalogue.historyOf(id));
        lives.put(id, life);
        return life;
    }

    /** {@return the services that do not fulfil a condition at the end of a day} */
    private ImmutableList<ServiceId> inTheWay(Guard condition, PmoService service, LocalDate day) {
        return switch (condition) {
            case NEEDS_LIVE -> find(service.needs(), other -> !other.equals(service.id()) && isNotLive(other, day));
            case NOT_NEEDED ->
                find(
                        Lists.transform(catalogue.servicesNeeding(service.id()), PmoService::id),
                        other -> !other.equals(service.id()) && !isGone(other, day));
            case SUCCESSOR_STAYS ->
                find(service.successor().stream().toList(), other -> other.equals(service.id()) || isGone(other, day));
        };
    }

    private static ImmutableList<ServiceId> find(List<ServiceId> ids, Predicate<ServiceId> condition) {
        return ids.isEmpty()
                ? ImmutableList.of()
                : ids.stream().filter(condition).collect(toImmutableList());
    }

    /** {@return whether it is known not to be live; what is not in the catalogue, or not recorded, may be} */
    private boolean isNotLive(ServiceId id, LocalDate day) {
        var life = life(id);
        return life != null
                && life.phaseOn(day).filter(phase -> phase != Phase.LIVE).isPresent();
    }

    private boolean isGone(ServiceId id, LocalDate day) {
        var life = life(id);
        return life == null || life.isGoneOn(day);
    }

    /**
     * Tells what is to be said against a step by itself, whatever there is besides in the catalogue.
     *
     * @return what is asked for beyond that; null if nothing is, or the policy has no such step
     */
    static @Nullable Requirements refuse(
            LifecyclePolicy policy, @Nullable StageChange last, StageChange step, List<Refusal> refusals) {
        checkArgument(
                step.service().isEmpty() == policy.isOfOffice(),
                policy.isOfOffice()
                        ? "Policy %s is for the office itself, so a step must name no service: %s"
                        : "Policy %s is for services, so a step must name one: %s",
                policy,
                step);
        Stage from = last == null ? null : last.to();
        if (step.isOpening()) {
            refuseOpening(policy, last, step, refusals);
            return null;
        }
        if (last != null && step.on().isBefore(last.on())) {
            refusals.add(new Refusal.BeforeLastChange(step.on(), last));
        }
        var requirements = policy.requirements(from, step.to());
        if (requirements == null) {
            refusals.add(noTransition(policy, Optional.ofNullable(from), step.to()));
        } else {
            requirements.addMissing(step, refusals);
        }
        return requirements;
    }

    private static void refuseOpening(
            LifecyclePolicy policy, @Nullable StageChange last, StageChange step, List<Refusal> refusals) {
        if (policy.findStage(step.to().id()).isEmpty()) {
            refusals.add(new Refusal.NoSuchStage(step.to(), policy.id(), policy.stages()));
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

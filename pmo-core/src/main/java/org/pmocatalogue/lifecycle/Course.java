package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Field;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.DidYouMean;
import org.pmocatalogue.table.CatalogueTable;

/** Steps taken one after the other, each where those before it have led. */
final class Course {

    private static final CatalogueTable TABLE = CatalogueTable.standard();

    private final LifecyclePolicy policy;
    private final Catalogue catalogue;
    private final Map<Optional<ServiceId>, Life> lives = new HashMap<>();

    /** A history and the steps taken since. */
    private static final class Life {

        private final History history;
        private final List<StageChange> taken = new ArrayList<>(8);
        private @Nullable StageChange last;

        Life(History history) {
            this.history = history;
            last = Iterables.getLast(history.changes(), null);
        }

        void take(StageChange step) {
            taken.add(step);
            last = step;
        }

        Optional<Phase> phase() {
            return taken.isEmpty()
                    ? history.phase()
                    : History.of(Iterables.concat(history.changes(), taken)).phase();
        }
    }

    Course(LifecyclePolicy policy, Catalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
    }

    /** Takes a step, or refuses it. */
    void take(StageChange step) {
        var refusals = refusals(step);
        if (!refusals.isEmpty()) {
            throw new StepRefusedException(step, refusals);
        }
        life(step.service()).take(step);
    }

    ImmutableList<Refusal> refusals(StageChange step) {
        var id = step.service();
        if (id.isPresent() && catalogue.findService(id.get()).isEmpty()) {
            var known = Iterables.transform(catalogue.services(), s -> s.id().value());
            return ImmutableList.of(new Refusal.NoSuchService(
                    id.get(), DidYouMean.nearest(id.get().value(), known)));
        }
        StageChange last = life(id).last;
        var refusals = refusals(policy, last, step);
        var allowed = policy.findStep(stage(last), step.to());
        if (id.isEmpty() || allowed.isEmpty() || step.isOpening()) {
            return refusals;
        }
        var service = catalogue.findService(id.get()).orElseThrow();
        var more = ImmutableList.<Refusal>builder().addAll(refusals);
        for (String field : allowed.get().fields()) {
            if (!TABLE.isFilled(service, field)) {
                more.add(new Refusal.MissingField(field, label(Kind.SERVICE, field), step.to()));
            }
        }
        for (Condition condition : allowed.get().conditions()) {
            var services = inTheWay(condition, service);
            if (!services.isEmpty()) {
                more.add(new Refusal.InTheWay(condition, services));
            }
        }
        return more.build();
    }

    private Life life(Optional<ServiceId> id) {
        return lives.computeIfAbsent(
                id, i -> new Life(i.map(catalogue::historyOf).orElseGet(catalogue::officeHistory)));
    }

    private ImmutableList<ServiceId> inTheWay(Condition condition, PmoService service) {
        return switch (condition) {
            case NEEDS_LIVE ->
                service.needs().stream()
                        .filter(need -> catalogue.findService(need).isPresent())
                        .filter(need ->
                                phase(need).filter(phase -> phase != Phase.LIVE).isPresent())
                        .collect(toImmutableList());
            case NOT_NEEDED ->
                catalogue.servicesNeeding(service.id()).stream()
                        .map(PmoService::id)
                        .filter(other -> !other.equals(service.id()) && !isGone(other))
                        .collect(toImmutableList());
            case SUCCESSOR_STAYS ->
                service.successor().stream()
                        .filter(other -> catalogue.findService(other).isEmpty() || isGone(other))
                        .collect(toImmutableList());
        };
    }

    private boolean isGone(ServiceId id) {
        return phase(id).filter(p -> p == Phase.RETIRED || p == Phase.DROPPED).isPresent();
    }

    private Optional<Phase> phase(ServiceId id) {
        return life(Optional.of(id)).phase();
    }

    /** {@return what is to be said against a step by itself, whatever there is besides in the catalogue} */
    static ImmutableList<Refusal> refusals(LifecyclePolicy policy, @Nullable StageChange last, StageChange step) {
        checkArgument(
                step.service().isEmpty() == policy.isOfOffice(),
                "Policy %s is for %s, and this is a step of the other: %s",
                policy,
                policy.isOfOffice() ? "the office" : "services",
                step);
        if (!policy.has(step.to())) {
            return ImmutableList.of(new Refusal.NoSuchStage(step.to(), policy.id(), policy.stages()));
        }
        if (last != null && !policy.has(last.to())) {
            return ImmutableList.of(new Refusal.NoSuchStage(last.to(), policy.id(), policy.stages()));
        }
        if (step.isOpening()) {
            return last == null ? ImmutableList.of() : ImmutableList.of(new Refusal.OpeningNotFirst(last.on()));
        }
        var refusals = ImmutableList.<Refusal>builder();
        if (last != null && step.on().isBefore(last.on())) {
            refusals.add(new Refusal.BeforeLastChange(step.on(), last));
        }
        var from = stage(last);
        var allowed = policy.findStep(from, step.to());
        if (allowed.isEmpty()) {
            String who = policy.isOfOffice() ? "the office" : "a service";
            refusals.add(new Refusal.NoSuchStep(who, from, step.to(), policy.after(from)));
        } else {
            addMissing(allowed.get(), step, refusals);
        }
        return refusals.build();
    }

    private static void addMissing(AllowedStep allowed, StageChange step, ImmutableList.Builder<Refusal> refusals) {
        for (String detail : allowed.details()) {
            if (!TABLE.isFilled(step, detail)) {
                refusals.add(new Refusal.MissingDetail(detail, label(Kind.STAGE_CHANGE, detail), step.to()));
            }
        }
        for (String name : allowed.evidence()) {
            if (evidenceNames(step).noneMatch(name::equalsIgnoreCase)) {
                refusals.add(new Refusal.MissingEvidence(name, step.to()));
            }
        }
    }

    private static Stream<String> evidenceNames(StageChange step) {
        return step.evidence().stream().map(Evidence::name);
    }

    private static Optional<Stage> stage(@Nullable StageChange change) {
        return change == null ? Optional.empty() : Optional.of(change.to());
    }

    private static String label(Kind kind, String name) {
        return TABLE.shape(kind).find(name).map(Field::label).orElse(name);
    }
}

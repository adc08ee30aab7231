package org.pmocatalogue.schema;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.History;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.ListType;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.schema.IdIndex.Claim;
import org.pmocatalogue.schema.IdIndex.Known;
import org.pmocatalogue.schema.IdIndex.LastChange;
import org.pmocatalogue.schema.IdIndex.State;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * What the entries of one file say of each other: ids, references, needs and histories.
 *
 * <p>What can be decided at once is decided at once; what may depend on a later entry waits for {@link #finish}. An
 * entry that was left out for an error of its own still has its id here, so that what refers to it is not told to be
 * wrong.
 */
final class ReferenceCheck {

    /** How many services of a long circle are shown of its beginning, and of its end. */
    private static final int MOST_SHOWN = 5;

    private final Findings findings;
    private final IdIndex functions = new IdIndex(Kind.FUNCTION);
    private final IdIndex services = new IdIndex(Kind.SERVICE);
    private final Known office = new Known("");
    private final List<Renamed> renamed = new ArrayList<>();
    private final List<InFunction> inFunctions = new ArrayList<>();
    private final List<Reference> changes = new ArrayList<>();
    private final List<Reference> others = new ArrayList<>();
    private final List<Known> needing = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private final DerivedFields standingFields;
    private final PolicyCheck policyCheck;
    private final List<EditedStage> entered = new ArrayList<>();
    private @Nullable LocalDate stepsOn;
    private boolean leavesOutMore;

    /** An entry that refers to another. */
    private record Reference(EntryLocus from, Known to) {}

    /** A service that waits for its function. */
    private record InFunction(Known service, EntryLocus at, Known function) {}

    /**
     * What a service's entry says of where it stands in its life.
     *
     * @param sinceAt where it says since when; null if nobody asks
     */
    private record Stated(
            Known service,
            Known function,
            LifecycleStatus standing,
            EntryLocus at,
            @Nullable EntryLocus sinceAt,
            EntryLocus functionAt) {}

    /** An entry that had other ids before. */
    private record Renamed(EntryLocus at, IdIndex register, Known known, List<String> previousIds) {}

    ReferenceCheck(CatalogueSchema table, Findings findings) {
        this.findings = findings;
        this.standingFields = table.standing();
        this.policyCheck = new PolicyCheck(table.policies(), findings);
    }

    /** An entry with this id is known not to be here, so that nothing is told of those that name it. */
    void expectAbsent(Kind kind, String id) {
        register(kind).mention(id).isExpectedAbsent = true;
    }

    /** Holds the histories of services against this policy, whatever the catalogue names. */
    void holdAgainst(String policy) {
        policyCheck.holdAgainst(policy);
    }

    /** {@return what to do about the stage in an entry, which is not known here; empty if that does not show} */
    Optional<String> hintOfStage(Entry entry) {
        return policyCheck.hintOfStage(entry);
    }

    /** Takes what the catalogue says of itself. */
    void accept(CatalogueInfo info, Entry entry) {
        policyCheck.accept(info, entry);
    }

    /**
     * Takes an entry that is left out, for an error of its own or because one that stays has its id; what it refers to
     * is looked at all the same.
     */
    void leftOut(Entry entry) {
        String id = EntryLocus.idOf(entry);
        if (id != null && IdRule.isId(id) && (entry.kind() == Kind.FUNCTION || entry.kind() == Kind.SERVICE)) {
            leftOut(register(entry.kind()), id, entry);
        }
        for (FieldSpec field : entry.shape().fields()) {
            var value = entry.value(field);
            if (field.refersTo().isPresent() && value.isPresent()) {
                referRaw(entry, field, register(field.refersTo().get()), value.get());
            }
        }
    }

    private void leftOut(IdIndex register, String id, Entry entry) {
        Known known = register.mention(id);
        Known first = register.read(known, entry, State.LEFT_OUT);
        if (first != null) {
            tellSameId(known, entry, first, false);
            if (!known.isRead()) {
                known.read(entry, State.LEFT_OUT);
            }
        }
    }

    private IdIndex register(Kind kind) {
        return kind == Kind.FUNCTION ? functions : services;
    }

    private void referRaw(Entry entry, FieldSpec field, IdIndex to, RawValue value) {
        var at = EntryLocus.of(entry, field);
        if (!field.isMany()) {
            referRaw(at, to, value);
            return;
        }
        var elements = ListType.elements(value);
        for (int i = 0; i < elements.size(); i++) {
            referRaw(at.element(i), to, elements.get(i));
        }
    }

    private void referRaw(EntryLocus at, IdIndex to, RawValue value) {
        String id = EntryFindings.textOf(value);
        if (id != null && IdRule.isId(id) && !to.mention(id).isRead()) {
            others.add(new Reference(at, to.mention(id)));
        }
    }

    /** {@return whether the function may stay} */
    boolean accept(PmoFunction function, Entry entry) {
        boolean waits = !function.previousIds().isEmpty();
        Known known = functions.mention(function.id().value());
        if (!read(functions, known, entry, waits ? State.WAITING : State.KEPT)) {
            return false;
        }
        known.name = function.name();
        if (waits) {
            acceptPreviousIds(functions, known, entry, function.previousIds());
        }
        return true;
    }

    /**
     * {@return whether the service may stay}
     *
     * @param standing what its entry says that follows from other entries; null if nothing
     */
    boolean accept(PmoService service, Entry entry, @Nullable LifecycleStatus standing) {
        Known known = services.mention(service.id().value());
        Known function = functions.mention(service.function().value());
        boolean hadOtherIds = !service.previousIds().isEmpty();
        boolean waits = hadOtherIds || !function.isKept();
        if (!read(services, known, entry, waits ? State.WAITING : State.KEPT)) {
            return false;
        }
        if (hadOtherIds) {
            acceptPreviousIds(services, known, entry, service.previousIds());
        }
        if (waits) {
            inFunctions.add(new InFunction(known, EntryLocus.of(entry, "function"), function));
        }
        if (!service.needs().isEmpty()) {
            acceptNeeds(service, known, entry);
        }
        service.successor().ifPresent(id -> refer(entry, "successor", services.mention(id.value())));
        if (standing != null) {
            stated.add(new Stated(
                    known,
                    function,
                    standing,
                    EntryLocus.of(entry, standingFields.lifeField(standing)),
                    stepsOn == null ? null : EntryLocus.of(entry, "since"),
                    EntryLocus.of(entry, "functionName")));
        }
        return true;
    }

    /** {@return what is shown beside a service, once all is finished} */
    LifecycleStatus standing(PmoService service) {
        var known = services.mention(service.id().value());
        return LifecycleStatus.of(functions.mention(service.function().value()).name, known.history());
    }

    /** Takes a stage change; whether it may stay depends on its service. */
    void accept(StageChange change, Entry entry) {
        Known owner = change.service().map(id -> services.mention(id.value())).orElse(office);
        if (owner != office && !owner.isKept()) {
            changes.add(new Reference(EntryLocus.of(entry, "service"), owner));
        }
        owner.add(policyCheck.keep(change, entry));
        var last = owner.last;
        if (last != null && change.isOpening() && !change.on().isBefore(last.day())) {
            tellDays(LifecycleProblem.OPENING_AFTER_OTHERS, EntryLocus.of(entry, "opening"), change, last);
        }
        var on = field(entry, "on");
        var opening = owner.opening;
        if (opening != null && change.on().isBefore(opening.day())) {
            tellDays(LifecycleProblem.CHANGE_BEFORE_OPENING, EntryLocus.of(entry, on), change, opening);
        } else if (last != null && change.on().isBefore(last.day())) {
            tellDays(LifecycleProblem.CHANGE_BEFORE_LAST, EntryLocus.of(entry, on), change, last);
        }
        var here = new LastChange(change.on(), entry.places(), entry.positionOf(on));
        if (last == null || !change.on().isBefore(last.day())) {
            owner.last = here;
        }
        if (change.isOpening() && opening == null) {
            owner.opening = here;
        }
    }

    private void tellDays(Problem problem, EntryLocus at, StageChange change, LastChange last) {
        findings.report(
                at,
                problem,
                finding -> finding.related(last.places().at(last.position())),
                change.on(),
                last.day(),
                last.places().mention(last.position()));
    }

    /** Takes a mapping, which stays in any case. */
    void accept(Mapping mapping, Entry entry) {
        mapping.service().ifPresent(id -> refer(entry, "service", services.mention(id.value())));
        mapping.function().ifPresent(id -> refer(entry, "function", functions.mention(id.value())));
    }

    /**
     * Decides what waited.
     *
     * @param complete whether all entries of the file were read; if not, what is missing may be in the rest and is not
     *     told
     */
    void finish(boolean complete) {
        policyCheck.finish();
        renamed.forEach(this::checkPreviousIds);
        functions.keepWaiting();
        for (var waiting : inFunctions) {
            checkFunction(waiting, complete);
        }
        services.keepWaiting();
        for (var reference : changes) {
            checkOwner(reference, complete);
        }
        if (complete) {
            services.kept().forEach(policyCheck::check);
            stated.forEach(this::checkStanding);
            others.forEach(this::checkReference);
            CycleFinder.find(needing, this::tellCircle);
        }
    }

    /** Lets stages that somebody entered beside services be no errors; before any entry is taken. */
    void acceptEnteredStages(LocalDate on) {
        stepsOn = on;
    }

    ImmutableList<EditedStage> enteredStages() {
        return ImmutableList.copyOf(entered);
    }

    /** {@return whether entries that might have stayed were left out by {@link #finish}} */
    boolean leavesOutMore() {
        return leavesOutMore;
    }

    /** {@return whether this function is in the catalogue, once all is finished} */
    boolean isKept(PmoFunction function) {
        return functions.mention(function.id().value()).isKept();
    }

    /** {@return whether this service is in the catalogue, once all is finished} */
    boolean isKept(PmoService service) {
        return services.mention(service.id().value()).isKept();
    }

    /** {@return whether this stage change is in the catalogue, once all is finished} */
    boolean isKept(StageChange change) {
        return change.service().map(id -> services.mention(id.value()).isKept()).orElse(true);
    }

    /** {@return whether the entry is the first with its id that has no error of its own} */
    private boolean read(IdIndex register, Known known, Entry entry, State state) {
        Known first = register.read(known, entry, state);
        if (first == null) {
            return true;
        }
        if (first.mayStay()) {
            return false;
        }
        tellSameId(known, entry, first, true);
        register.readInstead(known, entry, state);
        return true;
    }

    /** Tells that an entry has the id of one before it, but perhaps for case: one of the two is left out. */
    private void tellSameId(Known known, Entry entry, Known first, boolean stays) {
        boolean isSame = first == known;
        String kind = entry.kind().label();
        findings.report(
                EntryLocus.of(entry, "id"),
                isSame ? FieldProblem.REPEATED_ID : FieldProblem.IDS_DIFFER_BY_CASE,
                finding -> {
                    finding.related(first.place());
                    if (stays) {
                        finding.hint("the first is left out; give it an id of its own");
                    }
                },
                isSame
                        ? new Object[] {kind, known.id, first.mention()}
                        : new Object[] {kind, known.id, first.id, first.mention()});
    }

    private void acceptPreviousIds(IdIndex register, Known known, Entry entry, List<?> previousIds) {
        var ids = previousIds.stream().map(Object::toString).toList();
        renamed.add(new Renamed(EntryLocus.of(entry, "previousIds"), register, known, ids));
    }

    private void acceptNeeds(PmoService service, Known known, Entry entry) {
        FieldSpec field = field(entry, "needs");
        var needs = ImmutableList.<Known>builderWithExpectedSize(service.needs().size());
        for (int i = 0; i < service.needs().size(); i++) {
            Known needed = services.mention(service.needs().get(i).value());
            needs.add(needed);
            if (!needed.isRead()) {
                others.add(new Reference(EntryLocus.of(entry, field).element(i), needed));
            }
        }
        known.needs = needs.build();
        known.needsAt = entry.positionOf(field);
        needing.add(known);
    }

    private void refer(Entry entry, String field, Known to) {
        if (!to.isRead()) {
            others.add(new Reference(EntryLocus.of(entry, field(entry, field)), to));
        }
    }

    private void checkPreviousIds(Renamed entry) {
        for (int i = 0; i < entry.previousIds().size(); i++) {
            String id = entry.previousIds().get(i);
            Known other = entry.register().mention(id);
            var at = entry.at().element(i);
            var first = entry.register().claim(id, new Claim(entry.known(), at));
            if (first != null && first.owner() != entry.known()) {
                findings.report(
                        at,
                        FieldProblem.PREVIOUS_ID_TWICE,
                        finding -> finding.related(first.at().place()),
                        id,
                        entry.register().kind(),
                        first.owner().id,
                        first.at().mention());
            }
            if (other.isRead() && other != entry.known()) {
                leaveOut(entry.known());
                findings.report(
                        at,
                        FieldProblem.PREVIOUS_ID_IN_USE,
                        finding -> finding.related(other.place()),
                        id,
                        entry.register().kind(),
                        other.mention());
            }
        }
    }

    private void checkFunction(InFunction waiting, boolean complete) {
        Known function = waiting.function();
        if (function.isKept()) {
            return;
        }
        leaveOut(waiting.service());
        if (function.isRead()) {
            findings.report(waiting.at(), ReferenceProblem.LEFT_OUT_TOO, Kind.FUNCTION, function.id);
        } else if (complete && !function.isExpectedAbsent) {
            reportUnknown(waiting.at(), ReferenceProblem.UNKNOWN_FUNCTION, Kind.FUNCTION, function.id, function.id);
        }
    }

    private void leaveOut(Known known) {
        known.state = State.LEFT_OUT;
        leavesOutMore = true;
    }

    private void checkOwner(Reference reference, boolean complete) {
        Known service = reference.to();
        if (service.isKept()) {
            return;
        }
        leavesOutMore = true;
        if (service.isRead()) {
            findings.report(reference.from(), ReferenceProblem.LEFT_OUT_TOO, Kind.SERVICE, service.id);
        } else if (complete) {
            reportUnknown(
                    reference.from(), ReferenceProblem.CHANGE_OF_UNKNOWN_SERVICE, Kind.SERVICE, service.id, service.id);
        }
    }

    /**
     * What people see of a service's life is right, or was right until they changed its stage changes; a stage that it
     * never went through was entered by somebody.
     */
    private void checkStanding(Stated service) {
        if (!service.service().isKept()) {
            return;
        }
        String says = service.standing().functionName();
        String name = service.function().name;
        if (says != null && name != null && !TextRule.trim(says).equals(name)) {
            String function = service.function().id;
            findings.report(
                    service.functionAt(),
                    ReferenceProblem.FUNCTION_NAME_DIFFERS,
                    TextRule.shortened(says),
                    function,
                    name);
        }
        var history = service.service().history();
        var is = LifecycleStatus.of(null, history);
        if (service.standing().isLike(is)) {
            return;
        }
        var stage = service.standing().stage();
        if (stage == null || service.standing().isPartOf(history, stepsOn == null)) {
            findings.report(
                    service.at(),
                    LifecycleProblem.STANDING_OUT_OF_DATE,
                    service.standing().life(),
                    is.life());
        } else if (stepsOn != null) {
            acceptEntered(service, stage, history, stepsOn);
        } else {
            leaveOut(service.service());
            findings.report(
                    service.at(),
                    LifecycleProblem.STANDING_DIFFERS,
                    service.standing().life(),
                    is.life());
        }
    }

    /** Who entered a stage left the day beside it as it was shown, or emptied it, or entered the day of the step. */
    private void acceptEntered(Stated service, Stage stage, History history, LocalDate on) {
        var since = service.standing().since();
        boolean isShown =
                history.changes().stream().anyMatch(change -> change.on().equals(since));
        if (since == null || isShown || since.equals(on)) {
            entered.add(new EditedStage(ServiceId.of(service.service().id), stage, service.at()));
        } else {
            var at = Objects.requireNonNull(service.sinceAt());
            findings.report(at, LifecycleProblem.STEP_ON_OTHER_DAY, service.service().id, stage, since, on);
        }
    }

    private void checkReference(Reference reference) {
        if (reference.to().isRead() || reference.to().isExpectedAbsent) {
            return;
        }
        FieldSpec field = Objects.requireNonNull(reference.from().field());
        Kind kind = reference.from().kind();
        Kind wanted = field.refersTo().orElseThrow();
        String id = reference.to().id;
        if (kind == Kind.SERVICE && wanted == Kind.FUNCTION) {
            reportUnknown(reference.from(), ReferenceProblem.UNKNOWN_FUNCTION, wanted, id, id);
        } else if (kind == Kind.STAGE_CHANGE) {
            reportUnknown(reference.from(), ReferenceProblem.CHANGE_OF_UNKNOWN_SERVICE, wanted, id, id);
        } else {
            reportUnknown(reference.from(), ReferenceProblem.UNKNOWN_REFERENCE, wanted, id, field.label(), wanted, id);
        }
    }

    /** {@return what to do about a reference to what is no id of an entry of this kind, once all were read} */
    Optional<String> hint(Kind kind, String given) {
        return register(kind).hint(given);
    }

    private void reportUnknown(EntryLocus at, Problem problem, Kind kind, String id, Object... details) {
        findings.report(at, problem, finding -> hint(kind, id).ifPresent(finding::hint), details);
    }

    private void tellCircle(Supplier<List<Known>> circle) {
        findings.add(ReferenceProblem.CIRCLE_OF_NEEDS, () -> {
            var members = circle.get();
            Known first = members.get(0);
            return Finding.builder(ReferenceProblem.CIRCLE_OF_NEEDS, shown(members))
                    .at(new EntryLocus(
                            first.places(),
                            first.needsAt,
                            EntryLocus.WHOLE,
                            Kind.SERVICE,
                            first.id,
                            PmoService.NEEDS.spec()))
                    .build();
        });
    }

    /** {@return a circle in words; of a long one its beginning, its size and its end} */
    private static String shown(List<Known> circle) {
        int left = circle.size() - 2 * MOST_SHOWN;
        if (left <= 1) {
            return inWords(circle);
        }
        return String.format(
                Locale.ROOT,
                "%s needs … (%,d more) needs %s",
                inWords(circle.subList(0, MOST_SHOWN)),
                left,
                inWords(circle.subList(circle.size() - MOST_SHOWN, circle.size())));
    }

    private static String inWords(List<Known> circle) {
        return circle.stream().map(known -> known.id).collect(joining(" needs "));
    }

    private static FieldSpec field(Entry entry, String name) {
        return entry.shape().find(name).orElseThrow();
    }
}

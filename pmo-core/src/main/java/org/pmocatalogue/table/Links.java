package org.pmocatalogue.table;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Field;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.table.Register.Known;
import org.pmocatalogue.table.Register.State;
import org.pmocatalogue.value.RawValue;

/**
 * What the entries of one file say of each other: ids, references, needs and histories.
 *
 * <p>What can be decided at once is decided at once; what may depend on a later entry waits for {@link #finish}. An
 * entry that was left out for an error of its own still has its id here, so that what refers to it is not told to be
 * wrong.
 */
final class Links {

    /** How many services of a long circle are shown of its beginning, and of its end. */
    private static final int MOST_SHOWN = 5;

    private final Findings findings;
    private final Register functions = new Register(Kind.FUNCTION);
    private final Register services = new Register(Kind.SERVICE);
    private final List<Renamed> renamed = new ArrayList<>();
    private final List<Reference> inFunctions = new ArrayList<>();
    private final List<Reference> changes = new ArrayList<>();
    private final List<Reference> others = new ArrayList<>();
    private final Map<ServiceId, ImmutableList<ServiceId>> needs = new LinkedHashMap<>();
    private final Map<ServiceId, Spot> needing = new HashMap<>();
    private final Map<Optional<ServiceId>, LastChange> lastChanges = new HashMap<>();

    /** An entry that refers to another. */
    private record Reference(Spot from, Register to, String id) {}

    /** An entry that had other ids before. */
    private record Renamed(Spot at, Register register, Known known, List<String> previousIds) {}

    /** The last day in a history so far. */
    private record LastChange(LocalDate day, Spot at) {}

    Links(Findings findings) {
        this.findings = findings;
    }

    /** Takes an entry that was left out for an error of its own; what it refers to is looked at all the same. */
    void leftOut(Entry entry) {
        String id = EntryFindings.idOf(entry);
        if (id != null && entry.kind() == Kind.FUNCTION) {
            functions.add(new Known(id, entry, State.LEFT_OUT));
        } else if (id != null && entry.kind() == Kind.SERVICE) {
            services.add(new Known(id, entry, State.LEFT_OUT));
        }
        for (Field field : entry.shape().fields()) {
            var register = field.refersTo().map(kind -> kind == Kind.FUNCTION ? functions : services);
            if (register.isPresent() && entry.value(field).isPresent()) {
                referRaw(entry, field, register.get(), entry.value(field).get());
            }
        }
    }

    private void referRaw(Entry entry, Field field, Register to, RawValue value) {
        var at = Spot.of(entry, field);
        if (!field.isMany()) {
            referRaw(at, to, value);
            return;
        }
        var elements = ListType.elements(value);
        for (int i = 0; i < elements.size(); i++) {
            referRaw(at.element(i), to, elements.get(i));
        }
    }

    private void referRaw(Spot at, Register to, RawValue value) {
        String id = EntryFindings.textOf(value);
        if (id != null && !id.isEmpty() && to.find(id) == null) {
            others.add(new Reference(at, to, id));
        }
    }

    /** {@return whether the function may stay} */
    boolean accept(PmoFunction function, Entry entry) {
        boolean waits = !function.previousIds().isEmpty();
        Known known = register(functions, function.id().value(), entry, waits ? State.WAITING : State.KEPT);
        if (known != null && waits) {
            var ids = function.previousIds().stream().map(Object::toString).toList();
            renamed.add(new Renamed(Spot.of(entry, field(entry, "previousIds")), functions, known, ids));
        }
        return known != null;
    }

    /** {@return whether the service may stay} */
    boolean accept(PmoService service, Entry entry) {
        String function = service.function().value();
        boolean hadOtherIds = !service.previousIds().isEmpty();
        boolean waits = hadOtherIds || !functions.isKept(function);
        Known known = register(services, service.id().value(), entry, waits ? State.WAITING : State.KEPT);
        if (known == null) {
            return false;
        }
        if (hadOtherIds) {
            var ids = service.previousIds().stream().map(Object::toString).toList();
            renamed.add(new Renamed(Spot.of(entry, field(entry, "previousIds")), services, known, ids));
        }
        if (waits) {
            inFunctions.add(new Reference(Spot.of(entry, field(entry, "function")), functions, function));
        }
        if (!service.needs().isEmpty()) {
            acceptNeeds(service, Spot.of(entry, field(entry, "needs")));
        }
        service.successor().ifPresent(id -> refer(entry, "successor", services, id.value()));
        return true;
    }

    /** Takes a stage change; whether it may stay depends on its service. */
    void accept(StageChange change, Entry entry) {
        change.service().ifPresent(id -> {
            if (!services.isKept(id.value())) {
                changes.add(new Reference(Spot.of(entry, field(entry, "service")), services, id.value()));
            }
        });
        var on = Spot.of(entry, field(entry, "on"));
        var last = lastChanges.get(change.service());
        if (last != null && change.isOpening() && !change.on().isBefore(last.day())) {
            tell(
                    Problem.OPENING_AFTER_OTHERS,
                    Spot.of(entry, field(entry, "opening")),
                    last.at()::place,
                    change.on(),
                    last.day(),
                    last.at().mention());
        }
        if (last != null && change.on().isBefore(last.day())) {
            tell(
                    Problem.CHANGE_BEFORE_LAST,
                    on,
                    last.at()::place,
                    change.on(),
                    last.day(),
                    last.at().mention());
        } else {
            lastChanges.put(change.service(), new LastChange(change.on(), on));
        }
    }

    /** Takes a mapping, which stays in any case. */
    void accept(Mapping mapping, Entry entry) {
        mapping.service().ifPresent(id -> refer(entry, "service", services, id.value()));
        mapping.function().ifPresent(id -> refer(entry, "function", functions, id.value()));
    }

    /**
     * Decides what waited.
     *
     * @param complete whether all entries of the file were read; if not, what is missing may be in the rest and is not
     *     told
     */
    void finish(boolean complete) {
        renamed.forEach(this::checkPreviousIds);
        functions.keepWaiting();
        for (var reference : inFunctions) {
            checkFunction(reference, complete);
        }
        services.keepWaiting();
        for (var reference : changes) {
            checkOwner(reference, complete);
        }
        if (complete) {
            others.forEach(this::checkReference);
            Circles.find(needs, this::tellCircle);
        }
    }

    /** {@return whether this function is in the catalogue, once all is finished} */
    boolean isKept(PmoFunction function) {
        return functions.isKept(function.id().value());
    }

    /** {@return whether this service is in the catalogue, once all is finished} */
    boolean isKept(PmoService service) {
        return services.isKept(service.id().value());
    }

    /** {@return whether this stage change is in the catalogue, once all is finished} */
    boolean isKept(StageChange change) {
        return change.service().map(id -> services.isKept(id.value())).orElse(true);
    }

    private @Nullable Known register(Register register, String id, Entry entry, State state) {
        Known known = new Known(id, entry, state);
        Known first = register.add(known);
        if (first == null) {
            return known;
        }
        var at = Spot.of(entry, field(entry, "id"));
        String kind = register.kind().label();
        if (first.id.equals(id)) {
            tell(Problem.REPEATED_ID, at, first::place, kind, id, first.mention());
        } else {
            tell(Problem.IDS_DIFFER_BY_CASE, at, first::place, kind, id, first.id, first.mention());
        }
        return null;
    }

    private void acceptNeeds(PmoService service, Spot at) {
        needs.put(service.id(), service.needs());
        needing.put(service.id(), at);
        for (int i = 0; i < service.needs().size(); i++) {
            String id = service.needs().get(i).value();
            if (services.find(id) == null) {
                others.add(new Reference(at.element(i), services, id));
            }
        }
    }

    private void refer(Entry entry, String field, Register to, String id) {
        if (to.find(id) == null) {
            others.add(new Reference(Spot.of(entry, field(entry, field)), to, id));
        }
    }

    private void checkPreviousIds(Renamed entry) {
        for (int i = 0; i < entry.previousIds().size(); i++) {
            String id = entry.previousIds().get(i);
            Known other = entry.register().find(id);
            if (other != null && other != entry.known()) {
                entry.known().state = State.LEFT_OUT;
                tell(
                        Problem.PREVIOUS_ID_IN_USE,
                        entry.at().element(i),
                        other::place,
                        id,
                        entry.register().kind(),
                        other.mention());
            }
        }
    }

    private void checkFunction(Reference reference, boolean complete) {
        Known service = services.find(String.valueOf(reference.from().id()));
        if (service == null || functions.isKept(reference.id())) {
            return;
        }
        service.state = State.LEFT_OUT;
        if (functions.find(reference.id()) != null) {
            tell(Problem.LEFT_OUT_TOO, reference.from(), null, Kind.FUNCTION, reference.id());
        } else if (complete) {
            tell(Problem.UNKNOWN_FUNCTION, reference.from(), null, reference.id());
        }
    }

    private void checkOwner(Reference reference, boolean complete) {
        if (services.isKept(reference.id())) {
            return;
        }
        if (services.find(reference.id()) != null) {
            tell(Problem.LEFT_OUT_TOO, reference.from(), null, Kind.SERVICE, reference.id());
        } else if (complete) {
            tell(Problem.CHANGE_OF_UNKNOWN_SERVICE, reference.from(), null, reference.id());
        }
    }

    private void checkReference(Reference reference) {
        if (reference.to().find(reference.id()) != null) {
            return;
        }
        Field field = reference.from().field();
        Kind kind = reference.from().kind();
        if (kind == Kind.SERVICE && reference.to() == functions) {
            tell(Problem.UNKNOWN_FUNCTION, reference.from(), null, reference.id());
        } else if (kind == Kind.STAGE_CHANGE) {
            tell(Problem.CHANGE_OF_UNKNOWN_SERVICE, reference.from(), null, reference.id());
        } else {
            tell(
                    Problem.UNKNOWN_REFERENCE,
                    reference.from(),
                    null,
                    field == null ? "" : field.label(),
                    reference.to().kind(),
                    reference.id());
        }
    }

    private void tellCircle(Supplier<List<ServiceId>> circle) {
        findings.add(Problem.CIRCLE_OF_NEEDS, () -> {
            var members = circle.get();
            Spot first = Objects.requireNonNull(needing.get(members.get(0)));
            return Finding.builder(Problem.CIRCLE_OF_NEEDS, shown(members))
                    .at(first.place())
                    .subject(first.subject())
                    .build();
        });
    }

    /** {@return a circle in words; of a long one its beginning, its size and its end} */
    private static String shown(List<ServiceId> circle) {
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

    private static String inWords(List<ServiceId> circle) {
        return circle.stream().map(ServiceId::value).collect(joining(" needs "));
    }

    private void tell(Problem problem, Spot at, @Nullable Supplier<Place> related, Object... details) {
        findings.add(
                problem,
                () -> Finding.builder(problem, details)
                        .at(at.place())
                        .subject(at.subject())
                        .related(related == null ? List.of() : List.of(related.get()))
                        .build());
    }

    private static Field field(Entry entry, String name) {
        return entry.shape().find(name).orElseThrow();
    }
}

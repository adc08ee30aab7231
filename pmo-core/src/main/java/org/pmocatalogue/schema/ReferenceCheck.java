package org.pmocatalogue.schema;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.ListType;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.RawValue;

/**
 * Checks the entries of a catalogue against each other: ids, references, needs and histories.
 *
 * <p>What depends on later entries waits for {@link #finish}.
 */
final class ReferenceCheck {

    /** The number of services shown of the beginning, and of the end, of a long circle. */
    private static final int MOST_SHOWN = 5;

    private final Findings findings;
    private final IdIndex<IdEntry> functions;
    private final IdIndex<ServiceEntry> services;
    private final ServiceEntry office = new ServiceEntry("");
    private final List<InFunction> inFunctions = new ArrayList<>();
    private final List<Reference> changes = new ArrayList<>();
    private final List<Reference> others = new ArrayList<>();
    private final List<ServiceEntry> needing = new ArrayList<>();
    private final HistoryCheck histories;
    private final PolicyCheck policyCheck;
    private boolean hasRejectedChanges;

    /** A reference to an entry that was not read before. */
    private record Reference(EntryLocus from, IdEntry to) {}

    /** A service that waits for its function. */
    private record InFunction(ServiceEntry service, EntryLocus at, IdEntry function) {}

    ReferenceCheck(HistoryCheck histories, PolicyCheck policyCheck, Findings findings) {
        this.findings = findings;
        this.functions = new IdIndex<>(Kind.FUNCTION, IdEntry::new, findings);
        this.services = new IdIndex<>(Kind.SERVICE, ServiceEntry::new, findings);
        this.histories = histories;
        this.policyCheck = policyCheck;
    }

    /** Marks an id as absent on purpose, so that references to it are not reported. */
    void expectAbsent(Kind kind, String id) {
        index(kind).get(id).isExpectedAbsent = true;
    }

    private IdIndex<? extends IdEntry> index(Kind kind) {
        return kind == Kind.FUNCTION ? functions : services;
    }

    private ServiceEntry entryOf(PmoService service) {
        return services.get(service.id().value());
    }

    /** Takes an entry that is rejected; its references are checked all the same. */
    void reject(Entry entry) {
        if (entry.kind() == Kind.FUNCTION || entry.kind() == Kind.SERVICE) {
            index(entry.kind()).reject(entry);
        }
        for (FieldSpec field : entry.shape().fields()) {
            var value = entry.value(field);
            if (field.refersTo().isPresent() && value.isPresent()) {
                var to = index(field.refersTo().get());
                var at = EntryLocus.of(entry, field);
                if (field.isMany()) {
                    var elements = ListType.elements(value.get());
                    for (int i = 0; i < elements.size(); i++) {
                        refer(at.element(i), to, elements.get(i));
                    }
                } else {
                    refer(at, to, value.get());
                }
            }
        }
    }

    private void refer(EntryLocus at, IdIndex<?> to, RawValue value) {
        String id = EntryFindings.textOf(value);
        if (id != null && IdRule.isId(id) && !to.get(id).isRead()) {
            others.add(new Reference(at, to.get(id)));
        }
    }

    private void refer(Entry entry, FieldSpec field, IdEntry to) {
        if (!to.isRead()) {
            others.add(new Reference(EntryLocus.of(entry, field), to));
        }
    }

    /** {@return whether the function is accepted} */
    boolean accept(PmoFunction function, Entry entry) {
        boolean waits = !function.previousIds().isEmpty();
        var known = functions.get(function.id().value());
        if (!functions.accept(known, entry, waits)) {
            return false;
        }
        known.name = function.name();
        if (waits) {
            functions.addPreviousIds(known, entry, function.previousIds());
        }
        return true;
    }

    /**
     * {@return whether the service is accepted}
     *
     * @param status the derived values in its entry; null if absent
     */
    boolean accept(PmoService service, Entry entry, @Nullable LifecycleStatus status) {
        var known = entryOf(service);
        var function = functions.get(service.function().value());
        boolean hadOtherIds = !service.previousIds().isEmpty();
        boolean waits = hadOtherIds || !function.isKept();
        if (!services.accept(known, entry, waits)) {
            return false;
        }
        if (hadOtherIds) {
            services.addPreviousIds(known, entry, service.previousIds());
        }
        if (waits) {
            inFunctions.add(new InFunction(known, EntryLocus.of(entry, PmoService.FUNCTION.spec()), function));
        }
        if (!service.needs().isEmpty()) {
            acceptNeeds(service, known, entry);
        }
        service.successor().ifPresent(id -> refer(entry, PmoService.SUCCESSOR.spec(), services.get(id.value())));
        if (status != null) {
            histories.accept(status, entry, known, function);
        }
        return true;
    }

    private void acceptNeeds(PmoService service, ServiceEntry known, Entry entry) {
        var field = PmoService.NEEDS.spec();
        var needs = ImmutableList.<ServiceEntry>builderWithExpectedSize(
                service.needs().size());
        for (int i = 0; i < service.needs().size(); i++) {
            var needed = services.get(service.needs().get(i).value());
            needs.add(needed);
            if (!needed.isRead()) {
                others.add(new Reference(EntryLocus.of(entry, field).element(i), needed));
            }
        }
        known.needs = needs.build();
        known.needsAt = entry.positionOf(field);
        needing.add(known);
    }

    /** Takes a stage change; whether the change is kept depends on its service. */
    void accept(StageChange change, Entry entry) {
        var owner = change.service().map(id -> services.get(id.value())).orElse(office);
        if (owner != office && !owner.isKept()) {
            changes.add(new Reference(EntryLocus.of(entry, StageChange.SERVICE.spec()), owner));
        }
        owner.add(policyCheck.keep(change, entry));
        histories.accept(change, entry, owner);
    }

    /** Takes a mapping, which is always kept. */
    void accept(Mapping mapping, Entry entry) {
        mapping.service().ifPresent(id -> refer(entry, Mapping.SERVICE.spec(), services.get(id.value())));
        mapping.function().ifPresent(id -> refer(entry, Mapping.FUNCTION.spec(), functions.get(id.value())));
    }

    /**
     * Decides what depends on all entries.
     *
     * @param complete whether all entries of the file were read; if not, missing entries are not reported
     */
    void finish(boolean complete) {
        policyCheck.finish();
        functions.checkPreviousIds();
        services.checkPreviousIds();
        functions.keepWaiting();
        for (var each : inFunctions) {
            if (!each.function().isKept()) {
                services.rejectLate(each.service());
                reportMissing(each.at(), each.function(), complete);
            }
        }
        services.keepWaiting();
        for (var each : changes) {
            if (!each.to().isKept()) {
                hasRejectedChanges = true;
                reportMissing(each.from(), each.to(), complete);
            }
        }
        if (complete) {
            services.kept().forEach(policyCheck::check);
            histories.finish();
            for (var each : others) {
                if (!each.to().isRead()) {
                    reportUnknown(each.from(), each.to());
                }
            }
            CycleFinder.find(needing, this::reportCircle);
        }
    }

    private void reportMissing(EntryLocus at, IdEntry to, boolean complete) {
        var field = Objects.requireNonNull(at.field());
        if (!index(field.refersTo().orElseThrow()).isRejected(at, to) && complete) {
            reportUnknown(at, to);
        }
    }

    private void reportUnknown(EntryLocus at, IdEntry to) {
        FieldSpec field = Objects.requireNonNull(at.field());
        Kind wanted = field.refersTo().orElseThrow();
        if (at.kind() == Kind.SERVICE && wanted == Kind.FUNCTION) {
            functions.reportUnknown(at, ReferenceProblem.UNKNOWN_FUNCTION, to, to.id);
        } else if (at.kind() == Kind.STAGE_CHANGE) {
            services.reportUnknown(at, ReferenceProblem.CHANGE_OF_UNKNOWN_SERVICE, to, to.id);
        } else {
            index(wanted).reportUnknown(at, ReferenceProblem.UNKNOWN_REFERENCE, to, field.label(), wanted, to.id);
        }
    }

    /** {@return whether {@link #finish} rejected entries that had been accepted} */
    boolean hasRejectedLate() {
        return hasRejectedChanges || functions.hasRejectedLate() || services.hasRejectedLate();
    }

    /** {@return whether this function is in the catalogue, once all entries were read} */
    boolean isKept(PmoFunction function) {
        return functions.get(function.id().value()).isKept();
    }

    /** {@return whether this service is in the catalogue, once all entries were read} */
    boolean isKept(PmoService service) {
        return entryOf(service).isKept();
    }

    /** {@return whether this stage change is in the catalogue, once all entries were read} */
    boolean isKept(StageChange change) {
        return change.service().map(id -> services.get(id.value()).isKept()).orElse(true);
    }

    /** {@return the entry that an invalid reference was probably meant to name, as a hint} */
    Optional<String> hint(Kind kind, String given) {
        return index(kind).hint(given);
    }

    private void reportCircle(Supplier<List<ServiceEntry>> circle) {
        findings.add(ReferenceProblem.CYCLE_OF_NEEDS, () -> {
            var members = circle.get();
            var first = members.get(0);
            return Finding.builder(ReferenceProblem.CYCLE_OF_NEEDS, shown(members))
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

    /** {@return a circle in words; of a long circle the beginning, the size and the end} */
    private static String shown(List<ServiceEntry> circle) {
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

    private static String inWords(List<ServiceEntry> circle) {
        return circle.stream().map(known -> known.id).collect(joining(" needs "));
    }
}

package org.pmocatalogue.profile;

import static com.google.common.collect.ImmutableListMultimap.flatteningToImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.profile.Resolved.Provenances;
import org.pmocatalogue.profile.Resolved.Replaced;
import org.pmocatalogue.schema.Assembler;
import org.pmocatalogue.schema.CatalogueSchema;

/**
 * Derives the catalogue of a profile from the entries that are selected from its bases, tailored and added.
 *
 * <p>Functions and services pass through the schema as entries, as if they were read from a file. So every field can be
 * tailored, and all checks of the schema apply.
 */
final class ProfileResolution {

    private static final CatalogueSchema SCHEMA = CatalogueSchema.standard();

    /** The fields of functions and services that refer to others. */
    private static final ImmutableListMultimap<Kind, FieldSpec> REFERENCES = Stream.of(Kind.FUNCTION, Kind.SERVICE)
            .collect(flatteningToImmutableListMultimap(
                    kind -> kind,
                    kind -> SCHEMA.shape(kind).fields().stream()
                            .filter(field -> field.refersTo().isPresent())));

    private final Profile profile;
    private final CatalogueInfo info;
    private final SelectedBases bases;
    private final ImmutableList<Choice> choices;
    private final Findings findings;
    private final Assembler assembler;
    private final Drafts functions = new Drafts();
    private final Drafts services = new Drafts();
    private final Map<Tailoring, Replaced> replaced = new LinkedHashMap<>();
    private final Set<String> compared = new HashSet<>();

    ProfileResolution(SelectedBases bases, Findings findings) {
        this.profile = bases.profile();
        this.info = withoutFormatAttributes(profile.info());
        this.bases = bases;
        this.choices = bases.choices();
        this.findings = findings;
        this.assembler = Assembler.keeping(SCHEMA, findings);
    }

    /** Attributes of the file format, such as the schema, are those of a profile. */
    private static CatalogueInfo withoutFormatAttributes(CatalogueInfo info) {
        return info.toBuilder()
                .attributes(Maps.filterKeys(info.attributes(), name -> !name.startsWith("$")))
                .build();
    }

    /** {@return the resolved catalogue} */
    Resolved resolve() {
        draftServices();
        tailor(Kind.SERVICE);
        takeFunctionsOfServices();
        draftFunctions();
        tailor(Kind.FUNCTION);
        checkIsNotEmpty();
        acceptInfo();
        functions.all().forEach(this::accept);
        services.all().forEach(this::accept);
        choices.forEach(this::acceptMappings);
        assembler.finish(Place.of("profile " + info.id()));
        return resolved(assembler.made().orElseThrow());
    }

    /** An empty catalogue is not reported if errors explain it. */
    private void checkIsNotEmpty() {
        if (functions.all().isEmpty() && services.all().isEmpty() && !findings.hasErrors()) {
            findings.add(Finding.builder(ProfileProblem.EMPTY_PROFILE, bases.labels())
                    .at(Place.of("profile " + info.id()))
                    .build());
        }
    }

    private void draftServices() {
        for (Choice choice : choices) {
            var source = choice.source();
            for (PmoService service : source.catalogue().services()) {
                var place = choice.services().get(service.id());
                if (place != null) {
                    var entry = SCHEMA.print(source.adopted(service));
                    addTaken(
                            services,
                            Draft.taken(service.id(), entry, source, place, source.provenancesOf(service.id())));
                }
            }
        }
        for (var service : profile.placedServices()) {
            addOwn(services, Draft.added(service.part().id(), SCHEMA.print(service.part()), service.place(), info));
        }
    }

    private void draftFunctions() {
        for (Choice choice : choices) {
            var source = choice.source();
            for (PmoFunction function : source.catalogue().functions()) {
                var place = choice.functions().get(function.id());
                if (place != null) {
                    var entry = SCHEMA.print(function);
                    addTaken(
                            functions,
                            Draft.taken(function.id(), entry, source, place, source.provenancesOf(function.id())));
                }
            }
        }
        for (var function : profile.placedFunctions()) {
            addOwn(functions, Draft.added(function.part().id(), SCHEMA.print(function.part()), function.place(), info));
        }
    }

    /** Takes the function of each service: from the base of the service, or else from the first base that has it. */
    private void takeFunctionsOfServices() {
        Set<String> taken = new HashSet<>();
        profile.functions().forEach(function -> taken.add(function.id().value()));
        choices.forEach(choice -> choice.functions().keySet().forEach(id -> taken.add(id.value())));
        Map<String, Source> included = new HashMap<>();
        for (Draft service : services.all()) {
            Draft.texts(service.value("function")).limit(1).forEach(id -> {
                var source = sourceOf(Kind.FUNCTION, id, service);
                if (taken.add(id)) {
                    source.ifPresent(from -> {
                        included.put(id, from);
                        takeFunction(id, from, service.place());
                    });
                } else if (source.isPresent() && included.containsKey(id)) {
                    checkIsSame(id, included.get(id), source.get(), service);
                }
            });
        }
    }

    private void takeFunction(String id, Source from, Place place) {
        choices.stream()
                .filter(choice -> choice.source() == from)
                .findFirst()
                .ifPresent(choice -> choice.functions().put(FunctionId.of(id), place));
    }

    /** Reports a function that was included implicitly and differs in another base. */
    private void checkIsSame(String id, Source first, Source other, Draft service) {
        if (first == other
                || profile.onConflict() == OnConflict.KEEP_FIRST
                || !compared.add(id + " " + other.label())
                || isTailored(id)
                || first.find(FunctionId.of(id)).equals(other.find(FunctionId.of(id)))) {
            return;
        }
        findings.add(
                ProfileProblem.INCLUDED_TWICE,
                () -> Finding.builder(
                                ProfileProblem.INCLUDED_TWICE, Kind.FUNCTION.label(), id, first.label(), other.label())
                        .at(service.place())
                        .subject(new Subject(Kind.FUNCTION.token(), Optional.of(id), Optional.empty()))
                        .build());
    }

    private boolean isTailored(String function) {
        return profile.tailorings().stream()
                .anyMatch(tailoring ->
                        tailoring.kind() == Kind.FUNCTION && tailoring.id().equals(function));
    }

    /** {@return the base with this function or service, preferably the base of a draft} */
    private Optional<Source> sourceOf(Kind kind, String id, Draft forDraft) {
        return forDraft.source()
                .filter(source -> source.ids(kind).contains(id))
                .or(() -> choices.stream()
                        .map(Choice::source)
                        .filter(source -> source.ids(kind).contains(id))
                        .findFirst());
    }

    private void addTaken(Drafts to, Draft draft) {
        var first = to.add(draft);
        if (first.isPresent()
                && profile.onConflict() == OnConflict.REFUSE
                && !first.get().isSame(draft)) {
            report(
                    ProfileProblem.TAKEN_TWICE,
                    draft,
                    first.get().source().orElseThrow().label(),
                    draft.source().orElseThrow().label());
        }
    }

    private void addOwn(Drafts to, Draft draft) {
        to.add(draft)
                .flatMap(Draft::source)
                .ifPresent(source -> report(ProfileProblem.ADDED_AND_TAKEN, draft, source.label()));
    }

    private void report(Problem problem, Draft draft, String... bases) {
        var details =
                ImmutableList.builder().add(draft.kind().label(), draft.id()).add((Object[]) bases);
        findings.add(
                problem,
                () -> Finding.builder(problem, details.build().toArray())
                        .at(draft.place())
                        .subject(new Subject(draft.kind().token(), Optional.of(draft.id()), Optional.empty()))
                        .build());
    }

    private void tailor(Kind kind) {
        for (var tailoring : profile.placedTailorings()) {
            if (tailoring.part().kind() == kind) {
                drafts(kind)
                        .tailor(tailoring, info, findings)
                        .ifPresent(value -> replaced.put(tailoring.part(), value));
            }
        }
    }

    /** Without the policy: it is validated where the known policies are available. */
    private void acceptInfo() {
        var entry = SCHEMA.print(info.toBuilder().policy(null).build());
        expectAttributes(entry.kind(), entry.attributes().keySet());
        assembler.accept(entry);
    }

    private void accept(Draft draft) {
        expectAttributes(draft.kind(), draft.untailoredAttributes());
        var entry = draft.entry();
        for (FieldSpec field : REFERENCES.get(draft.kind())) {
            var kind = field.refersTo().orElseThrow();
            Draft.texts(entry.value(field))
                    .filter(id -> drafts(kind).get(id).isEmpty())
                    .forEach(id -> refer(draft, entry.placeOf(field), field, kind, id));
        }
        assembler.accept(entry);
    }

    private void expectAttributes(Kind kind, Iterable<String> names) {
        names.forEach(name -> assembler.expectAttribute(kind, name));
    }

    /**
     * Handles a reference to an entry that is not in the catalogue. If a base has the entry, it was not taken, which is
     * reported. If the reference is that of a base, the base has reported it.
     */
    private void refer(Draft from, Place place, FieldSpec field, Kind kind, String id) {
        var elsewhere = sourceOf(kind, id, from);
        elsewhere.ifPresent(source -> findings.add(
                ProfileProblem.NOT_TAKEN,
                () -> Finding.builder(ProfileProblem.NOT_TAKEN, field.label(), kind, id, source.label())
                        .at(place)
                        .subject(new Subject(from.kind().token(), Optional.of(from.id()), Optional.of(field.name())))
                        .build()));
        if (elsewhere.isPresent() || (from.source().isPresent() && !from.isTailored(field))) {
            assembler.expectAbsent(kind, id);
        }
    }

    private void acceptMappings(Choice choice) {
        for (Mapping mapping : choice.source().catalogue().mappings()) {
            var owner = mapping.service()
                    .flatMap(id -> services.get(id.value()))
                    .or(() -> mapping.function().flatMap(id -> functions.get(id.value())));
            if (owner.flatMap(Draft::source).filter(choice.source()::equals).isPresent()) {
                var entry = SCHEMA.print(mapping);
                expectAttributes(entry.kind(), entry.attributes().keySet());
                assembler.accept(entry);
            }
        }
    }

    private Drafts drafts(Kind kind) {
        return kind == Kind.FUNCTION ? functions : services;
    }

    private Resolved resolved(Catalogue catalogue) {
        var ofFunctions = ImmutableMap.<FunctionId, Provenances>builder();
        for (PmoFunction function : catalogue.functions()) {
            functions
                    .get(function.id().value())
                    .ifPresent(draft -> ofFunctions.put(function.id(), draft.provenances(info)));
        }
        var ofServices = ImmutableMap.<ServiceId, Provenances>builder();
        for (PmoService service : catalogue.services()) {
            services.get(service.id().value())
                    .ifPresent(draft -> ofServices.put(service.id(), draft.provenances(info)));
        }
        return new Resolved(
                catalogue.toBuilder().info(info).build(),
                ofFunctions.buildOrThrow(),
                ofServices.buildOrThrow(),
                ImmutableMap.copyOf(replaced));
    }
}

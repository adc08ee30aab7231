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
import org.pmocatalogue.schema.Assembler;
import org.pmocatalogue.schema.CatalogueSchema;

/**
 * Makes a catalogue of what a profile has chosen from its bases, tailors, and adds.
 *
 * <p>All goes through the field table as entries, as if it came from a file; so every field can be tailored, and every
 * check of the table is made.
 */
final class Assembly {

    private static final CatalogueSchema TABLE = CatalogueSchema.standard();

    /** The fields of functions and services that name others. */
    private static final ImmutableListMultimap<Kind, FieldSpec> REFERENCES = Stream.of(Kind.FUNCTION, Kind.SERVICE)
            .collect(flatteningToImmutableListMultimap(
                    kind -> kind,
                    kind -> TABLE.shape(kind).fields().stream()
                            .filter(field -> field.refersTo().isPresent())));

    private final Profile profile;
    private final CatalogueInfo info;
    private final AtHand atHand;
    private final ImmutableList<Choice> choices;
    private final Findings findings;
    private final Assembler assembler;
    private final Drafts functions = new Drafts();
    private final Drafts services = new Drafts();
    private final Map<Tailoring, Replaced> replaced = new LinkedHashMap<>();
    private final Set<String> compared = new HashSet<>();

    Assembly(AtHand atHand, Findings findings) {
        this.profile = atHand.profile();
        this.info = withoutFormatsOwn(profile.info());
        this.atHand = atHand;
        this.choices = atHand.choices();
        this.findings = findings;
        this.assembler = Assembler.keeping(TABLE, findings);
    }

    /** What tells editors how a profile is written, such as its schema, is not true of the catalogue. */
    private static CatalogueInfo withoutFormatsOwn(CatalogueInfo info) {
        return info.toBuilder()
                .attributes(Maps.filterKeys(info.attributes(), name -> !name.startsWith("$")))
                .build();
    }

    Resolved make() {
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

    /** What has errors is probably empty because of them. */
    private void checkIsNotEmpty() {
        if (functions.all().isEmpty() && services.all().isEmpty() && !findings.hasErrors()) {
            findings.add(Finding.builder(ProfileProblem.EMPTY_PROFILE, atHand.labels())
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
                    var entry = TABLE.print(source.adopted(service));
                    addTaken(
                            services,
                            Draft.taken(service.id(), entry, source, place, source.provenancesOf(service.id())));
                }
            }
        }
        for (var service : profile.placedServices()) {
            addOwn(services, Draft.added(service.part().id(), TABLE.print(service.part()), service.place(), info));
        }
    }

    private void draftFunctions() {
        for (Choice choice : choices) {
            var source = choice.source();
            for (PmoFunction function : source.catalogue().functions()) {
                var place = choice.functions().get(function.id());
                if (place != null) {
                    var entry = TABLE.print(function);
                    addTaken(
                            functions,
                            Draft.taken(function.id(), entry, source, place, source.provenancesOf(function.id())));
                }
            }
        }
        for (var function : profile.placedFunctions()) {
            addOwn(functions, Draft.added(function.part().id(), TABLE.print(function.part()), function.place(), info));
        }
    }

    /** The function of a service comes along with it: from where the service comes, or else from the first base. */
    private void takeFunctionsOfServices() {
        Set<String> there = new HashSet<>();
        profile.functions().forEach(function -> there.add(function.id().value()));
        choices.forEach(choice -> choice.functions().keySet().forEach(id -> there.add(id.value())));
        Map<String, Source> along = new HashMap<>();
        for (Draft service : services.all()) {
            Draft.texts(service.value("function")).limit(1).forEach(id -> {
                var source = sourceOf(Kind.FUNCTION, id, service);
                if (there.add(id)) {
                    source.ifPresent(from -> {
                        along.put(id, from);
                        takeFunction(id, from, service.place());
                    });
                } else if (source.isPresent() && along.containsKey(id)) {
                    checkSaysTheSame(id, along.get(id), source.get(), service);
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

    /** The profile did not choose between two functions, so they are in no conflict; but it may not know of them. */
    private void checkSaysTheSame(String id, Source first, Source other, Draft service) {
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

    /** {@return the base that has this function or service, that of {@code forDraft} before others} */
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
                && !first.get().isSaidLike(draft)) {
            tell(
                    ProfileProblem.TAKEN_TWICE,
                    draft,
                    first.get().source().orElseThrow().label(),
                    draft.source().orElseThrow().label());
        }
    }

    private void addOwn(Drafts to, Draft draft) {
        to.add(draft)
                .flatMap(Draft::source)
                .ifPresent(source -> tell(ProfileProblem.ADDED_AND_TAKEN, draft, source.label()));
    }

    private void tell(Problem problem, Draft draft, String... bases) {
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
        var fitting = new Fitting(info, drafts(kind), findings);
        for (var tailoring : profile.placedTailorings()) {
            if (tailoring.part().kind() == kind) {
                fitting.apply(tailoring).ifPresent(value -> replaced.put(tailoring.part(), value));
            }
        }
    }

    /** Whether its policy is known is for those to tell who know policies. */
    private void acceptInfo() {
        var entry = TABLE.print(info.toBuilder().policy(null).build());
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
     * An entry names another that is not there. If a base has that, it was not taken; if not, and the base itself says
     * so, that was told of the base.
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
                var entry = TABLE.print(mapping);
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

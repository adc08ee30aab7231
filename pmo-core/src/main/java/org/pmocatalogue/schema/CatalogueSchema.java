package org.pmocatalogue.schema;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.value.RawValue;

/**
 * How a catalogue is written as entries and read back: the fields of each kind, and which stages a stage change may
 * name. {@link Assembler} reads by it, {@link #print} writes.
 */
public final class CatalogueSchema {

    private static final CatalogueSchema STANDARD = new CatalogueSchema(KnownPolicies.NONE);

    private final KnownPolicies policies;
    private final DerivedFields derived;
    private final RecordCodec<CatalogueInfo> info = RecordCodec.of(CatalogueInfo.fields());
    private final RecordCodec<PmoFunction> functions = RecordCodec.of(PmoFunction.fields());
    private final RecordCodec<PmoService> services;
    private final RecordCodec<StageChange> stageChanges;
    private final RecordCodec<Mapping> mappings = RecordCodec.of(Mapping.fields());
    private final DocumentSchema<Catalogue> withoutDerived;
    private final DocumentSchema<Catalogue> withDerivedFields;

    private CatalogueSchema(KnownPolicies policies) {
        this.policies = policies;
        derived = new DerivedFields(policies.serviceStages());
        services = RecordCodec.of(PmoService.fields()).withDerived(derived.fields());
        stageChanges = RecordCodec.of(StageChange.fields()).with(StageChange.TO, Stage.typeOf(allStages(policies)));
        withoutDerived = schema(catalogue -> services::print);
        withDerivedFields = schema(catalogue ->
                service -> services.print(service, entry -> derived.print(statusIn(catalogue, service), entry)));
    }

    private DocumentSchema<Catalogue> schema(Function<Catalogue, Function<PmoService, Entry>> printer) {
        return DocumentSchema.<Catalogue>builder(DocumentType.CATALOGUE)
                .add(info, catalogue -> ImmutableList.of(catalogue.info()))
                .add(functions, Catalogue::functions)
                .add(services, Catalogue::services, printer)
                .add(stageChanges, Catalogue::stageChanges)
                .add(mappings, Catalogue::mappings)
                .build();
    }

    private static LifecycleStatus statusIn(Catalogue catalogue, PmoService service) {
        String function =
                catalogue.findFunction(service.function()).orElseThrow().name();
        return LifecycleStatus.of(function, catalogue.historyOf(service.id()));
    }

    /** {@return the stages of services and of the office; of two with the same id, that of services} */
    private static ImmutableList<Stage> allStages(KnownPolicies policies) {
        var all = new LinkedHashMap<String, Stage>();
        policies.serviceStages().forEach(stage -> all.put(stage.id(), stage));
        policies.officeStages().forEach(stage -> all.putIfAbsent(stage.id(), stage));
        return ImmutableList.copyOf(all.values());
    }

    /** {@return the schema with the standard stages, which validates no history against a policy} */
    public static CatalogueSchema standard() {
        return STANDARD;
    }

    /** {@return the schema with the stages of these policies, which validates histories against them} */
    public static CatalogueSchema of(KnownPolicies policies) {
        return new CatalogueSchema(policies);
    }

    /**
     * {@return the fields of a kind}
     *
     * @throws IllegalArgumentException if a catalogue has no entries of this kind
     */
    public RecordShape shape(Kind kind) {
        return withoutDerived.shape(kind);
    }

    /**
     * {@return the entries of a catalogue in normal form, in the order in which they are written; printed on demand}
     *
     * @param withDerived whether services show their derived fields
     */
    public Iterable<Entry> print(Catalogue catalogue, boolean withDerived) {
        return (withDerived ? withDerivedFields : withoutDerived).print(catalogue);
    }

    /** {@return the properties of a catalogue as an entry in normal form} */
    public Entry print(CatalogueInfo info) {
        return this.info.print(info);
    }

    /** {@return a function as an entry in normal form} */
    public Entry print(PmoFunction function) {
        return functions.print(function);
    }

    /** {@return a service as an entry in normal form, without derived fields} */
    public Entry print(PmoService service) {
        return services.print(service);
    }

    /** {@return a mapping as an entry in normal form} */
    public Entry print(Mapping mapping) {
        return mappings.print(mapping);
    }

    /** {@return whether reading the written catalogue returns an equal one; stages unknown here are reported} */
    public boolean checkWritable(Catalogue catalogue, Place file, Findings findings) {
        boolean isWritable = true;
        for (StageChange change : catalogue.stageChanges()) {
            if (!stagesOf(change).contains(change.to())) {
                isWritable = false;
                findings.report(file, LifecycleProblem.UNKNOWN_STAGE, unknownStageMessage(change));
            }
        }
        return isWritable;
    }

    /** {@return the stages that a change may enter: services and the office share some ids of stages} */
    ImmutableList<Stage> stagesOf(StageChange change) {
        return change.service().isPresent() ? policies.serviceStages() : policies.officeStages();
    }

    /**
     * {@return the change to the stage with the same id of services, or of the office; null if no such stage exists}
     */
    @Nullable
    StageChange withKnownStage(StageChange change) {
        var stages = stagesOf(change);
        if (stages.contains(change.to())) {
            return change;
        }
        for (Stage stage : stages) {
            if (stage.id().equals(change.to().id())) {
                return change.toBuilder().to(stage).build();
            }
        }
        return null;
    }

    /** {@return the message for a change to a stage that is not in {@link #stagesOf}} */
    String unknownStageMessage(StageChange change) {
        String id = change.to().id();
        String whose = change.service().map(service -> "service " + service).orElse("the office");
        boolean isKnown = stagesOf(change).stream().anyMatch(stage -> stage.id().equals(id));
        return isKnown
                ? "Stage \"%s\" of %s has another label, phase or description than the stage known by this id"
                        .formatted(id, whose)
                : "Unknown stage \"%s\" of %s; its stages are %s"
                        .formatted(id, whose, Joiner.on(", ").join(stagesOf(change)));
    }

    /**
     * {@return the names of all attributes of entries of a kind, in the order in which they first occur}
     *
     * @throws IllegalArgumentException if a catalogue has no entries of this kind
     */
    public static ImmutableSet<String> attributeNames(Catalogue catalogue, Kind kind) {
        return STANDARD.withoutDerived.attributeNames(catalogue, kind);
    }

    IllegalArgumentException unknownKind(Kind kind) {
        return withoutDerived.unknownKind(kind);
    }

    /**
     * {@return the normal form of one field or attribute of a function or service; null if it is absent or invalid,
     * which is reported}
     *
     * @throws IllegalArgumentException for other kinds of entries, and for derived fields
     */
    public @Nullable RawValue normalValue(String name, Entry entry, EntryFindings findings) {
        checkArgument(entry.kind() == Kind.FUNCTION || entry.kind() == Kind.SERVICE, "No value of a %s", entry.kind());
        return (entry.kind() == Kind.FUNCTION ? functions : services).normalValue(name, entry, findings);
    }

    /** {@return an entry in normal form, without derived fields, as part of a catalogue; empty if it is invalid} */
    public Optional<Entry> normal(Catalogue catalogue, Entry entry) {
        return withoutDerived.normal(catalogue, entry);
    }

    DocumentSchema<Catalogue> withoutDerived() {
        return withoutDerived;
    }

    KnownPolicies policies() {
        return policies;
    }

    DerivedFields derived() {
        return derived;
    }

    RecordCodec<CatalogueInfo> info() {
        return info;
    }

    RecordCodec<PmoFunction> functions() {
        return functions;
    }

    RecordCodec<PmoService> services() {
        return services;
    }

    RecordCodec<StageChange> stageChanges() {
        return stageChanges;
    }

    RecordCodec<Mapping> mappings() {
        return mappings;
    }
}

package org.pmocatalogue.table;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.LinkedHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.OfficeStages;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Shape;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.value.RawValue;

/**
 * All fields of a catalogue, in the order in which they are written.
 *
 * <p>The fields of each kind stand in a class of their own, such as {@link ServiceFields}. A field is added there, as
 * one more line, and as a part of the class that holds it, with its builder; nowhere else.
 */
public final class CatalogueTable {

    private static final CatalogueTable STANDARD = new CatalogueTable(Policies.NONE);

    private final Policies policies;
    private final StandingFields standing;
    private final EntryTable<CatalogueInfo, CatalogueInfo.Builder> info;
    private final EntryTable<PmoFunction, PmoFunction.Builder> functions;
    private final EntryTable<PmoService, PmoService.Builder> services;
    private final EntryTable<StageChange, StageChange.Builder> stageChanges;
    private final EntryTable<Mapping, Mapping.Builder> mappings;

    private CatalogueTable(Policies policies) {
        this.policies = policies;
        standing = new StandingFields(policies.serviceStages());
        info = CatalogueFields.table();
        functions = FunctionFields.table();
        services = ServiceFields.table(standing.fields());
        stageChanges = StageChangeFields.table(allStages(policies));
        mappings = MappingFields.table();
    }

    /** {@return the stages of services and of the office; of two with the same id, that of services} */
    private static ImmutableList<Stage> allStages(Policies policies) {
        var all = new LinkedHashMap<String, Stage>();
        policies.serviceStages().forEach(stage -> all.put(stage.id(), stage));
        policies.officeStages().forEach(stage -> all.putIfAbsent(stage.id(), stage));
        return ImmutableList.copyOf(all.values());
    }

    /** {@return the table with the standard stages, which holds no history against a policy} */
    public static CatalogueTable standard() {
        return STANDARD;
    }

    /** {@return the table with the stages of these policies, which holds histories against them} */
    public static CatalogueTable of(Policies policies) {
        return new CatalogueTable(policies);
    }

    static FieldSpec.Builder field(String name, String label, String description, String example) {
        return FieldSpec.builder(name, label).description(description).example(example);
    }

    /**
     * {@return the fields of a kind}
     *
     * @throws IllegalArgumentException if a catalogue has no entries of this kind
     */
    public Shape shape(Kind kind) {
        return switch (kind) {
            case CATALOGUE -> info.shape();
            case FUNCTION -> functions.shape();
            case SERVICE -> services.shape();
            case STAGE_CHANGE -> stageChanges.shape();
            case MAPPING -> mappings.shape();
            default -> throw none(kind);
        };
    }

    /**
     * {@return whether a policy may ask that an entry of a kind says something under a name: that of a field, unless it
     * is computed, or of an attribute of one's own, which begins with {@code x-}}
     *
     * <p>No step can be asked to open a history: one that does is not held against the policy.
     */
    public boolean mayBeAskedOf(Kind kind, String name) {
        int slot = shape(kind).slotOf(name);
        boolean isField = slot >= 0 && slot < shape(kind).fields().size();
        return name.startsWith("x-")
                || (isField && !(kind == Kind.STAGE_CHANGE && name.equals(StageChangeFields.OPENING)));
    }

    /** {@return the question whether a service has a value in the field, or for the attribute, of this name} */
    public Predicate<PmoService> isFilledInService(String name) {
        return services.isFilled(name);
    }

    /** {@return the question whether a stage change has a value in the field, or for the attribute, of this name} */
    public Predicate<StageChange> isFilledInChange(String name) {
        return stageChanges.isFilled(name);
    }

    /**
     * {@return the entries of a catalogue in normal form, in the order in which they are written; made as they are
     * asked for}
     *
     * @param withComputed whether with the fields that are computed
     */
    public Iterable<Entry> print(Catalogue catalogue, boolean withComputed) {
        return Iterables.concat(
                ImmutableList.of(info.print(catalogue.info())),
                Iterables.transform(catalogue.functions(), functions::print),
                Iterables.transform(
                        catalogue.services(),
                        withComputed ? service -> printWithStanding(service, catalogue) : services::print),
                Iterables.transform(catalogue.stageChanges(), stageChanges::print),
                Iterables.transform(catalogue.mappings(), mappings::print));
    }

    private Entry printWithStanding(PmoService service, Catalogue catalogue) {
        String function =
                catalogue.findFunction(service.function()).orElseThrow().name();
        return print(service, Standing.of(function, catalogue.historyOf(service.id())));
    }

    /** {@return what a catalogue says of itself as an entry in normal form} */
    public Entry print(CatalogueInfo info) {
        return this.info.print(info);
    }

    /** {@return a function as an entry in normal form} */
    public Entry print(PmoFunction function) {
        return functions.print(function);
    }

    /** {@return a service as an entry in normal form, without fields that are computed} */
    public Entry print(PmoService service) {
        return services.print(service);
    }

    /** {@return a mapping as an entry in normal form} */
    public Entry print(Mapping mapping) {
        return mappings.print(mapping);
    }

    Entry print(PmoService service, Standing shown) {
        return services.print(service, entry -> standing.print(shown, entry));
    }

    /**
     * {@return whether the catalogue would be the same if it were written and read again; tells stages that this table
     * does not have}
     *
     * @throws IllegalArgumentException if an attribute has the name of a field
     */
    public boolean isWritable(Catalogue catalogue, Place file, Findings findings) {
        for (Kind kind : Document.CATALOGUE.kinds()) {
            attributeNames(catalogue, kind).forEach(name -> EntryTable.checkAttributeName(shape(kind), name));
        }
        boolean isWritable = true;
        for (StageChange change : catalogue.stageChanges()) {
            if (!stagesOf(change).contains(change.to())) {
                isWritable = false;
                findings.add(
                        Problem.UNKNOWN_STAGE,
                        () -> Finding.builder(Problem.UNKNOWN_STAGE, noStage(change))
                                .at(file)
                                .build());
            }
        }
        return isWritable;
    }

    /**
     * {@return the stages that a change may lead to: services and the office have some of the same ids, and some of
     * their own}
     */
    ImmutableList<Stage> stagesOf(StageChange change) {
        return change.service().isPresent() ? policies.serviceStages() : policies.officeStages();
    }

    /**
     * {@return the change to the stage of this id that services, or the office, go through; null if they go through
     * none such}
     */
    @Nullable
    StageChange toStageOfItsOwn(StageChange change) {
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

    /** {@return the sentence for a change whose stage is none of {@link #stagesOf}} */
    String noStage(StageChange change) {
        String id = change.to().id();
        String whose = change.service().map(service -> "service " + service).orElse("the office");
        boolean isKnown = stagesOf(change).stream().anyMatch(stage -> stage.id().equals(id));
        return isKnown
                ? "Stage \"%s\" of %s has another label, phase or description than the standard one; take that, from %s.ALL"
                        .formatted(
                                id,
                                whose,
                                (change.service().isPresent() ? ServiceStages.class : OfficeStages.class)
                                        .getSimpleName())
                : "\"%s\" is no stage of %s, which goes through %s"
                        .formatted(id, whose, Joiner.on(", ").join(stagesOf(change)));
    }

    /**
     * {@return the names of all attributes that entries of a kind have in a catalogue, in the order in which they first
     * occur}
     *
     * @throws IllegalArgumentException if a catalogue has no entries of this kind
     */
    public static ImmutableSet<String> attributeNames(Catalogue catalogue, Kind kind) {
        return switch (kind) {
            case CATALOGUE -> catalogue.info().attributes().keySet();
            case FUNCTION -> STANDARD.functions.attributeNames(catalogue.functions());
            case SERVICE -> STANDARD.services.attributeNames(catalogue.services());
            case STAGE_CHANGE -> STANDARD.stageChanges.attributeNames(catalogue.stageChanges());
            case MAPPING -> STANDARD.mappings.attributeNames(catalogue.mappings());
            default -> throw none(kind);
        };
    }

    static IllegalArgumentException none(Kind kind) {
        return new IllegalArgumentException("A catalogue has no entries of kind " + kind);
    }

    /**
     * {@return the value that an entry, a function or a service, has for one field or attribute, as it would be
     * printed; null if it has none there, or if that is wrong, which was told}
     *
     * <p>All else in the entry is not looked at.
     */
    public @Nullable RawValue normal(String name, Entry entry, EntryFindings findings) {
        return (entry.kind() == Kind.FUNCTION ? functions : services).normal(name, entry, findings);
    }

    Policies policies() {
        return policies;
    }

    StandingFields standing() {
        return standing;
    }

    /** {@return the fields of what a catalogue says of itself} */
    public EntryTable<CatalogueInfo, CatalogueInfo.Builder> info() {
        return info;
    }

    /** {@return the fields of functions} */
    public EntryTable<PmoFunction, PmoFunction.Builder> functions() {
        return functions;
    }

    /** {@return the fields of services} */
    public EntryTable<PmoService, PmoService.Builder> services() {
        return services;
    }

    EntryTable<StageChange, StageChange.Builder> stageChanges() {
        return stageChanges;
    }

    EntryTable<Mapping, Mapping.Builder> mappings() {
        return mappings;
    }
}

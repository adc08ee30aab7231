package org.pmocatalogue.table;

import static org.pmocatalogue.table.FieldTypes.DATE;
import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.NUMBER;
import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.TRUTH;
import static org.pmocatalogue.table.FieldTypes.line;
import static org.pmocatalogue.table.FieldTypes.stage;
import static org.pmocatalogue.table.FieldTypes.word;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.function.Function;
import org.pmocatalogue.catalogue.Activity;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.EffortPer;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Relation;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Field;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Shape;
import org.pmocatalogue.lifecycle.OfficeStages;
import org.pmocatalogue.lifecycle.ServiceStages;
import org.pmocatalogue.value.RawValue;

/**
 * All fields of a catalogue, in the order in which they are written. A field is added here, in one line, and in the
 * class that holds it; nowhere else.
 */
public final class CatalogueTable {

    private static final CatalogueTable STANDARD = new CatalogueTable(ServiceStages.ALL, OfficeStages.ALL);

    private final ImmutableList<Stage> serviceStages;
    private final ImmutableList<Stage> officeStages;
    private final EntryTable<CatalogueInfo, CatalogueInfo.Builder> info;
    private final EntryTable<PmoFunction, PmoFunction.Builder> functions;
    private final EntryTable<PmoService, PmoService.Builder> services;
    private final EntryTable<StageChange, StageChange.Builder> stageChanges;
    private final EntryTable<Mapping, Mapping.Builder> mappings;

    private CatalogueTable(ImmutableList<Stage> serviceStages, ImmutableList<Stage> officeStages) {
        this.serviceStages = serviceStages;
        this.officeStages = officeStages;
        info = infoTable();
        functions = functionTable();
        services = serviceTable();
        stageChanges = stageChangeTable(ImmutableSet.copyOf(Iterables.concat(serviceStages, officeStages))
                .asList());
        mappings = mappingTable();
    }

    /** {@return the table with the standard stages} */
    public static CatalogueTable standard() {
        return STANDARD;
    }

    private static Field.Builder field(String name, String label, String description, String example) {
        return Field.builder(name, label).description(description).example(example);
    }

    private static EntryTable<CatalogueInfo, CatalogueInfo.Builder> infoTable() {
        return EntryTable.<CatalogueInfo, CatalogueInfo.Builder>of(Kind.CATALOGUE)
                .required(
                        field("id", "Id", "A short name for the catalogue that never changes.", "acme-pmo"),
                        line(CatalogueId::of),
                        CatalogueInfo::id,
                        CatalogueInfo.Builder::id)
                .required(
                        field("name", "Name", "The name people know the catalogue by.", "ACME PMO services"),
                        LINE,
                        CatalogueInfo::name,
                        CatalogueInfo.Builder::name)
                .required(
                        field("version", "Version", "The version, in words of your own.", "2026-03"),
                        LINE,
                        CatalogueInfo::version,
                        CatalogueInfo.Builder::version)
                .required(
                        field(
                                "kind",
                                "Kind",
                                "Whether it is to choose from (reference) or what one PMO offers (own).",
                                "own"),
                        word(CatalogueKind.class),
                        CatalogueInfo::kind,
                        CatalogueInfo.Builder::kind)
                .optional(
                        field(
                                "description",
                                "Description",
                                "What is in it, in a few sentences.",
                                "What the PMO of ACME does for projects and programmes."),
                        TEXT,
                        CatalogueInfo::description,
                        CatalogueInfo.Builder::description)
                .optional(
                        field("organisation", "Organisation", "Whose it is.", "ACME Ltd"),
                        LINE,
                        CatalogueInfo::organisation,
                        CatalogueInfo.Builder::organisation)
                .list(
                        field("officeTypes", "Office types", "The kinds of office it is for.", "project"),
                        word(Level.class),
                        CatalogueInfo::officeTypes,
                        CatalogueInfo.Builder::officeTypes)
                .optional(
                        field("language", "Language", "The language of its texts, as a language tag.", "en-GB"),
                        LINE,
                        CatalogueInfo::language,
                        CatalogueInfo.Builder::language)
                .list(
                        field(
                                "sources",
                                "Sources",
                                "Where its content comes from, a source each.",
                                "Workshop of 12 January"),
                        LINE,
                        CatalogueInfo::sources,
                        CatalogueInfo.Builder::sources)
                .optional(
                        field("licence", "Licence", "Under which licence others may use it.", "CC-BY-4.0"),
                        LINE,
                        CatalogueInfo::licence,
                        CatalogueInfo.Builder::licence)
                .optional(
                        field("publishedOn", "Published on", "The day it was published.", "2026-03-01"),
                        DATE,
                        CatalogueInfo::publishedOn,
                        CatalogueInfo.Builder::publishedOn)
                .optional(
                        field("policy", "Policy", "The lifecycle policy that its services follow.", "standard"),
                        LINE,
                        CatalogueInfo::policy,
                        CatalogueInfo.Builder::policy)
                .optional(
                        field(
                                "capacityHoursPerMonth",
                                "Capacity hours per month",
                                "The hours a month that the office has for its services.",
                                "320"),
                        NUMBER,
                        CatalogueInfo::capacityHoursPerMonth,
                        CatalogueInfo.Builder::capacityHoursPerMonth)
                .list(
                        field(
                                "skillsHeld",
                                "Skills held",
                                "The skills that the office has, a skill each.",
                                "Facilitation"),
                        LINE,
                        CatalogueInfo::skillsHeld,
                        CatalogueInfo.Builder::skillsHeld)
                .build(
                        CatalogueInfo::builder,
                        CatalogueInfo.Builder::build,
                        CatalogueInfo::attributes,
                        CatalogueInfo.Builder::attributes);
    }

    private static EntryTable<PmoFunction, PmoFunction.Builder> functionTable() {
        return EntryTable.<PmoFunction, PmoFunction.Builder>of(Kind.FUNCTION)
                .required(
                        field("id", "Id", "A short name that never changes.", "risk-management"),
                        line(FunctionId::of),
                        PmoFunction::id,
                        PmoFunction.Builder::id)
                .required(
                        field("name", "Name", "The name people know the function by.", "Risk management"),
                        LINE,
                        PmoFunction::name,
                        PmoFunction.Builder::name)
                .optional(
                        field(
                                "description",
                                "Description",
                                "What belongs to it, in a few sentences.",
                                "Finding, weighing and treating what may go wrong."),
                        TEXT,
                        PmoFunction::description,
                        PmoFunction.Builder::description)
                .optional(
                        field("group", "Group", "The heading under which it is listed.", "delivery"),
                        LINE,
                        PmoFunction::group,
                        PmoFunction.Builder::group)
                .list(
                        field("tools", "Tools", "The tools that its services share, a tool each.", "Risk register"),
                        LINE,
                        PmoFunction::tools,
                        PmoFunction.Builder::tools)
                .list(
                        field(
                                "previousIds",
                                "Previous ids",
                                "Ids that it had before, so that old links still lead here.",
                                "risks"),
                        line(FunctionId::of),
                        PmoFunction::previousIds,
                        PmoFunction.Builder::previousIds)
                .build(
                        PmoFunction::builder,
                        PmoFunction.Builder::build,
                        PmoFunction::attributes,
                        PmoFunction.Builder::attributes);
    }

    private static EntryTable<PmoService, PmoService.Builder> serviceTable() {
        return EntryTable.<PmoService, PmoService.Builder>of(Kind.SERVICE)
                .required(
                        field("id", "Id", "A short name that never changes.", "update-risk-log"),
                        line(ServiceId::of),
                        PmoService::id,
                        PmoService.Builder::id)
                .required(
                        field("function", "Function", "The id of the function it falls under.", "risk-management")
                                .refersTo(Kind.FUNCTION),
                        line(FunctionId::of),
                        PmoService::function,
                        PmoService.Builder::function)
                .required(
                        field("name", "Name", "What is done; begins with a verb.", "Update the risk log"),
                        LINE,
                        PmoService::name,
                        PmoService.Builder::name)
                .optional(
                        field(
                                "description",
                                "Description",
                                "What the customer gets, in a few sentences.",
                                "The risk log shows every open risk with its owner and its next step."),
                        TEXT,
                        PmoService::description,
                        PmoService.Builder::description)
                .optional(
                        field(
                                "purpose",
                                "Purpose",
                                "Why the organisation needs it.",
                                "Risks that nobody writes down are noticed when they have happened."),
                        TEXT,
                        PmoService::purpose,
                        PmoService.Builder::purpose)
                .list(
                        field(
                                "benefits",
                                "Benefits",
                                "What it is good for, a benefit each.",
                                "Risks are treated before they happen"),
                        LINE,
                        PmoService::benefits,
                        PmoService.Builder::benefits)
                .list(
                        field("customers", "Customers", "Who it is for, a role or group each.", "Project managers"),
                        LINE,
                        PmoService::customers,
                        PmoService.Builder::customers)
                .list(
                        field("levels", "Levels", "The kinds of office that offer it.", "project"),
                        word(Level.class),
                        PmoService::levels,
                        PmoService.Builder::levels)
                .optional(
                        field("expertise", "Expertise", "The least expertise that suffices to do it.", "support"),
                        word(Expertise.class),
                        PmoService::expertise,
                        PmoService.Builder::expertise)
                .optional(
                        field("activity", "Activity", "What kind of work it is.", "operate"),
                        word(Activity.class),
                        PmoService::activity,
                        PmoService.Builder::activity)
                .optional(
                        field("offering", "Offering", "Whether customers must use it.", "mandated"),
                        word(Offering.class),
                        PmoService::offering,
                        PmoService.Builder::offering)
                .optional(
                        field(
                                "mandatedFor",
                                "Mandated for",
                                "Whom it is mandated for, if not for all.",
                                "Projects over 1 M"),
                        LINE,
                        PmoService::mandatedFor,
                        PmoService.Builder::mandatedFor)
                .optional(
                        field("owner", "Owner", "Who answers for it.", "Head of PMO"),
                        LINE,
                        PmoService::owner,
                        PmoService.Builder::owner)
                .optional(
                        field("contact", "Contact", "Whom to talk to.", "pmo@acme.example"),
                        LINE,
                        PmoService::contact,
                        PmoService.Builder::contact)
                .optional(
                        field("requestRoute", "Request route", "How to ask for it.", "Write to the PMO mailbox."),
                        TEXT,
                        PmoService::requestRoute,
                        PmoService.Builder::requestRoute)
                .optional(
                        field(
                                "escalation",
                                "Escalation",
                                "Where to go when it does not work.",
                                "The head of PMO, then the portfolio board."),
                        TEXT,
                        PmoService::escalation,
                        PmoService.Builder::escalation)
                .list(
                        field(
                                "inputs",
                                "Inputs",
                                "What is needed to do it, an input each.",
                                "Minutes of the risk review"),
                        LINE,
                        PmoService::inputs,
                        PmoService.Builder::inputs)
                .list(
                        field("outputs", "Outputs", "What comes out of it, an output each.", "Risk log"),
                        LINE,
                        PmoService::outputs,
                        PmoService.Builder::outputs)
                .list(
                        field(
                                "workflow",
                                "Workflow",
                                "Its steps in order, a step each.",
                                "Collect changes from risk owners"),
                        LINE,
                        PmoService::workflow,
                        PmoService.Builder::workflow)
                .list(
                        field(
                                "exclusions",
                                "Exclusions",
                                "What it does not cover, each.",
                                "Deciding how a risk is treated"),
                        LINE,
                        PmoService::exclusions,
                        PmoService.Builder::exclusions)
                .list(
                        field("tools", "Tools", "The tools it is done with, a tool each.", "Risk register"),
                        LINE,
                        PmoService::tools,
                        PmoService.Builder::tools)
                .list(
                        field("skills", "Skills", "The skills it takes, a skill each.", "Facilitation"),
                        LINE,
                        PmoService::skills,
                        PmoService.Builder::skills)
                .list(
                        field(
                                "measures",
                                "Measures",
                                "How to tell that it is done well, a measure each.",
                                "Share of open risks reviewed within the month"),
                        LINE,
                        PmoService::measures,
                        PmoService.Builder::measures)
                .optional(
                        field(
                                "serviceLevel",
                                "Service level",
                                "What customers can count on.",
                                "Updated within two working days of the review."),
                        TEXT,
                        PmoService::serviceLevel,
                        PmoService.Builder::serviceLevel)
                .optional(
                        field("cadence", "Cadence", "How often it is done.", "monthly"),
                        LINE,
                        PmoService::cadence,
                        PmoService.Builder::cadence)
                .optional(
                        field(
                                "effortHours",
                                "Effort hours",
                                "The effort in hours, counted by what stands in Effort per.",
                                "4"),
                        NUMBER,
                        PmoService::effortHours,
                        PmoService.Builder::effortHours)
                .optional(
                        field("effortPer", "Effort per", "What the effort is counted by.", "month"),
                        word(EffortPer.class),
                        PmoService::effortPer,
                        PmoService.Builder::effortPer)
                .list(
                        field(
                                        "needs",
                                        "Needs",
                                        "The ids of services that it cannot be done without.",
                                        "produce-risk-strategy")
                                .refersTo(Kind.SERVICE),
                        line(ServiceId::of),
                        PmoService::needs,
                        PmoService.Builder::needs)
                .optional(
                        field(
                                "nextReview",
                                "Next review",
                                "The day by which the service is to be reviewed.",
                                "2026-09-30"),
                        DATE,
                        PmoService::nextReview,
                        PmoService.Builder::nextReview)
                .optional(
                        field(
                                "exitCriteria",
                                "Exit criteria",
                                "When the service is to be given up.",
                                "No project has used it for six months."),
                        TEXT,
                        PmoService::exitCriteria,
                        PmoService.Builder::exitCriteria)
                .optional(
                        field(
                                        "successor",
                                        "Successor",
                                        "The id of the service that takes its place.",
                                        "run-risk-review")
                                .refersTo(Kind.SERVICE),
                        line(ServiceId::of),
                        PmoService::successor,
                        PmoService.Builder::successor)
                .list(
                        field(
                                "previousIds",
                                "Previous ids",
                                "Ids that it had before, so that old links still lead here.",
                                "keep-risk-log"),
                        line(ServiceId::of),
                        PmoService::previousIds,
                        PmoService.Builder::previousIds)
                .optional(
                        field(
                                "adoptedFrom",
                                "Adopted from",
                                "Where it was adopted from: catalogue, version and service.",
                                "reference 2026-03 update-risk-log"),
                        LINE,
                        PmoService::adoptedFrom,
                        PmoService.Builder::adoptedFrom)
                .build(
                        PmoService::builder,
                        PmoService.Builder::build,
                        PmoService::attributes,
                        PmoService.Builder::attributes);
    }

    private static EntryTable<StageChange, StageChange.Builder> stageChangeTable(ImmutableList<Stage> stages) {
        return EntryTable.<StageChange, StageChange.Builder>of(Kind.STAGE_CHANGE)
                .optional(
                        field(
                                        "service",
                                        "Service",
                                        "The id of the service; empty if the office itself is meant.",
                                        "update-risk-log")
                                .refersTo(Kind.SERVICE),
                        line(ServiceId::of),
                        StageChange::service,
                        StageChange.Builder::service)
                .required(
                        field("to", "To", "The stage that is entered.", "pilot"),
                        stage(stages),
                        StageChange::to,
                        StageChange.Builder::to)
                .required(field("on", "On", "The day.", "2026-01-05"), DATE, StageChange::on, StageChange.Builder::on)
                .optional(
                        field("by", "By", "Who decided it.", "Head of PMO"),
                        LINE,
                        StageChange::by,
                        StageChange.Builder::by)
                .optional(
                        field("reason", "Reason", "Why.", "Two audits asked for it"),
                        TEXT,
                        StageChange::reason,
                        StageChange.Builder::reason)
                .list(
                        field(
                                "evidence",
                                "Evidence",
                                "What supports it, each as name: text.",
                                "pilot result: 9 of 10 projects kept their log"),
                        line(Evidence::parse),
                        StageChange::evidence,
                        StageChange.Builder::evidence)
                .optional(
                        field("scope", "Scope", "Where the stage applies.", "The two programmes in Leeds"),
                        TEXT,
                        StageChange::scope,
                        StageChange.Builder::scope)
                .optional(
                        field("until", "Until", "The day on which the stage is planned to end.", "2026-03-31"),
                        DATE,
                        StageChange::until,
                        StageChange.Builder::until)
                .optional(
                        field(
                                "opening",
                                "Opening",
                                "Whether it only records where the service stood when the history began.",
                                "yes"),
                        TRUTH,
                        c -> c.isOpening() ? Optional.of(true) : Optional.empty(),
                        StageChange.Builder::opening)
                .build(
                        StageChange::builder,
                        StageChange.Builder::build,
                        StageChange::attributes,
                        StageChange.Builder::attributes);
    }

    private static EntryTable<Mapping, Mapping.Builder> mappingTable() {
        return EntryTable.<Mapping, Mapping.Builder>of(Kind.MAPPING)
                .optional(
                        field(
                                        "service",
                                        "Service",
                                        "The id of the service, if the mapping is about one.",
                                        "update-risk-log")
                                .refersTo(Kind.SERVICE),
                        line(ServiceId::of),
                        Mapping::service,
                        Mapping.Builder::service)
                .optional(
                        field(
                                        "function",
                                        "Function",
                                        "The id of the function, if the mapping is about one.",
                                        "risk-management")
                                .refersTo(Kind.FUNCTION),
                        line(FunctionId::of),
                        Mapping::function,
                        Mapping.Builder::function)
                .required(
                        field("framework", "Framework", "The framework.", "p3o-2013"),
                        LINE,
                        Mapping::framework,
                        Mapping.Builder::framework)
                .required(
                        field("entry", "Entry", "The heading in the framework.", "risk-management"),
                        LINE,
                        Mapping::entry,
                        Mapping.Builder::entry)
                .required(
                        field("relation", "Relation", "How ours relates to theirs.", "same"),
                        word(Relation.class),
                        Mapping::relation,
                        Mapping.Builder::relation)
                .optional(
                        field("rationale", "Rationale", "Why they are related so.", "Both keep one log for a project."),
                        TEXT,
                        Mapping::rationale,
                        Mapping.Builder::rationale)
                .optional(
                        field("source", "Source", "Where the framework says so.", "Appendix F"),
                        TEXT,
                        Mapping::source,
                        Mapping.Builder::source)
                .build(Mapping::builder, Mapping.Builder::build, Mapping::attributes, Mapping.Builder::attributes);
    }

    /** {@return the fields of a kind} */
    public Shape shape(Kind kind) {
        return switch (kind) {
            case CATALOGUE -> info.shape();
            case FUNCTION -> functions.shape();
            case SERVICE -> services.shape();
            case STAGE_CHANGE -> stageChanges.shape();
            case MAPPING -> mappings.shape();
        };
    }

    /**
     * {@return the entries of a catalogue in normal form, in the order in which they are written; made as they are
     * asked for}
     */
    public Iterable<Entry> print(Catalogue catalogue) {
        return Iterables.concat(
                ImmutableList.of(info.print(catalogue.info())),
                Iterables.transform(catalogue.functions(), functions::print),
                Iterables.transform(catalogue.services(), services::print),
                Iterables.transform(catalogue.stageChanges(), stageChanges::print),
                Iterables.transform(catalogue.mappings(), mappings::print));
    }

    /**
     * {@return the names of all attributes that entries of a kind have in a catalogue, in the order in which they first
     * occur}
     */
    public static ImmutableSet<String> attributeNames(Catalogue catalogue, Kind kind) {
        return switch (kind) {
            case CATALOGUE -> catalogue.info().attributes().keySet();
            case FUNCTION -> names(catalogue.functions(), PmoFunction::attributes);
            case SERVICE -> names(catalogue.services(), PmoService::attributes);
            case STAGE_CHANGE -> names(catalogue.stageChanges(), StageChange::attributes);
            case MAPPING -> names(catalogue.mappings(), Mapping::attributes);
        };
    }

    private static <T> ImmutableSet<String> names(
            Iterable<T> values, Function<T, ImmutableMap<String, RawValue>> attributes) {
        var names = ImmutableSet.<String>builder();
        for (T value : values) {
            names.addAll(attributes.apply(value).keySet());
        }
        return names.build();
    }

    ImmutableList<Stage> serviceStages() {
        return serviceStages;
    }

    ImmutableList<Stage> officeStages() {
        return officeStages;
    }

    EntryTable<CatalogueInfo, CatalogueInfo.Builder> info() {
        return info;
    }

    EntryTable<PmoFunction, PmoFunction.Builder> functions() {
        return functions;
    }

    EntryTable<PmoService, PmoService.Builder> services() {
        return services;
    }

    EntryTable<StageChange, StageChange.Builder> stageChanges() {
        return stageChanges;
    }

    EntryTable<Mapping, Mapping.Builder> mappings() {
        return mappings;
    }
}

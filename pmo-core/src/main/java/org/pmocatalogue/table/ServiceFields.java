package org.pmocatalogue.table;

import static org.pmocatalogue.table.CatalogueTable.field;
import static org.pmocatalogue.table.FieldTypes.DATE;
import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.NUMBER;
import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.id;
import static org.pmocatalogue.table.FieldTypes.word;

import com.google.common.collect.ImmutableList;
import org.pmocatalogue.catalogue.Activity;
import org.pmocatalogue.catalogue.EffortPer;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;

/** The fields of a service. */
final class ServiceFields {

    private ServiceFields() {}

    static EntryTable<PmoService, PmoService.Builder> table(ImmutableList<FieldSpec> computed) {
        return EntryTable.<PmoService, PmoService.Builder>of(Kind.SERVICE)
                .required(
                        field("id", "Id", "A short name that never changes.", "update-risk-log"),
                        id(ServiceId::of),
                        PmoService::id,
                        PmoService.Builder::id)
                .required(
                        field("function", "Function", "The id of the function it falls under.", "risk-management")
                                .refersTo(Kind.FUNCTION),
                        id(FunctionId::of),
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
                        id(ServiceId::of),
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
                        id(ServiceId::of),
                        PmoService::successor,
                        PmoService.Builder::successor)
                .list(
                        field(
                                "previousIds",
                                "Previous ids",
                                "Ids that it had before, so that old links still lead here.",
                                "keep-risk-log"),
                        id(ServiceId::of),
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
                .computed(computed)
                .build(
                        PmoService::builder,
                        PmoService.Builder::build,
                        PmoService::attributes,
                        PmoService.Builder::attributes);
    }
}

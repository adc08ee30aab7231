package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.DerivedField;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.ListField;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;
import org.pmocatalogue.field.SetField;

/**
 * What a PMO does for somebody, such as keeping the risk log.
 *
 * <p>Its life is not in it: {@link Catalogue#historyOf} tells it. Absent is absent; nothing has a default. Text parts
 * are kept exactly, lines are kept without blanks around them.
 */
public final class PmoService extends FieldRecord<PmoService> {

    private static final FieldSet<PmoService> FIELDS = FieldSet.of(Kind.SERVICE, PmoService::new);

    public static final RequiredField<PmoService, ServiceId> ID =
            FIELDS.id("id", "Id", ServiceId::of).required("A short name that never changes.", "update-risk-log");
    public static final RequiredField<PmoService, FunctionId> FUNCTION = FIELDS.id(
                    "function", "Function", FunctionId::of)
            .refersTo(Kind.FUNCTION)
            .required("The id of the function it falls under.", "risk-management");
    public static final RequiredField<PmoService, String> NAME =
            FIELDS.line("name", "Name").required("What is done; begins with a verb.", "Update the risk log");
    public static final OptionalField<PmoService, String> DESCRIPTION = FIELDS.text("description", "Description")
            .optional(
                    "What the customer gets, in a few sentences.",
                    "The risk log shows every open risk with its owner and its next step.");
    public static final OptionalField<PmoService, String> PURPOSE = FIELDS.text("purpose", "Purpose")
            .optional(
                    "Why the organisation needs it.",
                    "Risks that nobody writes down are noticed when they have happened.");
    public static final ListField<PmoService, String> BENEFITS = FIELDS.line("benefits", "Benefits")
            .list("What it is good for, a benefit each.", "Risks are treated before they happen");
    public static final ListField<PmoService, String> CUSTOMERS =
            FIELDS.line("customers", "Customers").list("Who it is for, a role or group each.", "Project managers");
    public static final SetField<PmoService, Level> LEVELS =
            FIELDS.coded("levels", "Levels", Level.class).set("The kinds of office that offer it.", "project");
    public static final OptionalField<PmoService, Expertise> EXPERTISE = FIELDS.coded(
                    "expertise", "Expertise", Expertise.class)
            .optional("The least expertise that suffices to do it.", "support");
    public static final OptionalField<PmoService, Activity> ACTIVITY =
            FIELDS.coded("activity", "Activity", Activity.class).optional("What kind of work it is.", "operate");
    public static final OptionalField<PmoService, Offering> OFFERING =
            FIELDS.coded("offering", "Offering", Offering.class).optional("Whether customers must use it.", "mandated");
    public static final OptionalField<PmoService, String> MANDATED_FOR = FIELDS.line("mandatedFor", "Mandated for")
            .optional("Whom it is mandated for, if not for all.", "Projects over 1 M");
    public static final OptionalField<PmoService, String> OWNER =
            FIELDS.line("owner", "Owner").optional("Who answers for it.", "Head of PMO");
    public static final OptionalField<PmoService, String> CONTACT =
            FIELDS.line("contact", "Contact").optional("Whom to talk to.", "pmo@acme.example");
    public static final OptionalField<PmoService, String> REQUEST_ROUTE =
            FIELDS.text("requestRoute", "Request route").optional("How to ask for it.", "Write to the PMO mailbox.");
    public static final OptionalField<PmoService, String> ESCALATION = FIELDS.text("escalation", "Escalation")
            .optional("Where to go when it does not work.", "The head of PMO, then the portfolio board.");
    public static final ListField<PmoService, String> INPUTS = FIELDS.line("inputs", "Inputs")
            .list("What is needed to do it, an input each.", "Minutes of the risk review");
    public static final ListField<PmoService, String> OUTPUTS =
            FIELDS.line("outputs", "Outputs").list("What comes out of it, an output each.", "Risk log");
    public static final ListField<PmoService, String> WORKFLOW = FIELDS.line("workflow", "Workflow")
            .list("Its steps in order, a step each.", "Collect changes from risk owners");
    public static final ListField<PmoService, String> EXCLUSIONS = FIELDS.line("exclusions", "Exclusions")
            .list("What it does not cover, each.", "Deciding how a risk is treated");
    public static final ListField<PmoService, String> TOOLS =
            FIELDS.line("tools", "Tools").list("The tools it is done with, a tool each.", "Risk register");
    public static final ListField<PmoService, String> SKILLS =
            FIELDS.line("skills", "Skills").list("The skills it takes, a skill each.", "Facilitation");
    public static final ListField<PmoService, String> MEASURES = FIELDS.line("measures", "Measures")
            .list("How to tell that it is done well, a measure each.", "Share of open risks reviewed within the month");
    public static final OptionalField<PmoService, String> SERVICE_LEVEL = FIELDS.text("serviceLevel", "Service level")
            .optional("What customers can count on.", "Updated within two working days of the review.");
    public static final OptionalField<PmoService, String> CADENCE =
            FIELDS.line("cadence", "Cadence").optional("How often it is done.", "monthly");
    public static final OptionalField<PmoService, BigDecimal> EFFORT_HOURS = FIELDS.amount(
                    "effortHours", "Effort hours")
            .optional("The effort in hours, counted by what stands in Effort per.", "4");
    public static final OptionalField<PmoService, EffortPer> EFFORT_PER = FIELDS.coded(
                    "effortPer", "Effort per", EffortPer.class)
            .optional("What the effort is counted by.", "month");
    public static final ListField<PmoService, ServiceId> NEEDS = FIELDS.id("needs", "Needs", ServiceId::of)
            .refersTo(Kind.SERVICE)
            .list("The ids of services that it cannot be done without.", "produce-risk-strategy");
    public static final OptionalField<PmoService, LocalDate> NEXT_REVIEW = FIELDS.date("nextReview", "Next review")
            .optional("The day by which the service is to be reviewed.", "2026-09-30");
    public static final OptionalField<PmoService, String> EXIT_CRITERIA = FIELDS.text("exitCriteria", "Exit criteria")
            .optional("When the service is to be given up.", "No project has used it for six months.");
    public static final OptionalField<PmoService, ServiceId> SUCCESSOR = FIELDS.id(
                    "successor", "Successor", ServiceId::of)
            .refersTo(Kind.SERVICE)
            .optional("The id of the service that takes its place.", "run-risk-review");
    public static final ListField<PmoService, ServiceId> PREVIOUS_IDS = FIELDS.id(
                    "previousIds", "Previous ids", ServiceId::of)
            .list("Ids that it had before, so that old links still lead here.", "keep-risk-log");
    public static final OptionalField<PmoService, String> ADOPTED_FROM = FIELDS.line("adoptedFrom", "Adopted from")
            .optional(
                    "Where it was adopted from: catalogue, version and service.", "reference 2026-03 update-risk-log");
    public static final DerivedField<String> FUNCTION_NAME =
            FIELDS.line("functionName", "Function name").derived("The name of its function.", "Risk management");
    public static final DerivedField<Stage> STAGE = FIELDS.field("stage", "Stage", Stage.typeOf(ServiceStages.ALL))
            .derived("The stage after its last stage change.", "operation");
    public static final DerivedField<LocalDate> SINCE =
            FIELDS.date("since", "Since").derived("The day of that change.", "2026-08-17");
    public static final DerivedField<Phase> PHASE = FIELDS.coded("phase", "Phase", Phase.class)
            .derived(
                    "Pipeline until it is first rolled out, then live until it is retired; dropped if it never was"
                            + " live.",
                    "live");

    private PmoService(FieldValues<PmoService> values) {
        super(values);
    }

    /** {@return the fields of a service} */
    public static FieldSet<PmoService> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<PmoService> fieldSet() {
        return FIELDS;
    }

    /** {@return a builder for the service with this id} */
    public static Builder builder(ServiceId id) {
        return new Builder().id(id);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with all values of this service} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id, unique among the services of a catalogue} */
    public ServiceId id() {
        return get(ID);
    }

    /** {@return the function it falls under} */
    public FunctionId function() {
        return get(FUNCTION);
    }

    /** {@return the name, which begins with a verb, such as {@code Update the risk log}} */
    public String name() {
        return get(NAME);
    }

    /** {@return what the customer gets, in a few sentences} */
    public Optional<String> description() {
        return get(DESCRIPTION);
    }

    /** {@return why the organisation needs it} */
    public Optional<String> purpose() {
        return get(PURPOSE);
    }

    /** {@return what it is good for, a benefit each} */
    public ImmutableList<String> benefits() {
        return get(BENEFITS);
    }

    /** {@return who it is for, a role or group each} */
    public ImmutableList<String> customers() {
        return get(CUSTOMERS);
    }

    /** {@return the kinds of office that offer it} */
    public ImmutableSet<Level> levels() {
        return get(LEVELS);
    }

    /** {@return the least expertise that suffices to do it} */
    public Optional<Expertise> expertise() {
        return get(EXPERTISE);
    }

    /** {@return what kind of work it is} */
    public Optional<Activity> activity() {
        return get(ACTIVITY);
    }

    /** {@return whether customers must use it} */
    public Optional<Offering> offering() {
        return get(OFFERING);
    }

    /** {@return whom it is mandated for, such as {@code projects over 1 M}} */
    public Optional<String> mandatedFor() {
        return get(MANDATED_FOR);
    }

    /** {@return who answers for it} */
    public Optional<String> owner() {
        return get(OWNER);
    }

    /** {@return whom to talk to} */
    public Optional<String> contact() {
        return get(CONTACT);
    }

    /** {@return how to ask for it} */
    public Optional<String> requestRoute() {
        return get(REQUEST_ROUTE);
    }

    /** {@return where to go when it does not work} */
    public Optional<String> escalation() {
        return get(ESCALATION);
    }

    /** {@return what is needed to do it} */
    public ImmutableList<String> inputs() {
        return get(INPUTS);
    }

    /** {@return what comes out of it} */
    public ImmutableList<String> outputs() {
        return get(OUTPUTS);
    }

    /** {@return its steps in order} */
    public ImmutableList<String> workflow() {
        return get(WORKFLOW);
    }

    /** {@return what it does not cover} */
    public ImmutableList<String> exclusions() {
        return get(EXCLUSIONS);
    }

    /** {@return the tools it is done with} */
    public ImmutableList<String> tools() {
        return get(TOOLS);
    }

    /** {@return the skills it takes} */
    public ImmutableList<String> skills() {
        return get(SKILLS);
    }

    /** {@return how to tell that it is done well, a measure each} */
    public ImmutableList<String> measures() {
        return get(MEASURES);
    }

    /** {@return what customers can count on, such as {@code within two working days}} */
    public Optional<String> serviceLevel() {
        return get(SERVICE_LEVEL);
    }

    /** {@return how often it is done, such as {@code monthly}} */
    public Optional<String> cadence() {
        return get(CADENCE);
    }

    /** {@return the effort in hours, 0 or more, per {@link #effortPer()}} */
    public Optional<BigDecimal> effortHours() {
        return get(EFFORT_HOURS);
    }

    /** {@return what {@link #effortHours()} is counted by} */
    public Optional<EffortPer> effortPer() {
        return get(EFFORT_PER);
    }

    /** {@return the services it cannot be done without} */
    public ImmutableList<ServiceId> needs() {
        return get(NEEDS);
    }

    /** {@return the day by which it is to be reviewed} */
    public Optional<LocalDate> nextReview() {
        return get(NEXT_REVIEW);
    }

    /** {@return when it is to be given up} */
    public Optional<String> exitCriteria() {
        return get(EXIT_CRITERIA);
    }

    /** {@return the service that takes its place} */
    public Optional<ServiceId> successor() {
        return get(SUCCESSOR);
    }

    /** {@return ids it had before} */
    public ImmutableList<ServiceId> previousIds() {
        return get(PREVIOUS_IDS);
    }

    /**
     * {@return where it was adopted from: catalogue, version and service, such as {@code reference 2026-03
     * update-risk-log}}
     *
     * @see Adoption
     */
    public Optional<String> adoptedFrom() {
        return get(ADOPTED_FROM);
    }

    /** {@return the id and the name, for a debugger} */
    @Override
    public String toString() {
        return id() + " (" + name() + ")";
    }

    /** Builds a service; id, function, name are required. */
    public static final class Builder extends FieldBuilder<PmoService, Builder> {

        private Builder() {
            super(FIELDS);
        }

        private Builder(PmoService service) {
            super(service);
        }

        public Builder id(ServiceId id) {
            return set(ID, id);
        }

        public Builder function(FunctionId function) {
            return set(FUNCTION, function);
        }

        public Builder name(String name) {
            return set(NAME, name);
        }

        public Builder description(@Nullable String description) {
            return set(DESCRIPTION, description);
        }

        public Builder purpose(@Nullable String purpose) {
            return set(PURPOSE, purpose);
        }

        public Builder benefits(Iterable<String> benefits) {
            return set(BENEFITS, benefits);
        }

        public Builder customers(Iterable<String> customers) {
            return set(CUSTOMERS, customers);
        }

        public Builder levels(Iterable<Level> levels) {
            return set(LEVELS, levels);
        }

        public Builder levels(Level... levels) {
            return levels(ImmutableList.copyOf(levels));
        }

        public Builder expertise(@Nullable Expertise expertise) {
            return set(EXPERTISE, expertise);
        }

        public Builder activity(@Nullable Activity activity) {
            return set(ACTIVITY, activity);
        }

        public Builder offering(@Nullable Offering offering) {
            return set(OFFERING, offering);
        }

        public Builder mandatedFor(@Nullable String mandatedFor) {
            return set(MANDATED_FOR, mandatedFor);
        }

        public Builder owner(@Nullable String owner) {
            return set(OWNER, owner);
        }

        public Builder contact(@Nullable String contact) {
            return set(CONTACT, contact);
        }

        public Builder requestRoute(@Nullable String requestRoute) {
            return set(REQUEST_ROUTE, requestRoute);
        }

        public Builder escalation(@Nullable String escalation) {
            return set(ESCALATION, escalation);
        }

        public Builder inputs(Iterable<String> inputs) {
            return set(INPUTS, inputs);
        }

        public Builder outputs(Iterable<String> outputs) {
            return set(OUTPUTS, outputs);
        }

        public Builder workflow(Iterable<String> workflow) {
            return set(WORKFLOW, workflow);
        }

        public Builder exclusions(Iterable<String> exclusions) {
            return set(EXCLUSIONS, exclusions);
        }

        public Builder tools(Iterable<String> tools) {
            return set(TOOLS, tools);
        }

        public Builder skills(Iterable<String> skills) {
            return set(SKILLS, skills);
        }

        public Builder measures(Iterable<String> measures) {
            return set(MEASURES, measures);
        }

        public Builder serviceLevel(@Nullable String serviceLevel) {
            return set(SERVICE_LEVEL, serviceLevel);
        }

        public Builder cadence(@Nullable String cadence) {
            return set(CADENCE, cadence);
        }

        public Builder effortHours(@Nullable BigDecimal effortHours) {
            return set(EFFORT_HOURS, effortHours);
        }

        public Builder effortPer(@Nullable EffortPer effortPer) {
            return set(EFFORT_PER, effortPer);
        }

        public Builder needs(Iterable<ServiceId> needs) {
            return set(NEEDS, needs);
        }

        public Builder nextReview(@Nullable LocalDate nextReview) {
            return set(NEXT_REVIEW, nextReview);
        }

        public Builder exitCriteria(@Nullable String exitCriteria) {
            return set(EXIT_CRITERIA, exitCriteria);
        }

        public Builder successor(@Nullable ServiceId successor) {
            return set(SUCCESSOR, successor);
        }

        public Builder previousIds(Iterable<ServiceId> previousIds) {
            return set(PREVIOUS_IDS, previousIds);
        }

        public Builder adoptedFrom(@Nullable String adoptedFrom) {
            return set(ADOPTED_FROM, adoptedFrom);
        }
    }
}

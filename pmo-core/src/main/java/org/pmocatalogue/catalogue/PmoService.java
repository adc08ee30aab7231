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
 * A service of a PMO, such as keeping the risk log.
 *
 * <p>Its history is part of the catalogue: {@link Catalogue#historyOf}. Absent values have no default.
 */
public final class PmoService extends FieldRecord<PmoService> {

    private static final FieldSet<PmoService> FIELDS = FieldSet.of(Kind.SERVICE, PmoService::new);

    public static final RequiredField<PmoService, ServiceId> ID =
            FIELDS.id("id", "Id", ServiceId::of).required("A short, permanent name.", "update-risk-log");
    public static final RequiredField<PmoService, FunctionId> FUNCTION = FIELDS.reference(
                    "function", "Function", Kind.FUNCTION, FunctionId::of)
            .required("The id of the function of the service.", "risk-management");
    public static final RequiredField<PmoService, String> NAME =
            FIELDS.line("name", "Name").required("What is done; starts with a verb.", "Update the risk log");
    public static final OptionalField<PmoService, String> DESCRIPTION = FIELDS.text("description", "Description")
            .optional(
                    "The result for the customer, in a few sentences.", "Every open risk with owner and next action.");
    public static final OptionalField<PmoService, String> PURPOSE = FIELDS.text("purpose", "Purpose")
            .optional("Why the organisation needs the service.", "Risks that nobody records are noticed too late.");
    public static final ListField<PmoService, String> BENEFITS =
            FIELDS.line("benefits", "Benefits").list("The benefits, one each.", "Risks are treated before they happen");
    public static final ListField<PmoService, String> CUSTOMERS =
            FIELDS.line("customers", "Customers").list("The customers, one role or group each.", "Project managers");
    public static final SetField<PmoService, Level> LEVELS =
            FIELDS.coded("levels", "Levels", Level.class).set("The types of office that offer it.", "project");
    public static final OptionalField<PmoService, Expertise> EXPERTISE =
            FIELDS.coded("expertise", "Expertise", Expertise.class).optional("The minimum expertise.", "support");
    public static final OptionalField<PmoService, Activity> ACTIVITY =
            FIELDS.coded("activity", "Activity", Activity.class).optional("The kind of work.", "operate");
    public static final OptionalField<PmoService, Offering> OFFERING =
            FIELDS.coded("offering", "Offering", Offering.class).optional("Whether customers must use it.", "mandated");
    public static final OptionalField<PmoService, String> MANDATED_FOR = FIELDS.line("mandatedFor", "Mandated for")
            .optional("For whom it is mandated, if not for all.", "Projects over 1 M");
    public static final OptionalField<PmoService, String> OWNER =
            FIELDS.line("owner", "Owner").optional("Who is accountable for the service.", "Head of PMO");
    public static final OptionalField<PmoService, String> CONTACT =
            FIELDS.line("contact", "Contact").optional("The contact for questions.", "pmo@acme.example");
    public static final OptionalField<PmoService, String> REQUEST_ROUTE = FIELDS.text("requestRoute", "Request route")
            .optional("How to request the service.", "Write to the PMO mailbox.");
    public static final OptionalField<PmoService, String> ESCALATION = FIELDS.text("escalation", "Escalation")
            .optional("Where to escalate problems.", "The head of PMO, then the portfolio board.");
    public static final ListField<PmoService, String> INPUTS =
            FIELDS.line("inputs", "Inputs").list("The inputs, one each.", "Minutes of the risk review");
    public static final ListField<PmoService, String> OUTPUTS =
            FIELDS.line("outputs", "Outputs").list("The outputs, one each.", "Risk log");
    public static final ListField<PmoService, String> WORKFLOW = FIELDS.line("workflow", "Workflow")
            .list("The work steps in order, one each.", "Collect changes from risk owners");
    public static final ListField<PmoService, String> EXCLUSIONS = FIELDS.line("exclusions", "Exclusions")
            .list("What the service does not include, one each.", "Deciding how a risk is treated");
    public static final ListField<PmoService, String> TOOLS =
            FIELDS.line("tools", "Tools").list("The tools used, one each.", "Risk register");
    public static final ListField<PmoService, String> SKILLS =
            FIELDS.line("skills", "Skills").list("The skills required, one each.", "Facilitation");
    public static final ListField<PmoService, String> MEASURES = FIELDS.line("measures", "Measures")
            .list("The measures of its quality, one each.", "Share of open risks reviewed within the month");
    public static final OptionalField<PmoService, String> SERVICE_LEVEL = FIELDS.text("serviceLevel", "Service level")
            .optional("What customers can rely on.", "Updated within two working days of the review.");
    public static final OptionalField<PmoService, String> CADENCE =
            FIELDS.line("cadence", "Cadence").optional("How often the service is performed.", "monthly");
    public static final OptionalField<PmoService, BigDecimal> EFFORT_HOURS =
            FIELDS.amount("effortHours", "Effort hours").optional("The effort in hours per Effort per.", "4");
    public static final OptionalField<PmoService, EffortPer> EFFORT_PER =
            FIELDS.coded("effortPer", "Effort per", EffortPer.class).optional("The unit of the effort.", "month");
    public static final ListField<PmoService, ServiceId> NEEDS = FIELDS.reference(
                    "needs", "Needs", Kind.SERVICE, ServiceId::of)
            .list("The ids of the services that it depends on.", "produce-risk-strategy");
    public static final OptionalField<PmoService, LocalDate> NEXT_REVIEW =
            FIELDS.date("nextReview", "Next review").optional("The date by which to review the service.", "2026-09-30");
    public static final OptionalField<PmoService, String> EXIT_CRITERIA = FIELDS.text("exitCriteria", "Exit criteria")
            .optional("When to retire the service.", "No project has used it for six months.");
    public static final OptionalField<PmoService, ServiceId> SUCCESSOR = FIELDS.reference(
                    "successor", "Successor", Kind.SERVICE, ServiceId::of)
            .optional("The id of the service that replaces it.", "run-risk-review");
    public static final ListField<PmoService, ServiceId> PREVIOUS_IDS = FIELDS.id(
                    "previousIds", "Previous ids", ServiceId::of)
            .list("Earlier ids, so that old links still work.", "keep-risk-log");
    public static final OptionalField<PmoService, String> ADOPTED_FROM = FIELDS.line("adoptedFrom", "Adopted from")
            .optional("The origin: catalogue, version and service.", "reference 2026-03 update-risk-log");
    public static final DerivedField<String> FUNCTION_NAME =
            FIELDS.line("functionName", "Function name").derived("The name of its function.", "Risk management");
    public static final DerivedField<Stage> STAGE = FIELDS.field("stage", "Stage", Stage.typeOf(ServiceStages.ALL))
            .derived("The stage after its last stage change.", "operation");
    public static final DerivedField<LocalDate> SINCE =
            FIELDS.date("since", "Since").derived("The date of that stage change.", "2026-08-17");
    public static final DerivedField<Phase> PHASE = FIELDS.coded("phase", "Phase", Phase.class)
            .derived("Pipeline, then live from the roll-out, then retired; dropped if never live.", "live");

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

    /** {@return the function of the service} */
    public FunctionId function() {
        return get(FUNCTION);
    }

    /** {@return the name, which starts with a verb, such as {@code Update the risk log}} */
    public String name() {
        return get(NAME);
    }

    /** {@return the result for the customer, in a few sentences} */
    public Optional<String> description() {
        return get(DESCRIPTION);
    }

    /** {@return the reason why the organisation needs the service} */
    public Optional<String> purpose() {
        return get(PURPOSE);
    }

    /** {@return the benefits} */
    public ImmutableList<String> benefits() {
        return get(BENEFITS);
    }

    /** {@return the customers, a role or group each} */
    public ImmutableList<String> customers() {
        return get(CUSTOMERS);
    }

    /** {@return the types of office that offer the service} */
    public ImmutableSet<Level> levels() {
        return get(LEVELS);
    }

    /** {@return the minimum expertise required} */
    public Optional<Expertise> expertise() {
        return get(EXPERTISE);
    }

    /** {@return the kind of work} */
    public Optional<Activity> activity() {
        return get(ACTIVITY);
    }

    /** {@return whether customers must use the service} */
    public Optional<Offering> offering() {
        return get(OFFERING);
    }

    /** {@return the customers for whom the service is mandated, such as {@code projects over 1 M}} */
    public Optional<String> mandatedFor() {
        return get(MANDATED_FOR);
    }

    /** {@return the person or role that is accountable for the service} */
    public Optional<String> owner() {
        return get(OWNER);
    }

    /** {@return the contact for questions} */
    public Optional<String> contact() {
        return get(CONTACT);
    }

    /** {@return the way to request the service} */
    public Optional<String> requestRoute() {
        return get(REQUEST_ROUTE);
    }

    /** {@return the escalation of problems} */
    public Optional<String> escalation() {
        return get(ESCALATION);
    }

    /** {@return the inputs} */
    public ImmutableList<String> inputs() {
        return get(INPUTS);
    }

    /** {@return the outputs} */
    public ImmutableList<String> outputs() {
        return get(OUTPUTS);
    }

    /** {@return the work steps in order} */
    public ImmutableList<String> workflow() {
        return get(WORKFLOW);
    }

    /** {@return the exclusions} */
    public ImmutableList<String> exclusions() {
        return get(EXCLUSIONS);
    }

    /** {@return the tools used} */
    public ImmutableList<String> tools() {
        return get(TOOLS);
    }

    /** {@return the skills required} */
    public ImmutableList<String> skills() {
        return get(SKILLS);
    }

    /** {@return the measures of its quality} */
    public ImmutableList<String> measures() {
        return get(MEASURES);
    }

    /** {@return the service level, such as {@code within two working days}} */
    public Optional<String> serviceLevel() {
        return get(SERVICE_LEVEL);
    }

    /** {@return the frequency, such as {@code monthly}} */
    public Optional<String> cadence() {
        return get(CADENCE);
    }

    /** {@return the effort in hours, 0 or more, per {@link #effortPer()}} */
    public Optional<BigDecimal> effortHours() {
        return get(EFFORT_HOURS);
    }

    /** {@return the unit of {@link #effortHours()}} */
    public Optional<EffortPer> effortPer() {
        return get(EFFORT_PER);
    }

    /** {@return the services that it depends on} */
    public ImmutableList<ServiceId> needs() {
        return get(NEEDS);
    }

    /** {@return the date by which to review the service} */
    public Optional<LocalDate> nextReview() {
        return get(NEXT_REVIEW);
    }

    /** {@return the criteria for retiring the service} */
    public Optional<String> exitCriteria() {
        return get(EXIT_CRITERIA);
    }

    /** {@return the service that replaces it} */
    public Optional<ServiceId> successor() {
        return get(SUCCESSOR);
    }

    /** {@return earlier ids} */
    public ImmutableList<ServiceId> previousIds() {
        return get(PREVIOUS_IDS);
    }

    /** {@return the origin: catalogue, version and service, such as {@code reference 2026-03 update-risk-log}} */
    public Optional<String> adoptedFrom() {
        return get(ADOPTED_FROM);
    }

    /** Builds a service; id, function and name are required. */
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

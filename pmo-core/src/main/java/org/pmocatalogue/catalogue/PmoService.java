package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.RawValue;

/**
 * What a PMO does for somebody, such as keeping the risk log.
 *
 * <p>Its life is not in it: {@link Catalogue#historyOf} tells it. Absent is absent; nothing has a default. Text parts
 * are kept exactly, lines are kept without blanks around them.
 */
public final class PmoService {

    private final ServiceId id;
    private final FunctionId function;
    private final String name;
    private final @Nullable String description;
    private final @Nullable String purpose;
    private final ImmutableList<String> benefits;
    private final ImmutableList<String> customers;
    private final ImmutableList<Level> levels;
    private final @Nullable Expertise expertise;
    private final @Nullable Activity activity;
    private final @Nullable Offering offering;
    private final @Nullable String mandatedFor;
    private final @Nullable String owner;
    private final @Nullable String contact;
    private final @Nullable String requestRoute;
    private final @Nullable String escalation;
    private final ImmutableList<String> inputs;
    private final ImmutableList<String> outputs;
    private final ImmutableList<String> workflow;
    private final ImmutableList<String> exclusions;
    private final ImmutableList<String> tools;
    private final ImmutableList<String> skills;
    private final ImmutableList<String> measures;
    private final @Nullable String serviceLevel;
    private final @Nullable String cadence;
    private final @Nullable BigDecimal effortHours;
    private final @Nullable EffortPer effortPer;
    private final ImmutableList<ServiceId> needs;
    private final @Nullable LocalDate nextReview;
    private final @Nullable String exitCriteria;
    private final @Nullable ServiceId successor;
    private final ImmutableList<ServiceId> previousIds;
    private final @Nullable String adoptedFrom;
    private final ImmutableMap<String, RawValue> attributes;

    private PmoService(Builder builder) {
        id = Parts.required("service", builder.id, "id");
        function = Parts.required("service", builder.function, "function");
        name = Parts.required("service", builder.name, "name");
        description = builder.description;
        purpose = builder.purpose;
        benefits = builder.benefits;
        customers = builder.customers;
        levels = builder.levels;
        expertise = builder.expertise;
        activity = builder.activity;
        offering = builder.offering;
        mandatedFor = builder.mandatedFor;
        owner = builder.owner;
        contact = builder.contact;
        requestRoute = builder.requestRoute;
        escalation = builder.escalation;
        inputs = builder.inputs;
        outputs = builder.outputs;
        workflow = builder.workflow;
        exclusions = builder.exclusions;
        tools = builder.tools;
        skills = builder.skills;
        measures = builder.measures;
        serviceLevel = builder.serviceLevel;
        cadence = builder.cadence;
        effortHours = builder.effortHours;
        effortPer = builder.effortPer;
        needs = builder.needs;
        nextReview = builder.nextReview;
        exitCriteria = builder.exitCriteria;
        successor = builder.successor;
        previousIds = builder.previousIds;
        adoptedFrom = builder.adoptedFrom;
        attributes = builder.attributes;
    }

    /** {@return a builder for the service with this id} */
    public static Builder builder(ServiceId id) {
        return new Builder().id(id);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id, unique among the services of a catalogue} */
    public ServiceId id() {
        return id;
    }

    /** {@return the function it falls under} */
    public FunctionId function() {
        return function;
    }

    /** {@return the name, which begins with a verb, such as {@code Update the risk log}} */
    public String name() {
        return name;
    }

    /** {@return what the customer gets, in a few sentences} */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** {@return why the organisation needs it} */
    public Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** {@return what it is good for, a benefit each} */
    public ImmutableList<String> benefits() {
        return benefits;
    }

    /** {@return who it is for, a role or group each} */
    public ImmutableList<String> customers() {
        return customers;
    }

    /** {@return the kinds of office that offer it} */
    public ImmutableList<Level> levels() {
        return levels;
    }

    /** {@return the least expertise that suffices to do it} */
    public Optional<Expertise> expertise() {
        return Optional.ofNullable(expertise);
    }

    /** {@return what kind of work it is} */
    public Optional<Activity> activity() {
        return Optional.ofNullable(activity);
    }

    /** {@return whether customers must use it} */
    public Optional<Offering> offering() {
        return Optional.ofNullable(offering);
    }

    /** {@return whom it is mandated for, such as {@code projects over 1 M}} */
    public Optional<String> mandatedFor() {
        return Optional.ofNullable(mandatedFor);
    }

    /** {@return who answers for it} */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** {@return whom to talk to} */
    public Optional<String> contact() {
        return Optional.ofNullable(contact);
    }

    /** {@return how to ask for it} */
    public Optional<String> requestRoute() {
        return Optional.ofNullable(requestRoute);
    }

    /** {@return where to go when it does not work} */
    public Optional<String> escalation() {
        return Optional.ofNullable(escalation);
    }

    /** {@return what is needed to do it} */
    public ImmutableList<String> inputs() {
        return inputs;
    }

    /** {@return what comes out of it} */
    public ImmutableList<String> outputs() {
        return outputs;
    }

    /** {@return its steps in order} */
    public ImmutableList<String> workflow() {
        return workflow;
    }

    /** {@return what it does not cover} */
    public ImmutableList<String> exclusions() {
        return exclusions;
    }

    /** {@return the tools it is done with} */
    public ImmutableList<String> tools() {
        return tools;
    }

    /** {@return the skills it takes} */
    public ImmutableList<String> skills() {
        return skills;
    }

    /** {@return how to tell that it is done well, a measure each} */
    public ImmutableList<String> measures() {
        return measures;
    }

    /** {@return what customers can count on, such as {@code within two working days}} */
    public Optional<String> serviceLevel() {
        return Optional.ofNullable(serviceLevel);
    }

    /** {@return how often it is done, such as {@code monthly}} */
    public Optional<String> cadence() {
        return Optional.ofNullable(cadence);
    }

    /** {@return the effort in hours, 0 or more, per {@link #effortPer()}} */
    public Optional<BigDecimal> effortHours() {
        return Optional.ofNullable(effortHours);
    }

    /** {@return what {@link #effortHours()} is counted by} */
    public Optional<EffortPer> effortPer() {
        return Optional.ofNullable(effortPer);
    }

    /** {@return the services it cannot be done without} */
    public ImmutableList<ServiceId> needs() {
        return needs;
    }

    /** {@return the day by which it is to be reviewed} */
    public Optional<LocalDate> nextReview() {
        return Optional.ofNullable(nextReview);
    }

    /** {@return when it is to be given up} */
    public Optional<String> exitCriteria() {
        return Optional.ofNullable(exitCriteria);
    }

    /** {@return the service that takes its place} */
    public Optional<ServiceId> successor() {
        return Optional.ofNullable(successor);
    }

    /** {@return ids it had before} */
    public ImmutableList<ServiceId> previousIds() {
        return previousIds;
    }

    /**
     * {@return where it was adopted from: catalogue, version and service, such as {@code reference 2026-03
     * update-risk-log}}
     *
     * @see Adoption
     */
    public Optional<String> adoptedFrom() {
        return Optional.ofNullable(adoptedFrom);
    }

    /** {@return values of the file that belong to no field, by name, in the order read; kept and written back} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /** {@return the id and the name, for a debugger} */
    @Override
    public String toString() {
        return id + " (" + name + ")";
    }

    /** {@return a builder that starts with all parts of this service} */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.id = id;
        builder.function = function;
        builder.name = name;
        builder.description = description;
        builder.purpose = purpose;
        builder.benefits = benefits;
        builder.customers = customers;
        builder.levels = levels;
        builder.expertise = expertise;
        builder.activity = activity;
        builder.offering = offering;
        builder.mandatedFor = mandatedFor;
        builder.owner = owner;
        builder.contact = contact;
        builder.requestRoute = requestRoute;
        builder.escalation = escalation;
        builder.inputs = inputs;
        builder.outputs = outputs;
        builder.workflow = workflow;
        builder.exclusions = exclusions;
        builder.tools = tools;
        builder.skills = skills;
        builder.measures = measures;
        builder.serviceLevel = serviceLevel;
        builder.cadence = cadence;
        builder.effortHours = effortHours;
        builder.effortPer = effortPer;
        builder.needs = needs;
        builder.nextReview = nextReview;
        builder.exitCriteria = exitCriteria;
        builder.successor = successor;
        builder.previousIds = previousIds;
        builder.adoptedFrom = adoptedFrom;
        builder.attributes = attributes;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof PmoService that && Arrays.equals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts());
    }

    private @Nullable Object[] parts() {
        return new @Nullable Object[] {
            id,
            function,
            name,
            description,
            purpose,
            benefits,
            customers,
            levels,
            expertise,
            activity,
            offering,
            mandatedFor,
            owner,
            contact,
            requestRoute,
            escalation,
            inputs,
            outputs,
            workflow,
            exclusions,
            tools,
            skills,
            measures,
            serviceLevel,
            cadence,
            effortHours,
            effortPer,
            needs,
            nextReview,
            exitCriteria,
            successor,
            previousIds,
            adoptedFrom,
            attributes
        };
    }

    /** Makes a service; id, function and name are required. */
    public static final class Builder {

        private @Nullable ServiceId id;
        private @Nullable FunctionId function;
        private @Nullable String name;
        private @Nullable String description;
        private @Nullable String purpose;
        private ImmutableList<String> benefits = ImmutableList.of();
        private ImmutableList<String> customers = ImmutableList.of();
        private ImmutableList<Level> levels = ImmutableList.of();
        private @Nullable Expertise expertise;
        private @Nullable Activity activity;
        private @Nullable Offering offering;
        private @Nullable String mandatedFor;
        private @Nullable String owner;
        private @Nullable String contact;
        private @Nullable String requestRoute;
        private @Nullable String escalation;
        private ImmutableList<String> inputs = ImmutableList.of();
        private ImmutableList<String> outputs = ImmutableList.of();
        private ImmutableList<String> workflow = ImmutableList.of();
        private ImmutableList<String> exclusions = ImmutableList.of();
        private ImmutableList<String> tools = ImmutableList.of();
        private ImmutableList<String> skills = ImmutableList.of();
        private ImmutableList<String> measures = ImmutableList.of();
        private @Nullable String serviceLevel;
        private @Nullable String cadence;
        private @Nullable BigDecimal effortHours;
        private @Nullable EffortPer effortPer;
        private ImmutableList<ServiceId> needs = ImmutableList.of();
        private @Nullable LocalDate nextReview;
        private @Nullable String exitCriteria;
        private @Nullable ServiceId successor;
        private ImmutableList<ServiceId> previousIds = ImmutableList.of();
        private @Nullable String adoptedFrom;
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Builder() {}

        /** Sets {@link PmoService#id()}. */
        public Builder id(ServiceId id) {
            this.id = checkNotNull(id);
            return this;
        }

        /** Sets {@link PmoService#function()}. */
        public Builder function(FunctionId function) {
            this.function = checkNotNull(function);
            return this;
        }

        /** Sets {@link PmoService#name()}. */
        public Builder name(String name) {
            this.name = Parts.line("Name", name);
            return this;
        }

        /** Sets {@link PmoService#description()}; null takes it away. */
        public Builder description(@Nullable String description) {
            this.description = Parts.textIfAny("Description", description);
            return this;
        }

        /** Sets {@link PmoService#purpose()}; null takes it away. */
        public Builder purpose(@Nullable String purpose) {
            this.purpose = Parts.textIfAny("Purpose", purpose);
            return this;
        }

        /** Sets {@link PmoService#benefits()}. */
        public Builder benefits(Iterable<String> benefits) {
            this.benefits = Parts.lines("Benefits", benefits);
            return this;
        }

        /** Sets {@link PmoService#customers()}. */
        public Builder customers(Iterable<String> customers) {
            this.customers = Parts.lines("Customers", customers);
            return this;
        }

        /** Sets {@link PmoService#levels()}. */
        public Builder levels(Iterable<Level> levels) {
            this.levels = ImmutableList.copyOf(levels);
            return this;
        }

        /** Sets {@link PmoService#levels()}. */
        public Builder levels(Level... levels) {
            return levels(ImmutableList.copyOf(levels));
        }

        /** Sets {@link PmoService#expertise()}; null takes it away. */
        public Builder expertise(@Nullable Expertise expertise) {
            this.expertise = expertise;
            return this;
        }

        /** Sets {@link PmoService#activity()}; null takes it away. */
        public Builder activity(@Nullable Activity activity) {
            this.activity = activity;
            return this;
        }

        /** Sets {@link PmoService#offering()}; null takes it away. */
        public Builder offering(@Nullable Offering offering) {
            this.offering = offering;
            return this;
        }

        /** Sets {@link PmoService#mandatedFor()}; null takes it away. */
        public Builder mandatedFor(@Nullable String mandatedFor) {
            this.mandatedFor = Parts.lineIfAny("Mandated for", mandatedFor);
            return this;
        }

        /** Sets {@link PmoService#owner()}; null takes it away. */
        public Builder owner(@Nullable String owner) {
            this.owner = Parts.lineIfAny("Owner", owner);
            return this;
        }

        /** Sets {@link PmoService#contact()}; null takes it away. */
        public Builder contact(@Nullable String contact) {
            this.contact = Parts.lineIfAny("Contact", contact);
            return this;
        }

        /** Sets {@link PmoService#requestRoute()}; null takes it away. */
        public Builder requestRoute(@Nullable String requestRoute) {
            this.requestRoute = Parts.textIfAny("Request route", requestRoute);
            return this;
        }

        /** Sets {@link PmoService#escalation()}; null takes it away. */
        public Builder escalation(@Nullable String escalation) {
            this.escalation = Parts.textIfAny("Escalation", escalation);
            return this;
        }

        /** Sets {@link PmoService#inputs()}. */
        public Builder inputs(Iterable<String> inputs) {
            this.inputs = Parts.lines("Inputs", inputs);
            return this;
        }

        /** Sets {@link PmoService#outputs()}. */
        public Builder outputs(Iterable<String> outputs) {
            this.outputs = Parts.lines("Outputs", outputs);
            return this;
        }

        /** Sets {@link PmoService#workflow()}. */
        public Builder workflow(Iterable<String> workflow) {
            this.workflow = Parts.lines("Workflow", workflow);
            return this;
        }

        /** Sets {@link PmoService#exclusions()}. */
        public Builder exclusions(Iterable<String> exclusions) {
            this.exclusions = Parts.lines("Exclusions", exclusions);
            return this;
        }

        /** Sets {@link PmoService#tools()}. */
        public Builder tools(Iterable<String> tools) {
            this.tools = Parts.lines("Tools", tools);
            return this;
        }

        /** Sets {@link PmoService#skills()}. */
        public Builder skills(Iterable<String> skills) {
            this.skills = Parts.lines("Skills", skills);
            return this;
        }

        /** Sets {@link PmoService#measures()}. */
        public Builder measures(Iterable<String> measures) {
            this.measures = Parts.lines("Measures", measures);
            return this;
        }

        /** Sets {@link PmoService#serviceLevel()}; null takes it away. */
        public Builder serviceLevel(@Nullable String serviceLevel) {
            this.serviceLevel = Parts.textIfAny("Service level", serviceLevel);
            return this;
        }

        /** Sets {@link PmoService#cadence()}; null takes it away. */
        public Builder cadence(@Nullable String cadence) {
            this.cadence = Parts.lineIfAny("Cadence", cadence);
            return this;
        }

        /** Sets {@link PmoService#effortHours()}; null takes it away. */
        public Builder effortHours(@Nullable BigDecimal effortHours) {
            this.effortHours = Parts.amountIfAny("Effort hours", effortHours);
            return this;
        }

        /** Sets {@link PmoService#effortPer()}; null takes it away. */
        public Builder effortPer(@Nullable EffortPer effortPer) {
            this.effortPer = effortPer;
            return this;
        }

        /** Sets {@link PmoService#needs()}. */
        public Builder needs(Iterable<ServiceId> needs) {
            this.needs = ImmutableList.copyOf(needs);
            return this;
        }

        /** Sets {@link PmoService#nextReview()}; null takes it away. */
        public Builder nextReview(@Nullable LocalDate nextReview) {
            this.nextReview = nextReview;
            return this;
        }

        /** Sets {@link PmoService#exitCriteria()}; null takes it away. */
        public Builder exitCriteria(@Nullable String exitCriteria) {
            this.exitCriteria = Parts.textIfAny("Exit criteria", exitCriteria);
            return this;
        }

        /** Sets {@link PmoService#successor()}; null takes it away. */
        public Builder successor(@Nullable ServiceId successor) {
            this.successor = successor;
            return this;
        }

        /** Sets {@link PmoService#previousIds()}. */
        public Builder previousIds(Iterable<ServiceId> previousIds) {
            this.previousIds = ImmutableList.copyOf(previousIds);
            return this;
        }

        /** Sets {@link PmoService#adoptedFrom()}; null takes it away. */
        public Builder adoptedFrom(@Nullable String adoptedFrom) {
            this.adoptedFrom = Parts.lineIfAny("Adopted from", adoptedFrom);
            return this;
        }

        /** Sets {@link PmoService#attributes()}; a day and what somebody typed become text, as files give them back. */
        public Builder attributes(Map<String, RawValue> attributes) {
            this.attributes = AttributeRule.checked(attributes);
            return this;
        }

        /**
         * {@return the service}
         *
         * @throws IllegalStateException if a required part is missing; the message names the call that sets it
         */
        public PmoService build() {
            return new PmoService(this);
        }
    }
}

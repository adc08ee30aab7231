package org.pmocatalogue.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldType;
import org.pmocatalogue.field.FieldTypes;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;
import org.pmocatalogue.field.SetField;
import org.pmocatalogue.value.TextRule;

/** A transition from one stage to another that a policy allows, with its requirements. */
public final class Transition extends FieldRecord<Transition> {

    private static final FieldSet<Transition> ALL_FIELDS = FieldSet.of(Kind.TRANSITION, Transition::new);

    public static final OptionalField<Transition, Stage> FROM = ALL_FIELDS
            .field("from", "From", stageType())
            .refersTo(Kind.STAGE)
            .optional("The stage before the transition; empty if a history may begin with it.", "design");
    public static final RequiredField<Transition, Stage> TO = ALL_FIELDS
            .field("to", "To", stageType())
            .refersTo(Kind.STAGE)
            .required("The stage after the transition.", "pilot");
    public static final SetField<Transition, String> FIELDS = ALL_FIELDS
            .field("fields", "Fields", new RequiredNameType(PmoService.fields()))
            .set("The required fields of the service, by their names (in workbooks, by their labels).", "owner");
    public static final SetField<Transition, String> DETAILS = ALL_FIELDS
            .field("details", "Details", new RequiredNameType(StageChange.fields()))
            .set("The required fields of the stage change, by their names (in workbooks, by their labels).", "reason");
    public static final SetField<Transition, String> EVIDENCE =
            ALL_FIELDS.line("evidence", "Evidence").set("The names of the required evidence.", "pilot result");
    public static final SetField<Transition, Condition> CONDITIONS = ALL_FIELDS
            .coded("conditions", "Conditions", Condition.class)
            .set("The conditions that other services must meet.", "needs-live");

    private Transition(FieldValues<Transition> values) {
        super(values);
    }

    /** The stages of a policy are known only when the policy is read; the assembler then replaces this type. */
    private static FieldType<Stage> stageType() {
        return FieldTypes.id(id -> Stage.parse(ServiceStages.ALL, id));
    }

    /** {@return the declared fields of a transition} */
    public static FieldSet<Transition> declaredFields() {
        return ALL_FIELDS;
    }

    @Override
    protected FieldSet<Transition> fieldSet() {
        return ALL_FIELDS;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with all values of this transition} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return a transition without requirements} */
    public static Transition of(Stage from, Stage to) {
        return builder().from(from).to(to).build();
    }

    /** {@return a transition to the first stage of a history} */
    public static Transition begin(Stage to) {
        return builder().to(to).build();
    }

    /** {@return the stage before the transition; empty for the first stage of a history} */
    public Optional<Stage> from() {
        return get(FROM);
    }

    /** {@return the stage after the transition} */
    public Stage to() {
        return get(TO);
    }

    /**
     * {@return the required fields and attributes of the service, by their names in files, such as {@code owner} or
     * {@code x-budget}}
     */
    public ImmutableSet<String> fields() {
        return get(FIELDS);
    }

    /**
     * {@return the required fields and attributes of the stage change, by their names in files, such as {@code reason}
     * or {@code until}}
     */
    public ImmutableSet<String> details() {
        return get(DETAILS);
    }

    /** {@return the names of the required evidence, such as {@code pilot result}} */
    public ImmutableSet<String> evidence() {
        return get(EVIDENCE);
    }

    /** {@return the conditions that other services must meet} */
    public ImmutableSet<Condition> conditions() {
        return get(CONDITIONS);
    }

    /** {@return all requirements in words, such as {@code Owner and Outputs of the service}; often none} */
    public ImmutableList<String> requirements() {
        var words = ImmutableList.<String>builder();
        if (!fields().isEmpty()) {
            words.add(labels(PmoService.fields().shape(), fields()) + " of the service");
        }
        if (!details().isEmpty()) {
            words.add(labels(StageChange.fields().shape(), details()));
        }
        evidence().forEach(name -> words.add("Evidence " + TextRule.quoted(name)));
        conditions().forEach(condition -> words.add(condition.label()));
        return words.build();
    }

    private static String labels(RecordShape shape, ImmutableSet<String> names) {
        return TextRule.listed(names.stream().map(name -> label(shape, name)).toList(), "and");
    }

    /** {@return the label of a field; the name of an attribute} */
    static String label(RecordShape shape, String name) {
        return shape.find(name).map(FieldSpec::label).orElse(name);
    }

    /** {@return the stages, such as {@code design to pilot}} */
    @Override
    public String toString() {
        return from().map(from -> from + " ").orElse("") + "to " + to();
    }

    /** Builds a transition; {@link #to} is required. */
    public static final class Builder extends FieldBuilder<Transition, Builder> {

        private Builder() {
            super(ALL_FIELDS);
        }

        private Builder(Transition transition) {
            super(transition);
        }

        /** Sets {@link Transition#from()}; null for the first stage of a history. */
        public Builder from(@Nullable Stage from) {
            return set(FROM, from);
        }

        public Builder to(Stage to) {
            return set(TO, to);
        }

        public Builder fields(Iterable<String> fields) {
            return set(FIELDS, fields);
        }

        public Builder fields(String... fields) {
            return fields(ImmutableList.copyOf(fields));
        }

        public Builder details(Iterable<String> details) {
            return set(DETAILS, details);
        }

        public Builder details(String... details) {
            return details(ImmutableList.copyOf(details));
        }

        public Builder evidence(Iterable<String> evidence) {
            return set(EVIDENCE, evidence);
        }

        public Builder evidence(String... evidence) {
            return evidence(ImmutableList.copyOf(evidence));
        }

        public Builder conditions(Iterable<Condition> conditions) {
            return set(CONDITIONS, conditions);
        }

        public Builder conditions(Condition... conditions) {
            return conditions(ImmutableList.copyOf(conditions));
        }
    }
}

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
import org.pmocatalogue.entry.RecordSchema;
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

/** A step from one stage to another that a policy allows, and what it asks for. */
public final class Transition extends FieldRecord<Transition> {

    private static final FieldSet<Transition> ALL_FIELDS = FieldSet.of(Kind.STEP, Transition::new);

    public static final OptionalField<Transition, Stage> FROM = ALL_FIELDS
            .field("from", "From", stageType())
            .refersTo(Kind.STAGE)
            .optional("The stage that is left; empty if a life begins with the step.", "design");
    public static final RequiredField<Transition, Stage> TO = ALL_FIELDS
            .field("to", "To", stageType())
            .refersTo(Kind.STAGE)
            .required("The stage that is entered.", "pilot");
    public static final SetField<Transition, String> FIELDS = ALL_FIELDS
            .field("fields", "Fields", nameOf(PmoService.fields().shape()))
            .set(
                    "The fields that the service must have filled in, by their names in files, or in a workbook by"
                            + " their labels.",
                    "owner");
    public static final SetField<Transition, String> DETAILS = ALL_FIELDS
            .field("details", "Details", nameOf(StageChange.fields().shape()))
            .set(
                    "The fields that the stage change must have filled in, by their names in files, or in a workbook"
                            + " by their labels.",
                    "reason");
    public static final SetField<Transition, String> EVIDENCE = ALL_FIELDS
            .line("evidence", "Evidence")
            .set("The names of the evidence that the stage change must come with.", "pilot result");
    public static final SetField<Transition, Guard> CONDITIONS = ALL_FIELDS
            .coded("conditions", "Conditions", Guard.class)
            .set("What the step asks of other services.", "needs-live");

    private Transition(FieldValues<Transition> values) {
        super(values);
    }

    /** The stages of a policy are known only when it is read; then another type takes the place of this one. */
    private static FieldType<Stage> stageType() {
        return FieldTypes.id(id -> Stage.parse(ServiceStages.ALL, id));
    }

    private static FieldType<String> nameOf(RecordSchema shape) {
        return FieldTypes.renamed(FieldTypes.LINE, written -> nameOf(shape, written));
    }

    /** {@return the name of the field that a person denotes by its name or label; the text itself if there is none} */
    public static String nameOf(RecordSchema shape, String written) {
        return shape.understand(written).map(FieldSpec::name).orElse(written);
    }

    /** {@return the declared fields of a step} */
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

    /** {@return a builder that starts with all values of this step} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return a step that asks for nothing} */
    public static Transition of(Stage from, Stage to) {
        return builder().from(from).to(to).build();
    }

    /** {@return the step with which a life begins} */
    public static Transition begin(Stage to) {
        return builder().to(to).build();
    }

    /** {@return the stage that is left; empty for the step with which a life begins} */
    public Optional<Stage> from() {
        return get(FROM);
    }

    /** {@return the stage that is entered} */
    public Stage to() {
        return get(TO);
    }

    /**
     * {@return the fields and attributes that the service must have filled in, by their names in files, such as
     * {@code owner} or {@code x-budget}}
     */
    public ImmutableSet<String> fields() {
        return get(FIELDS);
    }

    /**
     * {@return the fields and attributes that the stage change itself must have filled in, by their names in files,
     * such as {@code reason} or {@code until}}
     */
    public ImmutableSet<String> details() {
        return get(DETAILS);
    }

    /** {@return the names of the evidence that the stage change must come with, such as {@code pilot result}} */
    public ImmutableSet<String> evidence() {
        return get(EVIDENCE);
    }

    /** {@return what it asks of other services} */
    public ImmutableSet<Guard> conditions() {
        return get(CONDITIONS);
    }

    /**
     * {@return all that it asks for, in words for people, such as {@code Scope and Until of the step}; empty if it asks
     * for nothing}
     */
    public ImmutableList<String> asksFor() {
        var words = ImmutableList.<String>builder();
        if (!fields().isEmpty()) {
            words.add(labels(PmoService.fields().shape(), fields()) + " of the service");
        }
        if (!details().isEmpty()) {
            words.add(labels(StageChange.fields().shape(), details()) + " of the step");
        }
        evidence().forEach(name -> words.add("Evidence " + TextRule.quoted(name)));
        conditions().forEach(condition -> words.add(condition.label()));
        return words.build();
    }

    private static String labels(RecordSchema shape, ImmutableSet<String> names) {
        return Listed.all(names.stream().map(name -> label(shape, name)).toList(), "and");
    }

    /**
     * {@return whether a step may ask for a value under a name: that of a declared field, or of an attribute of one's
     * own, which begins with {@code x-}}
     *
     * <p>No step can ask for an opening: a change that opens a history is not validated against the policy.
     */
    public static boolean mayAskFor(FieldSet<?> fields, String name) {
        return name.startsWith("x-") || (fields.find(name).isPresent() && !name.equals(StageChange.OPENING.name()));
    }

    /** {@return the label of a field; the name of an attribute} */
    static String label(RecordSchema shape, String name) {
        return shape.find(name).map(FieldSpec::label).orElse(name);
    }

    /** {@return such as {@code design to pilot}, for a debugger} */
    @Override
    public String toString() {
        return from().map(from -> from + " ").orElse("") + "to " + to();
    }

    /** Builds a step; the stage that is entered is required. */
    public static final class Builder extends FieldBuilder<Transition, Builder> {

        private Builder() {
            super(ALL_FIELDS);
        }

        private Builder(Transition step) {
            super(step);
        }

        /** Sets {@link Transition#from()}; null if a life begins with the step. */
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

        public Builder conditions(Iterable<Guard> conditions) {
            return set(CONDITIONS, conditions);
        }

        public Builder conditions(Guard... conditions) {
            return conditions(ImmutableList.copyOf(conditions));
        }
    }
}

package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldType;
import org.pmocatalogue.field.FieldTypes;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;
import org.pmocatalogue.finding.LifecycleProblem;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * A stage of a lifecycle, such as the pilot.
 *
 * <p>The set of stages is open: a PMO may define its own. The standard stages are in {@link ServiceStages} and
 * {@link OfficeStages}.
 */
public final class Stage extends FieldRecord<Stage> {

    private static final FieldSet<Stage> FIELDS = FieldSet.of(Kind.STAGE, Stage::new);

    public static final RequiredField<Stage, String> ID = FIELDS.field("id", "Id", FieldTypes.id())
            .required("A short, permanent name; transitions and stage changes refer to it.", "pilot");
    public static final RequiredField<Stage, String> LABEL =
            FIELDS.line("label", "Label").required("The name of the stage for people.", "Pilot");
    public static final RequiredField<Stage, Phase> PHASE = FIELDS.field(
                    "phase",
                    "Phase",
                    FieldTypes.coded(Sets.immutableEnumSet(Phase.PIPELINE, Phase.LIVE, Phase.RETIRED)))
            .required(
                    "The phase of a service that enters the stage; a live service stays live in a pipeline stage.",
                    "pipeline");
    public static final OptionalField<Stage, String> DESCRIPTION = FIELDS.text("description", "Description")
            .optional("The work done in the stage.", "Two projects try the service and give feedback.");

    private Stage(FieldValues<Stage> values) {
        super(values);
        checkArgument(
                phase() != Phase.DROPPED,
                "Phase of stage %s is DROPPED, must be another: a retired service that was never live is dropped",
                id());
    }

    /** {@return the fields of a stage} */
    public static FieldSet<Stage> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<Stage> fieldSet() {
        return FIELDS;
    }

    /**
     * {@return a stage without description}
     *
     * @param id the id, by the rule for all ids
     * @param label the name for people
     * @param phase the phase of a service that enters the stage; a live service stays live in a pipeline stage
     */
    public static Stage of(String id, String label, Phase phase) {
        return new Builder().set(ID, id).set(LABEL, label).set(PHASE, phase).build();
    }

    /**
     * {@return the type of fields with the id of one of these stages}
     *
     * @param known the known stages
     */
    public static FieldType<Stage> typeOf(Iterable<Stage> known) {
        return FieldTypes.choice(
                LifecycleProblem.UNKNOWN_STAGE,
                Maps.uniqueIndex(known, Stage::id),
                text -> matches(known, text),
                Stage::id,
                Stage::label);
    }

    /**
     * {@return the stage with this id}
     *
     * @param known the known stages
     * @throws InvalidValueException if the id is unknown; the message lists the known stages
     */
    public static Stage parse(Iterable<Stage> known, String id) {
        for (var stage : known) {
            if (stage.id().equals(id)) {
                return stage;
            }
        }
        String all = Joiner.on(", ").join(known);
        throw new InvalidValueException(
                "Stage",
                "is %s, %s"
                        .formatted(
                                TextRule.quoted(id),
                                all.isEmpty() ? "but no stages are known" : "must be one of " + all));
    }

    /**
     * {@return the stage with this id or label, in any case; empty if the text is unknown or ambiguous}
     *
     * @see #matches
     */
    public static Optional<Stage> parseLenient(Iterable<Stage> known, String written) {
        var matches = matches(known, written);
        return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
    }

    /**
     * {@return the stages that a text may denote: the stage with this id; or else those with this id in another case;
     * or else those with this label, in any case}
     */
    public static ImmutableList<Stage> matches(Iterable<Stage> known, String written) {
        var byId = having(known, stage -> stage.id().equals(written));
        var byIdInOtherCase = having(known, stage -> stage.id().equalsIgnoreCase(written));
        return !byId.isEmpty()
                ? byId
                : !byIdInOtherCase.isEmpty()
                        ? byIdInOtherCase
                        : having(known, stage -> stage.label().equalsIgnoreCase(written));
    }

    private static ImmutableList<Stage> having(Iterable<Stage> known, Predicate<Stage> condition) {
        return Streams.stream(known).filter(condition).collect(toImmutableList());
    }

    /** {@return the same stage with this description} */
    public Stage withDescription(String description) {
        return new Builder(this).set(DESCRIPTION, description).build();
    }

    /** {@return the same stage with these attributes and no others} */
    public Stage withAttributes(Map<String, RawValue> attributes) {
        return new Builder(this).attributes(attributes).build();
    }

    /** {@return the id, such as {@code pilot}} */
    public String id() {
        return get(ID);
    }

    /** {@return the label, such as {@code Pilot}} */
    public String label() {
        return get(LABEL);
    }

    /** {@return the phase of a service that enters the stage; a live service stays live in a pipeline stage} */
    public Phase phase() {
        return get(PHASE);
    }

    /** {@return the work done in the stage} */
    public Optional<String> description() {
        return get(DESCRIPTION);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id();
    }

    private static final class Builder extends FieldBuilder<Stage, Builder> {

        Builder() {
            super(FIELDS);
        }

        Builder(Stage stage) {
            super(stage);
        }
    }
}

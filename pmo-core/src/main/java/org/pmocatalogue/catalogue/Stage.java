package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.IdRule;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * A stage in the life of a service, such as the pilot.
 *
 * <p>A value and no closed set: a PMO may have stages of its own. The standard ones are in {@link ServiceStages} and
 * {@link OfficeStages}.
 */
public final class Stage {

    private final String id;
    private final String label;
    private final Phase phase;
    private final String description;
    private final ImmutableMap<String, RawValue> attributes;

    private Stage(String id, String label, Phase phase, String description, ImmutableMap<String, RawValue> attributes) {
        this.id = IdRule.checked("Stage", id);
        this.label = TextRule.line("Label", label);
        this.phase = checkNotNull(phase);
        this.description = TextRule.trim(description).isEmpty() ? "" : TextRule.exact("Description", description);
        this.attributes = attributes;
        checkArgument(
                phase != Phase.DROPPED,
                "Phase of stage %s is DROPPED, must be another: dropped is what retired means for a service that was never live",
                id);
    }

    /**
     * {@return a stage without description}
     *
     * @param id the name in files, by the same rule as all ids
     * @param label the name for people
     * @param phase the phase a service is in once it enters the stage; one in the pipeline leaves a live service live
     */
    public static Stage of(String id, String label, Phase phase) {
        return new Stage(id, label, phase, "", ImmutableMap.of());
    }

    /**
     * {@return the stage with this id}
     *
     * @param known the stages to choose from
     * @throws InvalidValueException if it is none of them; the message lists them
     */
    public static Stage parse(Iterable<Stage> known, String id) {
        for (var stage : known) {
            if (stage.id.equals(id)) {
                return stage;
            }
        }
        String all = Joiner.on(", ").join(known);
        throw new InvalidValueException("Stage is %s, %s"
                .formatted(TextRule.quoted(id), all.isEmpty() ? "but there are none" : "must be one of " + all));
    }

    /**
     * {@return the stage that a person means by its id or label, in any case; empty if it is none, or may be several}
     *
     * @see #meant
     */
    public static Optional<Stage> understand(Iterable<Stage> known, String written) {
        var meant = meant(known, written);
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /**
     * {@return the stages that a person may mean: that with this id; if there is none, those with this id in another
     * case; if there are none, those with this label, in any case}
     */
    public static ImmutableList<Stage> meant(Iterable<Stage> known, String written) {
        var byId = having(known, stage -> stage.id.equals(written));
        var byIdInOtherCase = having(known, stage -> stage.id.equalsIgnoreCase(written));
        return !byId.isEmpty()
                ? byId
                : !byIdInOtherCase.isEmpty()
                        ? byIdInOtherCase
                        : having(known, stage -> stage.label.equalsIgnoreCase(written));
    }

    private static ImmutableList<Stage> having(Iterable<Stage> known, Predicate<Stage> what) {
        return Streams.stream(known).filter(what).collect(toImmutableList());
    }

    /** {@return the same stage with this description} */
    public Stage withDescription(String description) {
        return new Stage(id, label, phase, description, attributes);
    }

    /** {@return the same stage with these attributes and no others} */
    public Stage withAttributes(Map<String, RawValue> attributes) {
        return new Stage(id, label, phase, description, AttributeRule.checked(attributes));
    }

    /** {@return the name in files, such as {@code pilot}} */
    public String id() {
        return id;
    }

    /** {@return the name for people, such as {@code Pilot}} */
    public String label() {
        return label;
    }

    /** {@return the phase a service is in once it enters the stage; pipeline leaves a live service live} */
    public Phase phase() {
        return phase;
    }

    /** {@return what happens in the stage; empty if nobody said} */
    public String description() {
        return description;
    }

    /** {@return named values that belong to no field, in the order given} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Stage that
                && id.equals(that.id)
                && label.equals(that.label)
                && phase == that.phase
                && description.equals(that.description)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, label, phase);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id;
    }
}

package org.pmocatalogue.entry;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field as formats see it: its names and the format of its values, not its meaning.
 *
 * <p>A {@link RecordShape} lists the fields of a kind.
 */
public final class FieldSpec {

    private final String name;
    private final String label;
    private final FieldFormat format;
    private final boolean many;
    private final boolean required;
    private final String description;
    private final String example;
    private final ImmutableList<Choice> choices;
    private final @Nullable Kind refersTo;
    private final boolean derived;

    private FieldSpec(Builder builder) {
        name = builder.name;
        label = builder.label;
        format = builder.format;
        many = builder.many;
        required = builder.required;
        description = builder.description;
        example = builder.example;
        choices = builder.choices;
        refersTo = builder.refersTo;
        derived = builder.derived;
    }

    /** {@return a builder for a field with one optional line} */
    public static Builder builder(String name, String label) {
        return new Builder(name, label);
    }

    /** {@return a builder that starts with all properties of this field} */
    public Builder toBuilder() {
        return new Builder(name, label)
                .format(format)
                .many(many)
                .required(required)
                .description(description)
                .example(example)
                .choices(choices)
                .refersTo(refersTo)
                .derived(derived);
    }

    /** {@return the name in files, such as {@code effortHours}} */
    public String name() {
        return name;
    }

    /** {@return the name for people, such as {@code Effort hours}} */
    public String label() {
        return label;
    }

    /** {@return the format of one value} */
    public FieldFormat format() {
        return format;
    }

    /** {@return whether the field has a list of values} */
    public boolean isMany() {
        return many;
    }

    /** {@return whether every entry of the kind must have a value} */
    public boolean isRequired() {
        return required;
    }

    /** {@return the meaning of the value, in one sentence} */
    public String description() {
        return description;
    }

    /** {@return a value as written in a file} */
    public String example() {
        return example;
    }

    /** {@return the allowed values of a closed set; empty if the set is open} */
    public ImmutableList<Choice> choices() {
        return choices;
    }

    /** {@return the kind of the entries to whose ids the values refer, if they are references} */
    public Optional<Kind> refersTo() {
        return Optional.ofNullable(refersTo);
    }

    /**
     * {@return whether the value is derived from other entries: written for people, and only compared when read}
     *
     * @see RecordShape#derived()
     */
    public boolean isDerived() {
        return derived;
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** Builds a field. */
    public static final class Builder {

        private final String name;
        private final String label;
        private FieldFormat format = FieldFormat.LINE;
        private boolean many;
        private boolean required;
        private String description = "";
        private String example = "";
        private ImmutableList<Choice> choices = ImmutableList.of();
        private @Nullable Kind refersTo;
        private boolean derived;

        private Builder(String name, String label) {
            this.name = name;
            this.label = label;
        }

        /** Sets {@link FieldSpec#format()}. */
        public Builder format(FieldFormat format) {
            this.format = format;
            return this;
        }

        /** Sets {@link FieldSpec#isMany()}. */
        public Builder many(boolean many) {
            this.many = many;
            return this;
        }

        /** Sets {@link FieldSpec#isRequired()}. */
        public Builder required(boolean required) {
            this.required = required;
            return this;
        }

        /** Sets {@link FieldSpec#description()}. */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Sets {@link FieldSpec#example()}. */
        public Builder example(String example) {
            this.example = example;
            return this;
        }

        /** Sets {@link FieldSpec#choices()}. */
        public Builder choices(Iterable<Choice> choices) {
            this.choices = ImmutableList.copyOf(choices);
            return this;
        }

        /** Sets {@link FieldSpec#refersTo()}. */
        public Builder refersTo(@Nullable Kind kind) {
            this.refersTo = kind;
            return this;
        }

        /** Sets {@link FieldSpec#isDerived()}. */
        public Builder derived(boolean derived) {
            this.derived = derived;
            return this;
        }

        /** {@return the field} */
        public FieldSpec build() {
            return new FieldSpec(this);
        }
    }
}

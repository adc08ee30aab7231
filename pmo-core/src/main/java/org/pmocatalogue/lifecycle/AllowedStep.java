package org.pmocatalogue.lifecycle;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.table.CatalogueTable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** A step from one stage to another that a policy allows, and what it asks for. */
public final class AllowedStep {

    private final @Nullable Stage from;
    private final Stage to;
    private final ImmutableSet<String> fields;
    private final ImmutableSet<String> details;
    private final ImmutableSet<String> evidence;
    private final ImmutableSet<Condition> conditions;
    private final ImmutableMap<String, RawValue> attributes;

    private AllowedStep(Builder builder) {
        from = builder.from;
        checkState(builder.to != null, "An allowed step has no \"to\", call to(...)");
        to = builder.to;
        fields = builder.fields;
        details = builder.details;
        evidence = builder.evidence;
        conditions = builder.conditions;
        attributes = builder.attributes;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a step that asks for nothing} */
    public static AllowedStep of(Stage from, Stage to) {
        return builder().from(from).to(to).build();
    }

    /** {@return the step with which a life begins} */
    public static AllowedStep begin(Stage to) {
        return builder().to(to).build();
    }

    /** {@return the stage that is left; empty for the step with which a life begins} */
    public Optional<Stage> from() {
        return Optional.ofNullable(from);
    }

    /** {@return the stage that is entered} */
    public Stage to() {
        return to;
    }

    /**
     * {@return the fields and attributes that the service must have filled in, by their names in files, such as
     * {@code owner} or {@code x-budget}}
     */
    public ImmutableSet<String> fields() {
        return fields;
    }

    /**
     * {@return the fields and attributes that the stage change itself must have filled in, by their names in files,
     * such as {@code reason} or {@code until}}
     */
    public ImmutableSet<String> details() {
        return details;
    }

    /** {@return the names of the evidence that the stage change must come with, such as {@code pilot result}} */
    public ImmutableSet<String> evidence() {
        return evidence;
    }

    /** {@return what it asks of other services} */
    public ImmutableSet<Condition> conditions() {
        return conditions;
    }

    /**
     * {@return all that it asks for, in words for people, such as {@code Scope and Until of the step}; empty if it asks
     * for nothing}
     */
    public ImmutableList<String> asksFor() {
        var words = ImmutableList.<String>builder();
        if (!fields.isEmpty()) {
            words.add(labels(Kind.SERVICE, fields) + " of the service");
        }
        if (!details.isEmpty()) {
            words.add(labels(Kind.STAGE_CHANGE, details) + " of the step");
        }
        evidence.forEach(name -> words.add("Evidence " + TextRule.quoted(name)));
        conditions.forEach(condition -> words.add(condition.label()));
        return words.build();
    }

    private static String labels(Kind kind, ImmutableSet<String> names) {
        return Listed.all(names.stream().map(name -> label(kind, name)).toList(), "and");
    }

    /** {@return what people call a field; an attribute has no other name} */
    static String label(Kind kind, String name) {
        return CatalogueTable.standard()
                .shape(kind)
                .find(name)
                .map(FieldSpec::label)
                .orElse(name);
    }

    /** {@return named values that belong to no field, in the order given} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /** {@return a builder that starts with all parts of this step} */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.from = from;
        builder.to = to;
        builder.fields = fields;
        builder.details = details;
        builder.evidence = evidence;
        builder.conditions = conditions;
        builder.attributes = attributes;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof AllowedStep that
                && Objects.equals(from, that.from)
                && to.equals(that.to)
                && fields.equals(that.fields)
                && details.equals(that.details)
                && evidence.equals(that.evidence)
                && conditions.equals(that.conditions)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, fields, details, evidence, conditions);
    }

    /** {@return such as {@code design to pilot}, for a debugger} */
    @Override
    public String toString() {
        return (from == null ? "" : from + " ") + "to " + to;
    }

    /** Makes an allowed step; the stage that is entered is required. */
    public static final class Builder {

        private @Nullable Stage from;
        private @Nullable Stage to;
        private ImmutableSet<String> fields = ImmutableSet.of();
        private ImmutableSet<String> details = ImmutableSet.of();
        private ImmutableSet<String> evidence = ImmutableSet.of();
        private ImmutableSet<Condition> conditions = ImmutableSet.of();
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Builder() {}

        /** Sets {@link AllowedStep#from()}; null if a life begins with the step. */
        public Builder from(@Nullable Stage from) {
            this.from = from;
            return this;
        }

        /** Sets {@link AllowedStep#to()}. */
        public Builder to(Stage to) {
            this.to = checkNotNull(to);
            return this;
        }

        /** Sets {@link AllowedStep#fields()}. */
        public Builder fields(Iterable<String> fields) {
            this.fields = lines("Field", fields);
            return this;
        }

        /** Sets {@link AllowedStep#fields()}. */
        public Builder fields(String... fields) {
            return fields(ImmutableList.copyOf(fields));
        }

        /** Sets {@link AllowedStep#details()}. */
        public Builder details(Iterable<String> details) {
            this.details = lines("Detail", details);
            return this;
        }

        /** Sets {@link AllowedStep#details()}. */
        public Builder details(String... details) {
            return details(ImmutableList.copyOf(details));
        }

        /** Sets {@link AllowedStep#evidence()}. */
        public Builder evidence(Iterable<String> evidence) {
            this.evidence = lines("Name of the evidence", evidence);
            return this;
        }

        /** Sets {@link AllowedStep#evidence()}. */
        public Builder evidence(String... evidence) {
            return evidence(ImmutableList.copyOf(evidence));
        }

        /** Sets {@link AllowedStep#conditions()}. */
        public Builder conditions(Iterable<Condition> conditions) {
            this.conditions = ImmutableSet.copyOf(conditions);
            return this;
        }

        /** Sets {@link AllowedStep#conditions()}. */
        public Builder conditions(Condition... conditions) {
            return conditions(ImmutableList.copyOf(conditions));
        }

        /** Sets {@link AllowedStep#attributes()}. */
        public Builder attributes(Map<String, RawValue> attributes) {
            this.attributes = AttributeRule.checked(attributes);
            return this;
        }

        private static ImmutableSet<String> lines(String label, Iterable<String> lines) {
            return ImmutableSet.copyOf(Iterables.transform(lines, line -> TextRule.line(label, line)));
        }

        /**
         * {@return the step}
         *
         * @throws IllegalStateException if the stage that is entered is missing
         */
        public AllowedStep build() {
            return new AllowedStep(this);
        }
    }
}

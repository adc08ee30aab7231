package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * What a service or a function is called in a published framework.
 *
 * <p>It is about exactly one of the two.
 */
public final class Mapping {

    private final @Nullable ServiceId service;
    private final @Nullable FunctionId function;
    private final String framework;
    private final String entry;
    private final Relation relation;
    private final @Nullable String rationale;
    private final @Nullable String source;
    private final ImmutableMap<String, RawValue> attributes;

    private Mapping(Builder builder) {
        service = builder.service;
        function = builder.function;
        framework = Parts.required("mapping", builder.framework, "framework");
        entry = Parts.required("mapping", builder.entry, "entry");
        relation = Parts.required("mapping", builder.relation, "relation");
        rationale = builder.rationale;
        source = builder.source;
        attributes = builder.attributes;
        if ((service == null) == (function == null)) {
            throw new InvalidValueException("Mapping names %s, must name exactly one of service and function"
                    .formatted(service == null ? "neither" : "both"));
        }
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the service, if it is about one} */
    public Optional<ServiceId> service() {
        return Optional.ofNullable(service);
    }

    /** {@return the function, if it is about one} */
    public Optional<FunctionId> function() {
        return Optional.ofNullable(function);
    }

    /** {@return the framework, such as {@code p3o-2013}} */
    public String framework() {
        return framework;
    }

    /** {@return the heading in the framework, such as {@code risk-management}} */
    public String entry() {
        return entry;
    }

    /** {@return how ours relates to theirs} */
    public Relation relation() {
        return relation;
    }

    /** {@return why they are related so} */
    public Optional<String> rationale() {
        return Optional.ofNullable(rationale);
    }

    /** {@return where the framework says so} */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** {@return values of the file that belong to no field, by name, in the order read; kept and written back} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /** {@return such as {@code update-risk-log same p3o-2013/maintain-the-risk-log}, for a debugger} */
    @Override
    public String toString() {
        return (service == null ? function : service) + " " + relation.token() + " " + framework + "/" + entry;
    }

    /** {@return a builder that starts with all parts of this mapping} */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.service = service;
        builder.function = function;
        builder.framework = framework;
        builder.entry = entry;
        builder.relation = relation;
        builder.rationale = rationale;
        builder.source = source;
        builder.attributes = attributes;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Mapping that && Arrays.equals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts());
    }

    private @Nullable Object[] parts() {
        return new @Nullable Object[] {service, function, framework, entry, relation, rationale, source, attributes};
    }

    /** Makes a mapping; framework, entry, relation and one of service and function are required. */
    public static final class Builder {

        private @Nullable ServiceId service;
        private @Nullable FunctionId function;
        private @Nullable String framework;
        private @Nullable String entry;
        private @Nullable Relation relation;
        private @Nullable String rationale;
        private @Nullable String source;
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Builder() {}

        /** Sets {@link Mapping#service()}; null takes it away. */
        public Builder service(@Nullable ServiceId service) {
            this.service = service;
            return this;
        }

        /** Sets {@link Mapping#function()}; null takes it away. */
        public Builder function(@Nullable FunctionId function) {
            this.function = function;
            return this;
        }

        /** Sets {@link Mapping#framework()}. */
        public Builder framework(String framework) {
            this.framework = Parts.line("Framework", framework);
            return this;
        }

        /** Sets {@link Mapping#entry()}. */
        public Builder entry(String entry) {
            this.entry = Parts.line("Entry", entry);
            return this;
        }

        /** Sets {@link Mapping#relation()}. */
        public Builder relation(Relation relation) {
            this.relation = checkNotNull(relation);
            return this;
        }

        /** Sets {@link Mapping#rationale()}; null takes it away. */
        public Builder rationale(@Nullable String rationale) {
            this.rationale = Parts.textIfAny("Rationale", rationale);
            return this;
        }

        /** Sets {@link Mapping#source()}; null takes it away. */
        public Builder source(@Nullable String source) {
            this.source = Parts.textIfAny("Source", source);
            return this;
        }

        /** Sets {@link Mapping#attributes()}; a day and what somebody typed become text, as files give them back. */
        public Builder attributes(Map<String, RawValue> attributes) {
            this.attributes = AttributeRule.checked(attributes);
            return this;
        }

        /**
         * {@return the mapping}
         *
         * @throws IllegalStateException if a required part is missing; the message names the call that sets it
         * @throws org.pmocatalogue.value.InvalidValueException if parts contradict each other
         */
        public Mapping build() {
            return new Mapping(this);
        }
    }
}

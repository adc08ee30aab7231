package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.RawValue;

/**
 * An area in which a PMO offers services, such as risk management.
 *
 * <p>Other words for it are theme, area and service domain.
 */
public final class PmoFunction {

    private final FunctionId id;
    private final String name;
    private final @Nullable String description;
    private final @Nullable String group;
    private final ImmutableList<String> tools;
    private final ImmutableList<FunctionId> previousIds;
    private final ImmutableMap<String, RawValue> attributes;

    private PmoFunction(Builder builder) {
        id = Parts.required("function", builder.id, "id");
        name = Parts.required("function", builder.name, "name");
        description = builder.description;
        group = builder.group;
        tools = builder.tools;
        previousIds = builder.previousIds;
        attributes = builder.attributes;
    }

    /** {@return a builder for the function with this id} */
    public static Builder builder(FunctionId id) {
        return new Builder().id(id);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id, unique among the functions of a catalogue} */
    public FunctionId id() {
        return id;
    }

    /** {@return the name, such as {@code Risk management}} */
    public String name() {
        return name;
    }

    /** {@return what belongs to it, in a few sentences} */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** {@return the heading under which it is listed, such as {@code delivery}} */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }

    /** {@return the tools its services share} */
    public ImmutableList<String> tools() {
        return tools;
    }

    /** {@return ids it had before} */
    public ImmutableList<FunctionId> previousIds() {
        return previousIds;
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

    /** {@return a builder that starts with all parts of this function} */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.id = id;
        builder.name = name;
        builder.description = description;
        builder.group = group;
        builder.tools = tools;
        builder.previousIds = previousIds;
        builder.attributes = attributes;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof PmoFunction that && Arrays.equals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts());
    }

    private @Nullable Object[] parts() {
        return new @Nullable Object[] {id, name, description, group, tools, previousIds, attributes};
    }

    /** Makes a function; id and name are required. */
    public static final class Builder {

        private @Nullable FunctionId id;
        private @Nullable String name;
        private @Nullable String description;
        private @Nullable String group;
        private ImmutableList<String> tools = ImmutableList.of();
        private ImmutableList<FunctionId> previousIds = ImmutableList.of();
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Builder() {}

        /** Sets {@link PmoFunction#id()}. */
        public Builder id(FunctionId id) {
            this.id = checkNotNull(id);
            return this;
        }

        /** Sets {@link PmoFunction#name()}. */
        public Builder name(String name) {
            this.name = Parts.line("Name", name);
            return this;
        }

        /** Sets {@link PmoFunction#description()}; null takes it away. */
        public Builder description(@Nullable String description) {
            this.description = Parts.textIfAny("Description", description);
            return this;
        }

        /** Sets {@link PmoFunction#group()}; null takes it away. */
        public Builder group(@Nullable String group) {
            this.group = Parts.lineIfAny("Group", group);
            return this;
        }

        /** Sets {@link PmoFunction#tools()}. */
        public Builder tools(Iterable<String> tools) {
            this.tools = Parts.lines("Tools", tools);
            return this;
        }

        /** Sets {@link PmoFunction#previousIds()}. */
        public Builder previousIds(Iterable<FunctionId> previousIds) {
            this.previousIds = ImmutableList.copyOf(previousIds);
            return this;
        }

        /**
         * Sets {@link PmoFunction#attributes()}; a day and what somebody typed become text, as files give them back.
         */
        public Builder attributes(Map<String, RawValue> attributes) {
            this.attributes = AttributeRule.checked(attributes);
            return this;
        }

        /**
         * {@return the function}
         *
         * @throws IllegalStateException if a required part is missing; the message names the call that sets it
         */
        public PmoFunction build() {
            return new PmoFunction(this);
        }
    }
}

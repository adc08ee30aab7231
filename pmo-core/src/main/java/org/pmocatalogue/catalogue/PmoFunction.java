package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.ListField;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;

/**
 * An area in which a PMO offers services, such as risk management.
 *
 * <p>Also called theme, area or service domain.
 */
public final class PmoFunction extends FieldRecord<PmoFunction> {

    private static final FieldSet<PmoFunction> FIELDS = FieldSet.of(Kind.FUNCTION, PmoFunction::new);

    public static final RequiredField<PmoFunction, FunctionId> ID =
            FIELDS.id("id", "Id", FunctionId::of).required("A short, permanent name.", "risk-management");
    public static final RequiredField<PmoFunction, String> NAME =
            FIELDS.line("name", "Name").required("The name of the function for people.", "Risk management");
    public static final OptionalField<PmoFunction, String> DESCRIPTION = FIELDS.text("description", "Description")
            .optional("The scope of the function, in a few sentences.", "Identifying, assessing and treating risks.");
    public static final OptionalField<PmoFunction, String> GROUP =
            FIELDS.line("group", "Group").optional("The group under which it is listed.", "delivery");
    public static final ListField<PmoFunction, String> TOOLS =
            FIELDS.line("tools", "Tools").list("The tools shared by its services, one each.", "Risk register");
    public static final ListField<PmoFunction, FunctionId> PREVIOUS_IDS = FIELDS.id(
                    "previousIds", "Previous ids", FunctionId::of)
            .list("Earlier ids, so that old links still work.", "risks");

    private PmoFunction(FieldValues<PmoFunction> values) {
        super(values);
    }

    /** {@return the fields of a function} */
    public static FieldSet<PmoFunction> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<PmoFunction> fieldSet() {
        return FIELDS;
    }

    /** {@return a builder for the function with this id} */
    public static Builder builder(FunctionId id) {
        return new Builder().id(id);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with all values of this function} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id, unique among the functions of a catalogue} */
    public FunctionId id() {
        return get(ID);
    }

    /** {@return the name, such as {@code Risk management}} */
    public String name() {
        return get(NAME);
    }

    /** {@return the scope of the function, in a few sentences} */
    public Optional<String> description() {
        return get(DESCRIPTION);
    }

    /** {@return the group under which it is listed, such as {@code delivery}} */
    public Optional<String> group() {
        return get(GROUP);
    }

    /** {@return the tools shared by its services} */
    public ImmutableList<String> tools() {
        return get(TOOLS);
    }

    /** {@return earlier ids} */
    public ImmutableList<FunctionId> previousIds() {
        return get(PREVIOUS_IDS);
    }

    /** Builds a function; id and name are required. */
    public static final class Builder extends FieldBuilder<PmoFunction, Builder> {

        private Builder() {
            super(FIELDS);
        }

        private Builder(PmoFunction function) {
            super(function);
        }

        public Builder id(FunctionId id) {
            return set(ID, id);
        }

        public Builder name(String name) {
            return set(NAME, name);
        }

        public Builder description(@Nullable String description) {
            return set(DESCRIPTION, description);
        }

        public Builder group(@Nullable String group) {
            return set(GROUP, group);
        }

        public Builder tools(Iterable<String> tools) {
            return set(TOOLS, tools);
        }

        public Builder previousIds(Iterable<FunctionId> previousIds) {
            return set(PREVIOUS_IDS, previousIds);
        }
    }
}

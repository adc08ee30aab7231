package org.pmocatalogue.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;
import org.pmocatalogue.value.InvalidValueException;

/** The equivalent of a service or a function in a published framework. A mapping has either a service or a function. */
public final class Mapping extends FieldRecord<Mapping> {

    private static final FieldSet<Mapping> FIELDS = FieldSet.of(Kind.MAPPING, Mapping::new);

    /** The service. */
    public static final OptionalField<Mapping, ServiceId> SERVICE = FIELDS.reference(
                    "service", "Service", Kind.SERVICE, ServiceId::of)
            .optional("The id of the service; empty for a function.", "update-risk-log");

    /** The function. */
    public static final OptionalField<Mapping, FunctionId> FUNCTION = FIELDS.reference(
                    "function", "Function", Kind.FUNCTION, FunctionId::of)
            .optional("The id of the function; empty for a service.", "risk-management");

    /** The framework. */
    public static final RequiredField<Mapping, String> FRAMEWORK =
            FIELDS.line("framework", "Framework").required("The framework.", "p3o-2013");

    /** The heading in the framework. */
    public static final RequiredField<Mapping, String> ENTRY =
            FIELDS.line("entry", "Entry").required("The heading in the framework.", "risk-management");

    /** The relation of ours to theirs. */
    public static final RequiredField<Mapping, Relation> RELATION =
            FIELDS.coded("relation", "Relation", Relation.class).required("The relation of ours to theirs.", "same");

    /** The reason for the relation. */
    public static final OptionalField<Mapping, String> RATIONALE = FIELDS.text("rationale", "Rationale")
            .optional("The reason for the relation.", "Both keep one log for a project.");

    /** The place in the framework. */
    public static final OptionalField<Mapping, String> SOURCE =
            FIELDS.text("source", "Source").optional("The place in the framework.", "Appendix F");

    static {
        FIELDS.exactlyOneOf(SERVICE, FUNCTION);
    }

    private Mapping(FieldValues<Mapping> values) {
        super(values);
        if (service().isPresent() == function().isPresent()) {
            throw new InvalidValueException("Mapping names %s, must name exactly one of service and function"
                    .formatted(service().isEmpty() ? "neither" : "both"));
        }
    }

    /** {@return the fields of a mapping} */
    public static FieldSet<Mapping> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<Mapping> fieldSet() {
        return FIELDS;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with all values of this mapping} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the service; empty for a function} */
    public Optional<ServiceId> service() {
        return get(SERVICE);
    }

    /** {@return the function; empty for a service} */
    public Optional<FunctionId> function() {
        return get(FUNCTION);
    }

    /** {@return the framework, such as {@code p3o-2013}} */
    public String framework() {
        return get(FRAMEWORK);
    }

    /** {@return the heading in the framework, such as {@code risk-management}} */
    public String entry() {
        return get(ENTRY);
    }

    /** {@return the relation of ours to theirs} */
    public Relation relation() {
        return get(RELATION);
    }

    /** {@return the reason for the relation} */
    public Optional<String> rationale() {
        return get(RATIONALE);
    }

    /** {@return the place in the framework} */
    public Optional<String> source() {
        return get(SOURCE);
    }

    /** {@return the parts, such as {@code update-risk-log same p3o-2013/maintain-the-risk-log}} */
    @Override
    public String toString() {
        Object subject = service().isPresent() ? service().get() : function().orElseThrow();
        return subject + " " + relation().token() + " " + framework() + "/" + entry();
    }

    /** Builds a mapping; framework, entry, relation and one of service and function are required. */
    public static final class Builder extends FieldBuilder<Mapping, Builder> {

        private Builder() {
            super(FIELDS);
        }

        private Builder(Mapping mapping) {
            super(mapping);
        }

        public Builder service(@Nullable ServiceId service) {
            return set(SERVICE, service);
        }

        public Builder function(@Nullable FunctionId function) {
            return set(FUNCTION, function);
        }

        public Builder framework(String framework) {
            return set(FRAMEWORK, framework);
        }

        public Builder entry(String entry) {
            return set(ENTRY, entry);
        }

        public Builder relation(Relation relation) {
            return set(RELATION, relation);
        }

        public Builder rationale(@Nullable String rationale) {
            return set(RATIONALE, rationale);
        }

        public Builder source(@Nullable String source) {
            return set(SOURCE, source);
        }
    }
}

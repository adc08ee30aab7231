package org.pmocatalogue.profile;

import java.util.Map;
import java.util.Optional;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.field.Field;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldTypes;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * A value for one field or attribute of a service or function that a profile takes.
 *
 * <p>The raw value is validated when the profile is resolved, like a value of the service or function itself.
 */
public final class Tailoring extends FieldRecord<Tailoring> {

    private static final FieldSet<Tailoring> FIELDS = FieldSet.of(Kind.TAILORING, Tailoring::new);

    public static final OptionalField<Tailoring, ServiceId> SERVICE = FIELDS.id("service", "Service", ServiceId::of)
            .optional("The id of the service; empty for a function.", "update-risk-log");
    public static final OptionalField<Tailoring, FunctionId> FUNCTION = FIELDS.id(
                    "function", "Function", FunctionId::of)
            .optional("The id of the function; empty for a service.", "risk-management");
    public static final RequiredField<Tailoring, String> FIELD = FIELDS.line("field", "Field")
            .required("The name of the field (in workbooks, also its label), or of a field of your own.", "owner");
    public static final OptionalField<Tailoring, RawValue> VALUE = FIELDS.field("value", "Value", FieldTypes.ANY)
            .optional("The value of the field, written as in the service or function.", "Head of PMO");
    public static final OptionalField<Tailoring, Boolean> CLEAR =
            FIELDS.flag("clear", "Clear").optional("Whether the field is cleared.", "yes");
    public static final OptionalField<Tailoring, String> REASON =
            FIELDS.text("reason", "Reason").optional("The reason.", "Every log has one owner here.");

    static {
        FIELDS.exactlyOneOf(SERVICE, FUNCTION);
    }

    private Tailoring(FieldValues<Tailoring> values) {
        super(values);
        if (get(SERVICE).isPresent() == get(FUNCTION).isPresent()) {
            throw new InvalidValueException("Tailoring names %s, must name exactly one of service and function"
                    .formatted(get(SERVICE).isEmpty() ? "neither" : "both"));
        }
        boolean clears = get(CLEAR).isPresent();
        if (value().isEmpty() != clears) {
            throw new InvalidValueException(
                    clears
                            ? "Tailoring has a value and clears the field, must have only one of them"
                            : "Tailoring has no value, must have one, or clear the field (yes)");
        }
    }

    /** {@return the fields of a tailoring} */
    public static FieldSet<Tailoring> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<Tailoring> fieldSet() {
        return FIELDS;
    }

    /** {@return a tailoring that sets a field of a service} */
    public static <V> Tailoring of(ServiceId service, Field<PmoService, V> field, V value) {
        return of(service, field.name(), field.type().print(value));
    }

    /** {@return a tailoring that sets a field of a function} */
    public static <V> Tailoring of(FunctionId function, Field<PmoFunction, V> field, V value) {
        return of(function, field.name(), field.type().print(value));
    }

    /** {@return a tailoring that clears a field of a service} */
    public static Tailoring clear(ServiceId service, Field<PmoService, ?> field) {
        return clear(service, field.name());
    }

    /** {@return a tailoring that clears a field of a function} */
    public static Tailoring clear(FunctionId function, Field<PmoFunction, ?> field) {
        return clear(function, field.name());
    }

    /**
     * {@return a tailoring that sets a field or attribute of a service}
     *
     * @param field the name of the field in files, such as {@code owner}, or of the attribute
     * @param value the value; {@link RawValue#NULL} clears the field
     * @throws InvalidValueException if the field's name has more than one line
     */
    public static Tailoring of(ServiceId service, String field, RawValue value) {
        return new Builder().set(SERVICE, service).value(field, value).build();
    }

    /**
     * {@return a tailoring that sets a field or attribute of a function}
     *
     * @param field the name of the field in files, such as {@code group}, or of the attribute
     * @param value the value; {@link RawValue#NULL} clears the field
     * @throws InvalidValueException if the field's name has more than one line
     */
    public static Tailoring of(FunctionId function, String field, RawValue value) {
        return new Builder().set(FUNCTION, function).value(field, value).build();
    }

    /** {@return a tailoring that clears a field or attribute of a service} */
    public static Tailoring clear(ServiceId service, String field) {
        return of(service, field, RawValue.NULL);
    }

    /** {@return a tailoring that clears a field or attribute of a function} */
    public static Tailoring clear(FunctionId function, String field) {
        return of(function, field, RawValue.NULL);
    }

    /**
     * {@return the same tailoring with this value for a field or attribute}
     *
     * @param value the value; {@link RawValue#NULL} clears the field
     * @throws InvalidValueException if the field's name has more than one line
     */
    public Tailoring with(String field, RawValue value) {
        return new Builder(this).value(field, value).build();
    }

    /**
     * {@return the same tailoring with this reason}
     *
     * @throws InvalidValueException if the reason has an invalid character
     */
    public Tailoring withReason(String reason) {
        return new Builder(this).set(REASON, reason).build();
    }

    /**
     * {@return the same tailoring with these attributes and no others}
     *
     * @throws InvalidValueException if a name or a text breaks a rule
     */
    public Tailoring withAttributes(Map<String, RawValue> attributes) {
        return new Builder(this).attributes(attributes).build();
    }

    /** {@return function or service} */
    public Kind kind() {
        return get(SERVICE).isPresent() ? Kind.SERVICE : Kind.FUNCTION;
    }

    /** {@return the id of the function or service} */
    public String id() {
        return get(SERVICE)
                .map(ServiceId::value)
                .orElseGet(() -> get(FUNCTION).map(FunctionId::value).orElseThrow());
    }

    /** {@return the name of the field or attribute in files} */
    public String field() {
        return get(FIELD);
    }

    /** {@return the value; empty if the field is cleared} */
    public Optional<RawValue> value() {
        return get(VALUE);
    }

    /** {@return the reason} */
    public Optional<String> reason() {
        return get(REASON);
    }

    /** {@return the declared fields of the function or service} */
    RecordShape shape() {
        return kind() == Kind.SERVICE
                ? PmoService.fields().shape()
                : PmoFunction.fields().shape();
    }

    /**
     * {@return the reason why the field cannot be tailored like this, such as {@code every service must have it}; empty
     * if it can}
     */
    public Optional<String> refusal() {
        return shape().find(field()).flatMap(this::refusal);
    }

    private Optional<String> refusal(FieldSpec of) {
        if (of.isDerived()) {
            return Optional.of("it is derived from other entries");
        }
        if (of.name().equals("id")) {
            return Optional.of("it identifies the %s".formatted(kind()));
        }
        return of.isRequired() && value().isEmpty()
                ? Optional.of("every %s must have it".formatted(kind()))
                : Optional.empty();
    }

    /** {@return the entry and the field, such as {@code service update-risk-log, owner}} */
    public String target() {
        return kind() + " " + id() + ", " + field();
    }

    /** {@return the entry and the field, such as {@code service update-risk-log, owner}} */
    @Override
    public String toString() {
        return target();
    }

    private static final class Builder extends FieldBuilder<Tailoring, Builder> {

        Builder() {
            super(FIELDS);
        }

        Builder(Tailoring tailoring) {
            super(tailoring);
        }

        Builder value(String field, RawValue value) {
            boolean clears = value instanceof RawValue.Null;
            return set(FIELD, field).set(VALUE, clears ? null : value).set(CLEAR, clears);
        }
    }
}

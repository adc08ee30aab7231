package org.pmocatalogue.profile;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.table.CatalogueTable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/**
 * Another value for one field, or attribute, of a service or function that a profile takes.
 *
 * <p>The value is raw, as a file would hold it; what it must be is checked when the profile is resolved, as if it stood
 * in the service or function itself.
 */
public final class Tailoring {

    private final Kind kind;
    private final String id;
    private final String field;
    private final @Nullable RawValue value;
    private final @Nullable String reason;
    private final ImmutableMap<String, RawValue> attributes;

    private Tailoring(
            Kind kind,
            String id,
            String field,
            @Nullable RawValue value,
            @Nullable String reason,
            ImmutableMap<String, RawValue> attributes) {
        this.kind = kind;
        this.id = id;
        this.field = field;
        this.value = value;
        this.reason = reason;
        this.attributes = attributes;
    }

    /**
     * {@return another value for a field or attribute}
     *
     * @param kind function or service
     * @param id the id of the function or service
     * @param field the name of the field in files, such as {@code owner}, or of the attribute
     * @param value the value; {@link RawValue#NULL} takes away the one there is
     * @throws InvalidValueException if it is of another kind, the id is none, or the field's name is no line
     */
    public static Tailoring of(Kind kind, String id, String field, RawValue value) {
        checkNotNull(value);
        String checkedId = switch (kind) {
            case FUNCTION -> FunctionId.of(id).value();
            case SERVICE -> ServiceId.of(id).value();
            default ->
                throw new InvalidValueException(
                        "Kind is \"%s\", must be function or service to be tailored".formatted(kind));
        };
        return new Tailoring(kind, checkedId, "", null, null, ImmutableMap.of()).with(field, value);
    }

    /**
     * {@return the same with this value for a field or attribute}
     *
     * @param value the value; {@link RawValue#NULL} takes away the one there is
     * @throws InvalidValueException if the field's name is no line
     */
    public Tailoring with(String field, RawValue value) {
        return new Tailoring(
                kind,
                id,
                TextRule.line("Field", field),
                value instanceof RawValue.Null ? null : value,
                reason,
                attributes);
    }

    /**
     * {@return the same for this reason}
     *
     * @throws InvalidValueException if the reason breaks the rule for texts
     */
    public Tailoring withReason(String reason) {
        return new Tailoring(kind, id, field, value, TextRule.exact("Reason", reason), attributes);
    }

    /**
     * {@return the same with these attributes and no others}
     *
     * @throws InvalidValueException if a name or a text breaks the rule for texts
     */
    public Tailoring withAttributes(Map<String, RawValue> attributes) {
        return new Tailoring(kind, id, field, value, reason, AttributeRule.checked(attributes));
    }

    /** {@return another value for a field or attribute of a service} */
    public static Tailoring of(ServiceId service, String field, RawValue value) {
        return of(Kind.SERVICE, service.value(), field, value);
    }

    /** {@return another value for a field or attribute of a function} */
    public static Tailoring of(FunctionId function, String field, RawValue value) {
        return of(Kind.FUNCTION, function.value(), field, value);
    }

    /** {@return a tailoring that takes the value of a field or attribute of a service away} */
    public static Tailoring clear(ServiceId service, String field) {
        return of(service, field, RawValue.NULL);
    }

    /** {@return a tailoring that takes the value of a field or attribute of a function away} */
    public static Tailoring clear(FunctionId function, String field) {
        return of(function, field, RawValue.NULL);
    }

    /** {@return whether it is a function or a service} */
    public Kind kind() {
        return kind;
    }

    /** {@return the id of the function or service} */
    public String id() {
        return id;
    }

    /** {@return the name of the field or attribute, as files have it} */
    public String field() {
        return field;
    }

    /** {@return the value; empty if the one there is is taken away} */
    public Optional<RawValue> value() {
        return Optional.ofNullable(value);
    }

    /** {@return why} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return what a file says of it beside that, in the order read} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /**
     * {@return why there can be no such tailoring, whatever is tailored, such as {@code every service must have it};
     * empty if there can}
     */
    public Optional<String> refusal() {
        return CatalogueTable.standard().shape(kind).find(field).flatMap(this::refusal);
    }

    private Optional<String> refusal(FieldSpec of) {
        if (of.isComputed()) {
            return Optional.of("it follows from other entries");
        }
        if (of.name().equals("id")) {
            return Optional.of("it tells which %s is meant".formatted(kind));
        }
        return of.isRequired() && value == null
                ? Optional.of("every %s must have it".formatted(kind))
                : Optional.empty();
    }

    /** {@return which field of what it is about, such as {@code service update-risk-log, owner}} */
    public String target() {
        return kind + " " + id + ", " + field;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Tailoring that
                && kind == that.kind
                && id.equals(that.id)
                && field.equals(that.field)
                && Objects.equals(value, that.value)
                && Objects.equals(reason, that.reason)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id, field, value, reason);
    }

    /** {@return which field of what it is about, such as {@code service update-risk-log, owner}} */
    @Override
    public String toString() {
        return target();
    }
}

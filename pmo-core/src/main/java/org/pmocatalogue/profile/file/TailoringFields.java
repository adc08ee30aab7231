package org.pmocatalogue.profile.file;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.pmocatalogue.table.FieldTypes.ANY;
import static org.pmocatalogue.table.FieldTypes.LINE;
import static org.pmocatalogue.table.FieldTypes.TEXT;
import static org.pmocatalogue.table.FieldTypes.TRUTH;
import static org.pmocatalogue.table.FieldTypes.id;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.table.EntryTable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** The fields of a tailoring. */
final class TailoringFields {

    static final String VALUE = "value";

    private TailoringFields() {}

    /** A tailoring in the making. */
    static final class Parts {

        private @Nullable ServiceId service;
        private @Nullable FunctionId function;
        private @Nullable String field;
        private @Nullable RawValue value;
        private boolean clears;
        private @Nullable String reason;
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Tailoring build() {
            if ((service == null) == (function == null)) {
                throw new InvalidValueException("Tailoring names %s, must name exactly one of service and function"
                        .formatted(service == null ? "neither" : "both"));
            }
            if ((value == null) != clears) {
                throw new InvalidValueException(
                        clears
                                ? "Tailoring has a value, but clears it, must do one of both"
                                : "Tailoring has no value, must have one, or clear (yes) to take away the one there is");
            }
            var tailoring = Tailoring.of(
                            service == null ? Kind.FUNCTION : Kind.SERVICE,
                            String.valueOf(service == null ? function : service),
                            checkNotNull(field),
                            value == null ? RawValue.NULL : value)
                    .withAttributes(attributes);
            return reason == null ? tailoring : tailoring.withReason(reason);
        }
    }

    static EntryTable<Tailoring, Parts> table() {
        return EntryTable.<Tailoring, Parts>of(Kind.TAILORING)
                .optional(
                        FieldSpec.builder("service", "Service")
                                .description("The id of the service, if it is about one.")
                                .example("update-risk-log"),
                        id(ServiceId::of),
                        tailoring -> idIf(Kind.SERVICE, tailoring).map(ServiceId::of),
                        (parts, id) -> parts.service = id)
                .optional(
                        FieldSpec.builder("function", "Function")
                                .description("The id of the function, if it is about one.")
                                .example("risk-management"),
                        id(FunctionId::of),
                        tailoring -> idIf(Kind.FUNCTION, tailoring).map(FunctionId::of),
                        (parts, id) -> parts.function = id)
                .required(
                        FieldSpec.builder("field", "Field")
                                .description(
                                        "The field: its name in files, or in a workbook also its label; or a field of your own.")
                                .example("owner"),
                        LINE,
                        Tailoring::field,
                        (parts, field) -> parts.field = TextRule.line("Field", field))
                .optional(
                        FieldSpec.builder(VALUE, "Value")
                                .description("What the field is to hold, written as in the service or function.")
                                .example("Head of PMO"),
                        ANY,
                        Tailoring::value,
                        (parts, value) -> parts.value = value)
                .optional(
                        FieldSpec.builder("clear", "Clear")
                                .description("Whether the value that the base has is taken away, and none put in its"
                                        + " place.")
                                .example("yes"),
                        TRUTH,
                        tailoring -> tailoring.value().isPresent() ? Optional.empty() : Optional.of(true),
                        (parts, clears) -> parts.clears = clears)
                .optional(
                        FieldSpec.builder("reason", "Reason").description("Why.").example("Every log has one owner here."),
                        TEXT,
                        Tailoring::reason,
                        (parts, reason) -> parts.reason = TextRule.exact("Reason", reason))
                .exactlyOneOf("service", "function")
                .build(
                        Parts::new,
                        Parts::build,
                        Tailoring::attributes,
                        (parts, attributes) -> parts.attributes = AttributeRule.checked(attributes));
    }

    private static Optional<String> idIf(Kind kind, Tailoring tailoring) {
        return tailoring.kind() == kind ? Optional.of(tailoring.id()) : Optional.empty();
    }
}

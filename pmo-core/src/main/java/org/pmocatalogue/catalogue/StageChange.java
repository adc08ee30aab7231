package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.field.FieldBuilder;
import org.pmocatalogue.field.FieldRecord;
import org.pmocatalogue.field.FieldSet;
import org.pmocatalogue.field.FieldTypes;
import org.pmocatalogue.field.FieldValues;
import org.pmocatalogue.field.ListField;
import org.pmocatalogue.field.OptionalField;
import org.pmocatalogue.field.RequiredField;
import org.pmocatalogue.value.InvalidValueException;

/**
 * The change of a service, or of the office itself, to a stage on a date.
 *
 * <p>The stage changes of a service, in the order of their dates, are its history.
 */
public final class StageChange extends FieldRecord<StageChange> {

    private static final FieldSet<StageChange> FIELDS = FieldSet.of(Kind.STAGE_CHANGE, StageChange::new);

    public static final OptionalField<StageChange, ServiceId> SERVICE = FIELDS.reference(
                    "service", "Service", Kind.SERVICE, ServiceId::of)
            .optional("The id of the service; empty for the office itself.", "update-risk-log");
    public static final RequiredField<StageChange, Stage> TO =
            FIELDS.field("to", "To", Stage.typeOf(ServiceStages.ALL)).required("The new stage.", "pilot");
    public static final RequiredField<StageChange, LocalDate> ON =
            FIELDS.date("on", "On").required("The date of the change.", "2026-01-05");
    public static final OptionalField<StageChange, String> BY =
            FIELDS.line("by", "By").optional("The person or role that decided the change.", "Head of PMO");
    public static final OptionalField<StageChange, String> REASON =
            FIELDS.text("reason", "Reason").optional("The reason for the change.", "Two audits asked for it");
    public static final ListField<StageChange, Evidence> EVIDENCE = FIELDS.field(
                    "evidence", "Evidence", FieldTypes.namedLine(Evidence::parse))
            .list("The evidence for the change, each as name: text.", "pilot result: 9 of 10 projects kept their log");
    public static final OptionalField<StageChange, String> SCOPE = FIELDS.text("scope", "Scope")
            .optional("The scope of the stage, such as the participants of a pilot.", "The two programmes in Leeds");
    public static final OptionalField<StageChange, LocalDate> UNTIL =
            FIELDS.date("until", "Until").optional("The planned end of the stage.", "2026-03-31");
    public static final OptionalField<StageChange, Boolean> OPENING = FIELDS.flag("opening", "Opening")
            .optional("Whether it records the stage of a service that existed before its history.", "yes");

    private StageChange(FieldValues<StageChange> values) {
        super(values);
        var until = valueOf(UNTIL);
        if (until != null && until.isBefore(on())) {
            throw new InvalidValueException(
                    "Until is %s, must not be before %s, the date of the change".formatted(until, on()));
        }
    }

    /** {@return the fields of a stage change} */
    public static FieldSet<StageChange> fields() {
        return FIELDS;
    }

    @Override
    protected FieldSet<StageChange> fieldSet() {
        return FIELDS;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with all values of this stage change} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the service; empty for the office itself} */
    public Optional<ServiceId> service() {
        return get(SERVICE);
    }

    /** {@return the new stage} */
    public Stage to() {
        return get(TO);
    }

    /** {@return the date} */
    public LocalDate on() {
        return get(ON);
    }

    /** {@return the person or role that decided the change} */
    public Optional<String> by() {
        return get(BY);
    }

    /** {@return the reason} */
    public Optional<String> reason() {
        return get(REASON);
    }

    /** {@return the evidence} */
    public ImmutableList<Evidence> evidence() {
        return get(EVIDENCE);
    }

    /** {@return the scope of the stage, such as the participants of a pilot} */
    public Optional<String> scope() {
        return get(SCOPE);
    }

    /** {@return the planned end of the stage} */
    public Optional<LocalDate> until() {
        return get(UNTIL);
    }

    /** {@return whether the change records the stage of a service that existed before its history} */
    public boolean isOpening() {
        return valueOf(OPENING) != null;
    }

    /** {@return the date, service and stage, such as {@code 2026-01-05 update-risk-log to pilot}} */
    @Override
    public String toString() {
        return on() + " " + service().map(ServiceId::value).orElse("the office") + " to " + to().id();
    }

    /** Builds a stage change; to and on are required. */
    public static final class Builder extends FieldBuilder<StageChange, Builder> {

        private Builder() {
            super(FIELDS);
        }

        private Builder(StageChange change) {
            super(change);
        }

        public Builder service(@Nullable ServiceId service) {
            return set(SERVICE, service);
        }

        public Builder to(Stage to) {
            return set(TO, to);
        }

        public Builder on(LocalDate on) {
            return set(ON, on);
        }

        public Builder by(@Nullable String by) {
            return set(BY, by);
        }

        public Builder reason(@Nullable String reason) {
            return set(REASON, reason);
        }

        public Builder evidence(Iterable<Evidence> evidence) {
            return set(EVIDENCE, evidence);
        }

        public Builder scope(@Nullable String scope) {
            return set(SCOPE, scope);
        }

        public Builder until(@Nullable LocalDate until) {
            return set(UNTIL, until);
        }

        public Builder opening(boolean opening) {
            return set(OPENING, opening);
        }
    }
}

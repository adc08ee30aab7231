package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.value.AttributeRule;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.RawValue;

/**
 * A service, or the office itself, enters a stage on a day.
 *
 * <p>The changes of one service, in the order of their days, are its history.
 */
public final class StageChange {

    private final @Nullable ServiceId service;
    private final Stage to;
    private final LocalDate on;
    private final @Nullable String by;
    private final @Nullable String reason;
    private final ImmutableList<Evidence> evidence;
    private final @Nullable String scope;
    private final @Nullable LocalDate until;
    private final boolean opening;
    private final ImmutableMap<String, RawValue> attributes;

    private StageChange(Builder builder) {
        service = builder.service;
        to = Parts.required("stage change", builder.to, "to");
        on = Parts.required("stage change", builder.on, "on");
        by = builder.by;
        reason = builder.reason;
        evidence = builder.evidence;
        scope = builder.scope;
        until = builder.until;
        opening = builder.opening;
        attributes = builder.attributes;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the service; empty if it is the office itself} */
    public Optional<ServiceId> service() {
        return Optional.ofNullable(service);
    }

    /** {@return the stage that is entered} */
    public Stage to() {
        return to;
    }

    /** {@return the day} */
    public LocalDate on() {
        return on;
    }

    /** {@return who decided it} */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** {@return why} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return what supports it} */
    public ImmutableList<Evidence> evidence() {
        return evidence;
    }

    /** {@return where the stage applies, such as the programmes of a pilot} */
    public Optional<String> scope() {
        return Optional.ofNullable(scope);
    }

    /** {@return the day on which the stage is planned to end} */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** {@return whether it only records where the service stood when the history began} */
    public boolean isOpening() {
        return opening;
    }

    /** {@return values of the file that belong to no field, by name, in the order read; kept and written back} */
    public ImmutableMap<String, RawValue> attributes() {
        return attributes;
    }

    /** {@return such as {@code 2026-01-05 update-risk-log to pilot}, for a debugger} */
    @Override
    public String toString() {
        return on + " " + (service == null ? "the office" : service) + " to " + to.id();
    }

    /** {@return a builder that starts with all parts of this stage change} */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.service = service;
        builder.to = to;
        builder.on = on;
        builder.by = by;
        builder.reason = reason;
        builder.evidence = evidence;
        builder.scope = scope;
        builder.until = until;
        builder.opening = opening;
        builder.attributes = attributes;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof StageChange that && Arrays.equals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts());
    }

    private @Nullable Object[] parts() {
        return new @Nullable Object[] {service, to, on, by, reason, evidence, scope, until, opening, attributes};
    }

    /** Makes a stage change; stage and day are required. */
    public static final class Builder {

        private @Nullable ServiceId service;
        private @Nullable Stage to;
        private @Nullable LocalDate on;
        private @Nullable String by;
        private @Nullable String reason;
        private ImmutableList<Evidence> evidence = ImmutableList.of();
        private @Nullable String scope;
        private @Nullable LocalDate until;
        private boolean opening;
        private ImmutableMap<String, RawValue> attributes = ImmutableMap.of();

        private Builder() {}

        /** Sets {@link StageChange#service()}; null takes it away. */
        public Builder service(@Nullable ServiceId service) {
            this.service = service;
            return this;
        }

        /** Sets {@link StageChange#to()}. */
        public Builder to(Stage to) {
            this.to = checkNotNull(to);
            return this;
        }

        /** Sets {@link StageChange#on()}. */
        public Builder on(LocalDate on) {
            this.on = checkNotNull(on);
            return this;
        }

        /** Sets {@link StageChange#by()}; null takes it away. */
        public Builder by(@Nullable String by) {
            this.by = Parts.lineIfAny("By", by);
            return this;
        }

        /** Sets {@link StageChange#reason()}; null takes it away. */
        public Builder reason(@Nullable String reason) {
            this.reason = Parts.textIfAny("Reason", reason);
            return this;
        }

        /** Sets {@link StageChange#evidence()}. */
        public Builder evidence(Iterable<Evidence> evidence) {
            this.evidence = ImmutableList.copyOf(evidence);
            return this;
        }

        /** Sets {@link StageChange#scope()}; null takes it away. */
        public Builder scope(@Nullable String scope) {
            this.scope = Parts.textIfAny("Scope", scope);
            return this;
        }

        /** Sets {@link StageChange#until()}; null takes it away. */
        public Builder until(@Nullable LocalDate until) {
            this.until = until;
            return this;
        }

        /** Sets {@link StageChange#isOpening()}. */
        public Builder opening(boolean opening) {
            this.opening = opening;
            return this;
        }

        /**
         * Sets {@link StageChange#attributes()}; a day and what somebody typed become text, as files give them back.
         */
        public Builder attributes(Map<String, RawValue> attributes) {
            this.attributes = AttributeRule.checked(attributes);
            return this;
        }

        /**
         * {@return the stage change}
         *
         * @throws IllegalStateException if a required part is missing; the message names the call that sets it
         * @throws org.pmocatalogue.value.InvalidValueException if it is to last until a day before it begins
         */
        public StageChange build() {
            if (until != null && on != null && until.isBefore(on)) {
                throw new InvalidValueException(
                        "Until is %s, must not be before %s, the day of the change".formatted(until, on));
            }
            return new StageChange(this);
        }
    }
}

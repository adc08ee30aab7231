package org.pmocatalogue.io;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.TextRule;

/** Options for reading. */
public final class ReadOptions {

    private static final ReadOptions STANDARD = new Builder().build();

    private final @Nullable String format;
    private final Limits limits;
    private final ImmutableMap<String, String> settings;
    private final LongConsumer progress;
    private final @Nullable LocalDate editedStagesOn;
    private final @Nullable String editedStagesBy;
    private final @Nullable String policy;
    private final Consumer<StageChange> onRecordedEdit;

    private ReadOptions(Builder builder) {
        format = builder.format;
        limits = builder.limits;
        settings = builder.settings;
        progress = builder.progress;
        editedStagesOn = builder.editedStagesOn;
        editedStagesBy = builder.editedStagesBy;
        policy = builder.policy;
        onRecordedEdit = builder.onRecordedEdit;
    }

    /** {@return the default options} */
    public static ReadOptions standard() {
        return STANDARD;
    }

    /** {@return a builder with the default options} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id of the format of the file; empty to detect the format by name and content} */
    public Optional<String> format() {
        return Optional.ofNullable(format);
    }

    /** {@return the limits of the read} */
    public Limits limits() {
        return limits;
    }

    /** {@return the settings of a source, in addition to its location} */
    public ImmutableMap<String, String> settings() {
        return settings;
    }

    /** {@return the listener for the number of entries read so far, called from time to time} */
    public LongConsumer progress() {
        return progress;
    }

    /**
     * {@return the date on which edited stages are recorded as stage changes; empty to report an edited stage as an
     * error}
     *
     * <p>In a workbook, the stage in the row of a service is derived from the stage changes. A stage that a person
     * edited is treated as a requested transition. The policy of the catalogue checks the transition: an allowed one
     * becomes a stage change, a refused one is reported. The date next to the stage may be unchanged, empty or the date
     * of the stage changes; any other date is reported and the transition is not applied. {@link Catalogues#check} and
     * {@link Catalogues#annotate} apply no transitions.
     */
    public Optional<LocalDate> editedStagesOn() {
        return Optional.ofNullable(editedStagesOn);
    }

    /** {@return who decided the recorded stage changes} */
    public Optional<String> editedStagesBy() {
        return Optional.ofNullable(editedStagesBy);
    }

    /**
     * {@return the id of the lifecycle policy that histories are validated against and that checks edited stages; empty
     * for the policy that the catalogue names}
     *
     * <p>This policy takes precedence over the one that the catalogue names, which stays in the catalogue. It must be
     * one of {@link Catalogues#policies()} for services; reading with any other policy throws an
     * {@link IllegalArgumentException}. A base of a profile is validated against the policy that the base names.
     */
    public Optional<String> policy() {
        return Optional.ofNullable(policy);
    }

    /**
     * {@return the listener for each stage change recorded for an edited stage, called after the whole catalogue is
     * read}
     */
    public Consumer<StageChange> onRecordedEdit() {
        return onRecordedEdit;
    }

    /** {@return a builder that starts with these options} */
    public Builder toBuilder() {
        var builder = new Builder().limits(limits).settings(settings).progress(progress);
        builder.format = format;
        builder.editedStagesOn = editedStagesOn;
        builder.editedStagesBy = editedStagesBy;
        builder.policy = policy;
        builder.onRecordedEdit = onRecordedEdit;
        return builder;
    }

    /** Builds options. */
    public static final class Builder {

        private @Nullable String format;
        private Limits limits = Limits.standard();
        private ImmutableMap<String, String> settings = ImmutableMap.of();
        private LongConsumer progress = entries -> {};
        private @Nullable LocalDate editedStagesOn;
        private @Nullable String editedStagesBy;
        private @Nullable String policy;
        private Consumer<StageChange> onRecordedEdit = change -> {};

        private Builder() {}

        /** Sets {@link ReadOptions#format()}. */
        public Builder format(String id) {
            this.format = checkNotNull(id);
            return this;
        }

        /** Sets {@link ReadOptions#limits()}. */
        public Builder limits(Limits limits) {
            this.limits = checkNotNull(limits);
            return this;
        }

        /** Sets {@link ReadOptions#settings()}. */
        public Builder settings(Map<String, String> settings) {
            this.settings = ImmutableMap.copyOf(settings);
            return this;
        }

        /** Sets {@link ReadOptions#progress()}. */
        public Builder progress(LongConsumer progress) {
            this.progress = checkNotNull(progress);
            return this;
        }

        /** Sets {@link ReadOptions#editedStagesOn()} and {@link ReadOptions#editedStagesBy()}. */
        public Builder recordEditedStages(LocalDate on, String by) {
            this.editedStagesOn = checkNotNull(on);
            this.editedStagesBy = TextRule.line("By", by);
            return this;
        }

        /** Sets {@link ReadOptions#policy()}. */
        public Builder policy(String id) {
            this.policy = checkNotNull(id);
            return this;
        }

        /** Sets {@link ReadOptions#onRecordedEdit()}. */
        public Builder onRecordedEdit(Consumer<StageChange> listener) {
            this.onRecordedEdit = checkNotNull(listener);
            return this;
        }

        /** {@return the options} */
        public ReadOptions build() {
            return new ReadOptions(this);
        }
    }
}

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

/** How to read. */
public final class ReadOptions {

    private static final ReadOptions STANDARD = new Builder().build();

    private final @Nullable String format;
    private final Limits limits;
    private final ImmutableMap<String, String> settings;
    private final LongConsumer progress;
    private final @Nullable LocalDate stepsOn;
    private final @Nullable String stepsBy;
    private final @Nullable String policy;
    private final Consumer<StageChange> stepsTaken;

    private ReadOptions(Builder builder) {
        format = builder.format;
        limits = builder.limits;
        settings = builder.settings;
        progress = builder.progress;
        stepsOn = builder.stepsOn;
        stepsBy = builder.stepsBy;
        policy = builder.policy;
        stepsTaken = builder.stepsTaken;
    }

    /** {@return the options that fit nearly always} */
    public static ReadOptions standard() {
        return STANDARD;
    }

    /** {@return a builder that starts with the standard options} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id of the file's format; empty to find it out by name and content} */
    public Optional<String> format() {
        return Optional.ofNullable(format);
    }

    /** {@return what the read may use up} */
    public Limits limits() {
        return limits;
    }

    /** {@return what a source is told beside its location} */
    public ImmutableMap<String, String> settings() {
        return settings;
    }

    /** {@return who is told the number of entries read, every now and then} */
    public LongConsumer progress() {
        return progress;
    }

    /**
     * {@return the day on which services enter the stages that somebody entered beside them; empty if such a stage is
     * an error}
     *
     * <p>In a workbook the stage beside a service follows from the stage changes. Changed by a person, it is taken for
     * a step that the policy of the catalogue checks: what it allows becomes a stage change, what it refuses is told.
     * The day beside it, since when the service is in that stage, may be as it was, empty, or the day of the steps; any
     * other is told, and that step is not taken. {@link Catalogues#check} and {@link Catalogues#annotate} take no
     * steps.
     */
    public Optional<LocalDate> stepsOn() {
        return Optional.ofNullable(stepsOn);
    }

    /** {@return who decided these steps} */
    public Optional<String> stepsBy() {
        return Optional.ofNullable(stepsBy);
    }

    /**
     * {@return the id of the lifecycle policy that histories are held against, and that checks the steps of
     * {@link #stepsOn()}; empty for the one that the catalogue names}
     *
     * <p>What is asked for here counts, also if the catalogue names none or another; what it names stays as it is. It
     * must be one of {@link Catalogues#policies()}, for services: to read with another is an
     * {@link IllegalArgumentException}. A catalogue that a profile builds on is held against the policy that it names.
     */
    public Optional<String> policy() {
        return Optional.ofNullable(policy);
    }

    /** {@return who is told each of these steps that is taken, once the whole catalogue is read} */
    public Consumer<StageChange> stepsTaken() {
        return stepsTaken;
    }

    /** {@return a builder that starts with these options} */
    public Builder toBuilder() {
        var builder = new Builder().limits(limits).settings(settings).progress(progress);
        builder.format = format;
        builder.stepsOn = stepsOn;
        builder.stepsBy = stepsBy;
        builder.policy = policy;
        builder.stepsTaken = stepsTaken;
        return builder;
    }

    /** Makes options. */
    public static final class Builder {

        private @Nullable String format;
        private Limits limits = Limits.standard();
        private ImmutableMap<String, String> settings = ImmutableMap.of();
        private LongConsumer progress = entries -> {};
        private @Nullable LocalDate stepsOn;
        private @Nullable String stepsBy;
        private @Nullable String policy;
        private Consumer<StageChange> stepsTaken = step -> {};

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

        /** Sets {@link ReadOptions#stepsOn()} and {@link ReadOptions#stepsBy()}. */
        public Builder stepsOn(LocalDate day, String by) {
            this.stepsOn = checkNotNull(day);
            this.stepsBy = TextRule.line("By", by);
            return this;
        }

        /** Sets {@link ReadOptions#policy()}. */
        public Builder policy(String id) {
            this.policy = checkNotNull(id);
            return this;
        }

        /** Sets {@link ReadOptions#stepsTaken()}. */
        public Builder stepsTaken(Consumer<StageChange> told) {
            this.stepsTaken = checkNotNull(told);
            return this;
        }

        /** {@return the options} */
        public ReadOptions build() {
            return new ReadOptions(this);
        }
    }
}

package org.pmocatalogue.io;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.spi.Limits;

/** How to write. */
public final class WriteOptions {

    private static final WriteOptions STANDARD = new Builder().build();

    private final @Nullable String format;
    private final boolean dropRejected;
    private final boolean overwrite;
    private final Limits limits;

    private WriteOptions(Builder builder) {
        format = builder.format;
        dropRejected = builder.dropRejected;
        overwrite = builder.overwrite;
        limits = builder.limits;
    }

    /** {@return the options that fit nearly always} */
    public static WriteOptions standard() {
        return STANDARD;
    }

    /** {@return a builder that starts with the standard options} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id of the format; empty to find it out by the file's name} */
    public Optional<String> format() {
        return Optional.ofNullable(format);
    }

    /**
     * {@return whether to write even if something is lost: entries with errors and all else that a conversion finds
     * wrong, and what a format has no place for; false unless told}
     */
    public boolean isDropRejected() {
        return dropRejected;
    }

    /**
     * {@return whether to replace a file that holds more than its format carries, such as the macros of a workbook;
     * false unless told}
     */
    public boolean isOverwrite() {
        return overwrite;
    }

    /**
     * {@return what those allow who will read the file; a catalogue that passes it is not written. Conversions do not
     * ask for it}
     */
    public Limits limits() {
        return limits;
    }

    /** {@return a builder that starts with these options} */
    public Builder toBuilder() {
        var builder =
                new Builder().dropRejected(dropRejected).overwrite(overwrite).limits(limits);
        builder.format = format;
        return builder;
    }

    /** Makes options. */
    public static final class Builder {

        private @Nullable String format;
        private boolean dropRejected;
        private boolean overwrite;
        private Limits limits = Limits.standard();

        private Builder() {}

        /** Sets {@link WriteOptions#format()}. */
        public Builder format(String id) {
            this.format = checkNotNull(id);
            return this;
        }

        /** Sets {@link WriteOptions#isDropRejected()}. */
        public Builder dropRejected(boolean dropRejected) {
            this.dropRejected = dropRejected;
            return this;
        }

        /** Sets {@link WriteOptions#isOverwrite()}. */
        public Builder overwrite(boolean overwrite) {
            this.overwrite = overwrite;
            return this;
        }

        /** Sets {@link WriteOptions#limits()}. */
        public Builder limits(Limits limits) {
            this.limits = checkNotNull(limits);
            return this;
        }

        /** {@return the options} */
        public WriteOptions build() {
            return new WriteOptions(this);
        }
    }
}

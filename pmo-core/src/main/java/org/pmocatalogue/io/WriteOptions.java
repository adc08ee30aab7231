package org.pmocatalogue.io;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.spi.Limits;

/** Options for writing. */
public final class WriteOptions {

    private static final WriteOptions STANDARD = new Builder().build();

    private final @Nullable String format;
    private final boolean allowLoss;
    private final boolean replace;
    private final Limits limits;

    private WriteOptions(Builder builder) {
        format = builder.format;
        allowLoss = builder.allowLoss;
        replace = builder.replace;
        limits = builder.limits;
    }

    /** {@return the default options} */
    public static WriteOptions standard() {
        return STANDARD;
    }

    /** {@return a builder with the default options} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id of the format; empty to detect the format by the name of the file} */
    public Optional<String> format() {
        return Optional.ofNullable(format);
    }

    /**
     * {@return whether to write even if content is lost: invalid entries, omitted parts of the file that was read, and
     * values that the format cannot store (default: false)}
     */
    public boolean allowsLoss() {
        return allowLoss;
    }

    /**
     * {@return whether to replace an existing file that contains another document, or content that the format cannot
     * store, such as macros of a workbook (default: false)}
     */
    public boolean replaces() {
        return replace;
    }

    /**
     * {@return the limits of the programs that will read the file; a document that exceeds them is not written.
     * Conversions of unchanged documents ignore these limits}
     */
    public Limits limits() {
        return limits;
    }

    /** {@return a builder that starts with these options} */
    public Builder toBuilder() {
        var builder = new Builder().allowLoss(allowLoss).replace(replace).limits(limits);
        builder.format = format;
        return builder;
    }

    /** Builds options. */
    public static final class Builder {

        private @Nullable String format;
        private boolean allowLoss;
        private boolean replace;
        private Limits limits = Limits.standard();

        private Builder() {}

        /** Sets {@link WriteOptions#format()}. */
        public Builder format(String id) {
            this.format = checkNotNull(id);
            return this;
        }

        /** Sets {@link WriteOptions#allowsLoss()}. */
        public Builder allowLoss(boolean allowLoss) {
            this.allowLoss = allowLoss;
            return this;
        }

        /** Sets {@link WriteOptions#replaces()}. */
        public Builder replace(boolean replace) {
            this.replace = replace;
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

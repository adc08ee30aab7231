package org.pmocatalogue;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to write. */
public final class WriteOptions {

    private static final WriteOptions STANDARD = new Builder().build();

    private final @Nullable String format;
    private final boolean dropRejected;

    private WriteOptions(Builder builder) {
        format = builder.format;
        dropRejected = builder.dropRejected;
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

    /** {@return whether a conversion writes even if entries with errors are lost; false unless told} */
    public boolean isDropRejected() {
        return dropRejected;
    }

    /** {@return a builder that starts with these options} */
    public Builder toBuilder() {
        var builder = new Builder().dropRejected(dropRejected);
        builder.format = format;
        return builder;
    }

    /** Makes options. */
    public static final class Builder {

        private @Nullable String format;
        private boolean dropRejected;

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

        /** {@return the options} */
        public WriteOptions build() {
            return new WriteOptions(this);
        }
    }
}

package org.pmocatalogue.spi;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.function.ObjLongConsumer;

/**
 * The limits of one read, which prevent a hostile or broken file from exhausting memory, disk or time. The defaults are
 * far above the size of any real catalogue.
 */
public final class Limits {

    /** Nested values are read recursively, and the stack is limited. */
    private static final int DEEPEST = 1_000;

    private static final Limits STANDARD = new Builder().build();

    private final long bytes;
    private final long entries;
    private final int textLength;
    private final int depth;
    private final int fields;
    private final int parts;

    private Limits(Builder builder) {
        bytes = builder.bytes;
        entries = builder.entries;
        textLength = builder.textLength;
        depth = builder.depth;
        fields = builder.fields;
        parts = builder.parts;
    }

    /** {@return the defaults} */
    public static Limits standard() {
        return STANDARD;
    }

    /** {@return a builder that starts with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the maximum number of bytes of a file, also after decompression (default: 2 GiB)} */
    public long bytes() {
        return bytes;
    }

    /** {@return the maximum number of entries in a file (default: 2,000,000)} */
    public long entries() {
        return entries;
    }

    /** {@return the maximum number of characters of a text (default: 1,000,000)} */
    public int textLength() {
        return textLength;
    }

    /** {@return the maximum depth of nested values (default: 64), at most 1,000} */
    public int depth() {
        return depth;
    }

    /**
     * {@return the maximum number of values of an entry, including attributes and nested values, and the maximum number
     * of unknown parts of a file (default: 10,000)}
     */
    public int fields() {
        return fields;
    }

    /** {@return the maximum number of files in a zip (default: 10,000)} */
    public int parts() {
        return parts;
    }

    /** {@return a builder that starts with these limits} */
    public Builder toBuilder() {
        return new Builder()
                .bytes(bytes)
                .entries(entries)
                .textLength(textLength)
                .depth(depth)
                .fields(fields)
                .parts(parts);
    }

    /** {@return the names of the limits in messages} */
    public static ImmutableSet<String> names() {
        return Builder.SETTERS.keySet();
    }

    /** Builds limits; each is at least 1. */
    public static final class Builder {

        private static final ImmutableMap<String, ObjLongConsumer<Builder>> SETTERS = ImmutableMap.of(
                "bytes", Builder::bytes,
                "entries", Builder::entries,
                "textLength", (builder, n) -> builder.textLength(asInt("textLength", n)),
                "depth", (builder, n) -> builder.depth(asInt("depth", n)),
                "fields", (builder, n) -> builder.fields(asInt("fields", n)),
                "parts", (builder, n) -> builder.parts(asInt("parts", n)));

        private long bytes = 2L << 30;
        private long entries = 2_000_000;
        private int textLength = 1_000_000;
        private int depth = 64;
        private int fields = 10_000;
        private int parts = 10_000;

        private Builder() {}

        /** Sets {@link Limits#bytes()}. */
        public Builder bytes(long bytes) {
            this.bytes = atLeastOne("bytes", bytes);
            return this;
        }

        /** Sets {@link Limits#entries()}. */
        public Builder entries(long entries) {
            this.entries = atLeastOne("entries", entries);
            return this;
        }

        /** Sets {@link Limits#textLength()}. */
        public Builder textLength(int characters) {
            this.textLength = (int) atLeastOne("textLength", characters);
            return this;
        }

        /** Sets {@link Limits#depth()}. */
        public Builder depth(int levels) {
            checkArgument(levels <= DEEPEST, "Limit depth is %s, must be at most %s", levels, DEEPEST);
            this.depth = (int) atLeastOne("depth", levels);
            return this;
        }

        /** Sets {@link Limits#fields()}. */
        public Builder fields(int fields) {
            this.fields = (int) atLeastOne("fields", fields);
            return this;
        }

        /** Sets {@link Limits#parts()}. */
        public Builder parts(int parts) {
            this.parts = (int) atLeastOne("parts", parts);
            return this;
        }

        /**
         * Sets the limit with this name.
         *
         * @throws IllegalArgumentException if the name is unknown or the value is out of range
         */
        public Builder set(String name, long value) {
            var setter = SETTERS.get(name);
            checkArgument(setter != null, "Unknown limit \"%s\"; limits are %s", name, String.join(", ", names()));
            setter.accept(this, value);
            return this;
        }

        private static int asInt(String name, long value) {
            checkArgument(
                    value <= Integer.MAX_VALUE, "Limit %s is %s, must be at most %s", name, value, Integer.MAX_VALUE);
            return (int) Math.max(value, Integer.MIN_VALUE);
        }

        /** {@return the limits} */
        public Limits build() {
            return new Limits(this);
        }

        private static long atLeastOne(String name, long value) {
            checkArgument(value >= 1, "Limit %s is %s, must be at least 1", name, value);
            return value;
        }
    }
}

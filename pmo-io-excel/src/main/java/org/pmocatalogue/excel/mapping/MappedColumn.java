package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.value.InvalidValueException;
import org.pmocatalogue.value.TextRule;

/**
 * One column of a {@link ColumnMapping}: the field of its cells, and how the cells are parsed.
 *
 * <p>A field of a service is given by its name, such as {@code benefits}; one of its function or of its opening stage
 * change with the kind before it, such as {@code function.name} or {@code stage-change.on}. What has no field becomes
 * an attribute, whose name begins with {@code x-}.
 */
public final class MappedColumn {

    private final @Nullable String heading;
    private final @Nullable String letter;
    private final @Nullable MappedField to;
    private final boolean fillDown;
    private final @Nullable String separator;
    private final @Nullable String mark;
    private final ImmutableMap<String, String> words;
    private final ImmutableMap<String, String> foldedWords;
    private final ImmutableSet<String> onlyFor;

    private MappedColumn(Builder builder) {
        heading = builder.heading;
        letter = builder.letter;
        to = builder.to;
        fillDown = builder.fillDown;
        separator = builder.separator;
        mark = builder.mark;
        words = builder.words;
        onlyFor = builder.onlyFor;
        foldedWords = foldedWords(this);
    }

    private static ImmutableMap<String, String> foldedWords(MappedColumn column) {
        var folded = ImmutableMap.<String, String>builder();
        column.words.forEach((theirs, ours) -> folded.put(CellText.folded(theirs), ours));
        return folded.buildKeepingLast();
    }

    /**
     * {@return a builder for the column under this heading; case and blanks do not count}
     *
     * @throws InvalidValueException if the heading is blank
     */
    public static Builder heading(String heading) {
        if (CellText.isBlank(heading)) {
            throw new InvalidValueException("A heading is blank, must be what stands above the column");
        }
        return new Builder(heading, null);
    }

    /**
     * {@return a builder for a column that has no heading of its own, by its letter, such as {@code K}}
     *
     * @throws InvalidValueException if no column has this letter
     */
    public static Builder letter(String letter) {
        if (CellAddress.column(letter) < 0) {
            throw new InvalidValueException(
                    "A letter is %s, must be that of a column, from A to XFD".formatted(TextRule.quoted(letter)));
        }
        return new Builder(null, letter);
    }

    /** {@return what stands above the column; empty if it is named by its letter} */
    public Optional<String> heading() {
        return Optional.ofNullable(heading);
    }

    /** {@return the letter of the column, such as {@code K}; empty if it is named by its heading} */
    public Optional<String> letter() {
        return Optional.ofNullable(letter);
    }

    /** {@return the field or attribute that its cells hold; empty if it is left out on purpose} */
    public Optional<String> to() {
        return Optional.ofNullable(to).map(MappedField::toString);
    }

    /** {@return whether it is left out on purpose} */
    public boolean isIgnored() {
        return to == null;
    }

    /** {@return whether an empty cell means the value above it, which was written only once for a group} */
    public boolean isFillDown() {
        return fillDown;
    }

    /** {@return what stands between several values in one cell, beside a line break} */
    public Optional<String> separator() {
        return Optional.ofNullable(separator);
    }

    /** {@return the value that an x in the column stands for; empty if the cells hold values} */
    public Optional<String> mark() {
        return Optional.ofNullable(mark);
    }

    /** {@return our words for those of the workbook, where they differ; an empty one means no value} */
    public ImmutableMap<String, String> words() {
        return words;
    }

    /**
     * {@return the stages for which the column tells the day, such as {@code operation} for the day of a launch; empty
     * if it does for all}
     */
    public ImmutableSet<String> onlyFor() {
        return onlyFor;
    }

    /** {@return our word for one of the workbook; null if there is none} */
    @Nullable
    String wordFor(String theirs) {
        return foldedWords.get(CellText.folded(theirs));
    }

    @Nullable
    MappedField field() {
        return to;
    }

    /** {@return how messages name it, such as {@code "Benefits"} or {@code K}} */
    String name() {
        return heading == null ? String.valueOf(letter) : TextRule.quoted(heading);
    }

    /** {@return the same, said of the column of this letter} */
    MappedColumn at(String other) {
        return copied(new Builder(null, other)).build();
    }

    /** {@return a builder that starts with what this says} */
    public Builder toBuilder() {
        return copied(new Builder(heading, letter));
    }

    private Builder copied(Builder builder) {
        builder.to = to;
        builder.fillDown = fillDown;
        builder.separator = separator;
        builder.mark = mark;
        builder.words = words;
        builder.onlyFor = onlyFor;
        return builder;
    }

    /** {@return the column and what it holds, such as {@code "Benefits": benefits}} */
    @Override
    public String toString() {
        return name() + ": " + (to == null ? "ignored" : to);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof MappedColumn that
                && Objects.equals(heading, that.heading)
                && Objects.equals(letter, that.letter)
                && Objects.equals(to, that.to)
                && fillDown == that.fillDown
                && Objects.equals(separator, that.separator)
                && Objects.equals(mark, that.mark)
                && words.equals(that.words)
                && onlyFor.equals(that.onlyFor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(heading, letter, to, fillDown, separator, mark, words, onlyFor);
    }

    /** Says what a column holds; one that is told nothing is left out on purpose. */
    public static final class Builder {

        private final @Nullable String heading;
        private final @Nullable String letter;
        private @Nullable MappedField to;
        private boolean fillDown;
        private @Nullable String separator;
        private @Nullable String mark;
        private ImmutableMap<String, String> words = ImmutableMap.of();
        private ImmutableSet<String> onlyFor = ImmutableSet.of();

        private Builder(@Nullable String heading, @Nullable String letter) {
            this.heading = heading;
            this.letter = letter;
        }

        /**
         * Sets {@link MappedColumn#to()}.
         *
         * @throws InvalidValueException if it is not written as a field is
         */
        public Builder to(String field) {
            this.to = MappedField.parse(field);
            return this;
        }

        /** Sets {@link MappedColumn#isFillDown()}. */
        public Builder fillDown(boolean fillDown) {
            this.fillDown = fillDown;
            return this;
        }

        /**
         * Sets {@link MappedColumn#separator()}.
         *
         * @throws InvalidValueException if it is empty
         */
        public Builder separator(String separator) {
            this.separator = notEmpty("separator", separator, "what stands between values, such as ;");
            return this;
        }

        /**
         * Sets {@link MappedColumn#mark()}.
         *
         * @throws InvalidValueException if it is empty
         */
        public Builder mark(String value) {
            this.mark = notEmpty("mark", value, "the value that an x stands for");
            return this;
        }

        private static String notEmpty(String what, String text, String must) {
            if (text.isEmpty()) {
                throw new InvalidValueException("A %s is empty, must be %s".formatted(what, must));
            }
            return text;
        }

        /** Sets {@link MappedColumn#words()}. */
        public Builder words(Map<String, String> words) {
            this.words = ImmutableMap.copyOf(words);
            return this;
        }

        /** Sets {@link MappedColumn#onlyFor()}. */
        public Builder onlyFor(Iterable<String> stages) {
            this.onlyFor = ImmutableSet.copyOf(stages);
            return this;
        }

        /**
         * {@return the column}
         *
         * @throws InvalidValueException if what is said of it does not go together
         */
        public MappedColumn build() {
            var column = new MappedColumn(this);
            boolean isMore = fillDown || separator != null || mark != null || !words.isEmpty() || !onlyFor.isEmpty();
            if (to == null && isMore) {
                throw new InvalidValueException(
                        "Column %s has no field; say which (\"to\"), or that it is left out (\"ignore\": true) and no more"
                                .formatted(column.name()));
            }
            if (mark != null && (separator != null || !words.isEmpty())) {
                throw new InvalidValueException(
                        "Column %s has marks, which need neither a separator nor words".formatted(column.name()));
            }
            if (!onlyFor.isEmpty() && !MappedField.DAY.equals(to)) {
                throw new InvalidValueException(
                        "Column %s has onlyFor, which is for %s alone".formatted(column.name(), MappedField.DAY));
            }
            return column;
        }
    }
}

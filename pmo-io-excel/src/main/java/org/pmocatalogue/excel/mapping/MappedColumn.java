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
 * <p>The field of a service is given by its name, such as {@code benefits}; the field of its function or of its opening
 * stage change with the kind before it, such as {@code function.name} or {@code stage-change.on}. Other columns become
 * attributes, whose names begin with {@code x-}.
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
        onlyFor = builder.onlyFor.build();
        foldedWords = foldedWords(this);
    }

    private static ImmutableMap<String, String> foldedWords(MappedColumn column) {
        var folded = ImmutableMap.<String, String>builder();
        column.words.forEach((theirs, ours) -> folded.put(CellText.folded(theirs), ours));
        return folded.buildKeepingLast();
    }

    /**
     * {@return a builder for the column with this heading; case and blanks are ignored}
     *
     * @throws InvalidValueException if the heading is blank
     */
    public static Builder heading(String heading) {
        return new Builder().heading(heading);
    }

    /**
     * {@return a builder for a column without a unique heading, by its letter, such as {@code K}}
     *
     * @throws InvalidValueException if no column has this letter
     */
    public static Builder letter(String letter) {
        return new Builder().letter(letter);
    }

    /** {@return the heading of the column; empty if the column is identified by its letter} */
    public Optional<String> heading() {
        return Optional.ofNullable(heading);
    }

    /** {@return the letter of the column, such as {@code K}; empty if the column is identified by its heading} */
    public Optional<String> letter() {
        return Optional.ofNullable(letter);
    }

    /** {@return the field or attribute; empty if the column is ignored} */
    public Optional<String> to() {
        return Optional.ofNullable(to).map(MappedField::toString);
    }

    /** {@return whether the column is ignored} */
    public boolean isIgnored() {
        return to == null;
    }

    /** {@return whether an empty cell has the value of the cell above it} */
    public boolean isFillDown() {
        return fillDown;
    }

    /** {@return the separator of several values in one cell, in addition to line breaks} */
    public Optional<String> separator() {
        return Optional.ofNullable(separator);
    }

    /** {@return the value denoted by an x in the column; empty if the cells have values} */
    public Optional<String> mark() {
        return Optional.ofNullable(mark);
    }

    /** {@return the translations of the words of the workbook; an empty translation means no value} */
    public ImmutableMap<String, String> words() {
        return words;
    }

    /**
     * {@return the stages to which the date in the column applies, such as {@code operation} for the date of a launch;
     * empty for all}
     */
    public ImmutableSet<String> onlyFor() {
        return onlyFor;
    }

    /** {@return the translation of a word; null if it has none} */
    @Nullable
    String wordFor(String theirs) {
        return foldedWords.get(CellText.folded(theirs));
    }

    @Nullable
    MappedField field() {
        return to;
    }

    /** {@return the name in messages, such as {@code "Benefits"} or {@code K}} */
    String name() {
        return heading == null ? String.valueOf(letter) : TextRule.quoted(heading);
    }

    /** {@return the same mapping for the column with this letter} */
    MappedColumn at(String other) {
        return copied(letter(other)).build();
    }

    /** {@return a builder that starts with the content of this column} */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.heading = heading;
        builder.letter = letter;
        return copied(builder);
    }

    private Builder copied(Builder builder) {
        builder.to = to;
        builder.fillDown = fillDown;
        builder.separator = separator;
        builder.mark = mark;
        builder.words = words;
        builder.onlyFor.addAll(onlyFor);
        return builder;
    }

    /** {@return the column and its field, such as {@code "Benefits": benefits}} */
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

    /** Builds a column; a column without a field is ignored. */
    public static final class Builder {

        private @Nullable String heading;
        private @Nullable String letter;
        private @Nullable MappedField to;
        private boolean fillDown;
        private @Nullable String separator;
        private @Nullable String mark;
        private ImmutableMap<String, String> words = ImmutableMap.of();
        private final ImmutableSet.Builder<String> onlyFor = ImmutableSet.builder();

        Builder() {}

        Builder heading(String text) {
            if (CellText.isBlank(text)) {
                throw new InvalidValueException("A heading is blank, must be the heading of a column");
            }
            heading = text;
            return this;
        }

        Builder letter(String text) {
            if (CellAddress.column(text) < 0) {
                throw new InvalidValueException(
                        "A letter is %s, must be that of a column, from A to XFD".formatted(TextRule.quoted(text)));
            }
            letter = text;
            return this;
        }

        /**
         * Sets {@link MappedColumn#to()}.
         *
         * @throws InvalidValueException if the text is not a field
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
         * @throws InvalidValueException if the text is empty
         */
        public Builder separator(String separator) {
            this.separator = notEmpty("separator", separator, "the separator of values, such as ;");
            return this;
        }

        /**
         * Sets {@link MappedColumn#mark()}.
         *
         * @throws InvalidValueException if the text is empty
         */
        public Builder mark(String value) {
            this.mark = notEmpty("mark", value, "the value denoted by an x");
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

        /** Adds one of {@link MappedColumn#onlyFor()}. */
        public Builder onlyFor(String stage) {
            onlyFor.add(stage);
            return this;
        }

        /**
         * {@return the column}
         *
         * @throws InvalidValueException if the properties contradict each other
         */
        public MappedColumn build() {
            var column = new MappedColumn(this);
            boolean isMore =
                    fillDown || separator != null || mark != null || !words.isEmpty() || !column.onlyFor.isEmpty();
            if (to == null && isMore) {
                throw new InvalidValueException(
                        "Column %s has no field; name the field (\"to\"), or ignore the column (\"ignore\": true) without further members"
                                .formatted(column.name()));
            }
            if (mark != null && (separator != null || !words.isEmpty())) {
                throw new InvalidValueException(
                        "Column %s has a mark, which excludes a separator and words".formatted(column.name()));
            }
            if (!column.onlyFor.isEmpty() && !MappedField.DAY.equals(to)) {
                throw new InvalidValueException(
                        "Column %s has onlyFor, which applies only to %s".formatted(column.name(), MappedField.DAY));
            }
            return column;
        }
    }
}

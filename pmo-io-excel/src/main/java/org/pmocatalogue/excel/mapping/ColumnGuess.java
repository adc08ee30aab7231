package org.pmocatalogue.excel.mapping;

import static java.util.stream.Collectors.joining;
import static org.pmocatalogue.excel.mapping.MappingProposal.Certainty.GUESSED;
import static org.pmocatalogue.excel.mapping.MappingProposal.Certainty.NOT_UNDERSTOOD;
import static org.pmocatalogue.excel.mapping.MappingProposal.Certainty.SURE;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.excel.mapping.MappingProposal.Certainty;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.ExcelDates;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Guesses the field of a column of a foreign table by its heading and its cells. */
final class ColumnGuess {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{Nd}._-]{1,100}");
    private static final Pattern CODE = Pattern.compile("\\p{L}{1,10}[._/ -]?\\p{Nd}{1,10}");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final ImmutableList<String> SEPARATORS = ImmutableList.of(";", "|", "•");
    private static final ImmutableList<String> WORD_SEPARATORS =
            ImmutableList.of(";", "|", ",", "/", "+", "&", " and ");
    private static final int MOST_SHOWN = 3;
    private static final int SHORT = 40;

    /** Shorter words, such as yes and low, fit any field. */
    private static final int SHORTEST_CLEAR = 3;

    private final HeadingSynonyms synonyms;
    private final Function<Kind, RecordShape> shapes;

    /**
     * The guessed content of a column.
     *
     * @param index the index of the column, from 0
     * @param heading the heading; empty if the column has none
     * @param certainty the certainty of the guess
     * @param mapped the proposed column of the mapping; null if none is proposed
     * @param why the reason, for people
     */
    record Guess(
            int index,
            String heading,
            Certainty certainty,
            @Nullable MappedColumn mapped,
            String why) {

        @Nullable
        MappedField field() {
            return mapped == null ? null : mapped.field();
        }

        Guess with(MappedColumn column) {
            return new Guess(index, heading, certainty, column, why);
        }
    }

    ColumnGuess(HeadingSynonyms synonyms, Function<Kind, RecordShape> shapes) {
        this.synonyms = synonyms;
        this.shapes = shapes;
    }

    Guess guess(int index, String heading, List<MappedCell> cells) {
        var marks = marks(index, heading, cells);
        if (marks != null) {
            return marks;
        }
        var meaning = synonyms.find(heading).orElse(null);
        if (meaning == null) {
            return byCells(index, heading, cells);
        }
        var to = meaning.field();
        FieldSpec field = to.isAttribute()
                ? null
                : shapes.apply(to.kind()).find(to.name()).orElse(null);
        if (field == null || cells.isEmpty()) {
            return new Guess(
                    index, heading, meaning.certainty(), column(heading, to).build(), meaning.why());
        }
        if (!field.choices().isEmpty()) {
            return closed(index, heading, meaning, field, cells);
        }
        return switch (field.format()) {
            case DATE ->
                typed(
                        index,
                        heading,
                        meaning,
                        cells,
                        "day",
                        cell -> cell.value() instanceof RawValue.Date
                                || ExcelDates.parse(cell.text()) instanceof RawValue.Date);
            case NUMBER ->
                typed(
                        index,
                        heading,
                        meaning,
                        cells,
                        "number",
                        cell -> cell.value() instanceof RawValue.Decimal
                                || NUMBER.matcher(cell.text()).matches());
            case ID ->
                field.refersTo().isPresent()
                        ? new Guess(
                                index, heading, GUESSED, column(heading, to).build(), meaning.why() + "; must have ids")
                        : id(index, heading, meaning, cells);
            case TRUTH, LINE, NAMED_LINE, TEXT, ANY -> text(index, heading, meaning, field, cells);
        };
    }

    /** {@return whether the heading of a column is a synonym in full, rather than similar or longer} */
    boolean isSynonym(Guess guess) {
        return synonyms.isSynonym(guess.heading());
    }

    /** {@return whether several columns may have values of the field} */
    boolean isMany(MappedField field) {
        return shapes.apply(field.kind())
                .find(field.name())
                .map(FieldSpec::isMany)
                .orElse(false);
    }

    private static MappedColumn.Builder column(String heading, MappedField to) {
        return MappedColumn.heading(heading).to(to.toString());
    }

    /** A column of x marks whose heading is a value of a closed set. */
    private @Nullable Guess marks(int index, String heading, List<MappedCell> cells) {
        boolean areMarks = !cells.isEmpty()
                && cells.stream().map(cell -> Ascii.toLowerCase(cell.text())).allMatch(ColumnGuess::isMark);
        if (!areMarks) {
            return null;
        }
        for (FieldSpec field : shapes.apply(Kind.SERVICE).fields()) {
            Choice choice = WordSynonyms.choice(heading, field);
            String token = choice == null ? WordSynonyms.other(heading, field) : choice.token();
            if (token != null && field.isMany()) {
                return new Guess(
                        index,
                        heading,
                        choice == null ? GUESSED : SURE,
                        column(heading, new MappedField(Kind.SERVICE, field.name()))
                                .mark(token)
                                .build(),
                        "is a value of " + field.label() + ", marked with x");
            }
        }
        return null;
    }

    private static boolean isMark(String text) {
        return CellText.MARKS.contains(text) || CellText.NO_MARKS.contains(text);
    }

    private Guess closed(
            int index, String heading, HeadingSynonyms.Meaning meaning, FieldSpec field, List<MappedCell> cells) {
        var best = words(meaning.field(), field, cells);
        FieldSpec of = field;
        for (FieldSpec other : shapes.apply(Kind.SERVICE).fields()) {
            boolean isRival = meaning.certainty() == GUESSED && !other.choices().isEmpty();
            var words = isRival ? words(new MappedField(Kind.SERVICE, other.name()), other, cells) : best;
            if (words.words().unknown().size() < best.words().unknown().size()) {
                best = words;
                of = other;
            }
        }
        if (best.words().known() == 0) {
            return new Guess(
                    index,
                    heading,
                    NOT_UNDERSTOOD,
                    null,
                    "%s, but %s is not a value of %s"
                            .formatted(meaning.why(), shown(best.words().unknown()), of.label()));
        }
        var column = column(heading, best.to()).words(best.words().translated());
        if (!best.separator().isEmpty()) {
            column.separator(best.separator());
        }
        boolean isPlain = best.words().translated().isEmpty() && best.words().isAllKnown();
        boolean isByCells = of != field || (isPlain && meaning.certainty() == GUESSED);
        String why = isByCells ? "has values of " + of.label() : meaning.why();
        if (!best.words().translated().isEmpty()) {
            why += translated(best.words());
        }
        if (!best.words().isAllKnown()) {
            why += "; add a translation of %s to its words"
                    .formatted(shown(best.words().unknown()));
        }
        return new Guess(index, heading, isPlain ? SURE : GUESSED, column.build(), why);
    }

    /** The match of the words of a column with a field, for the best separator. */
    private record Fit(MappedField to, String separator, WordSynonyms words) {}

    private static Fit words(MappedField to, FieldSpec field, List<MappedCell> cells) {
        var best = new Fit(to, "", WordSynonyms.of(SheetSample.texts(cells), field));
        if (field.isMany()) {
            for (String separator : WORD_SEPARATORS) {
                var split = WordSynonyms.of(pieces(cells, separator), field);
                if (split.unknown().size() < best.words().unknown().size()) {
                    best = new Fit(to, separator, split);
                }
            }
        }
        return best;
    }

    private static Set<String> pieces(List<MappedCell> cells, String separator) {
        Set<String> pieces = new LinkedHashSet<>();
        for (MappedCell cell : cells) {
            for (String line : cell.text().split("\n", -1)) {
                pieces.addAll(
                        Splitter.on(separator).trimResults().omitEmptyStrings().splitToList(line));
            }
        }
        return pieces;
    }

    private static Guess typed(
            int index,
            String heading,
            HeadingSynonyms.Meaning meaning,
            List<MappedCell> cells,
            String type,
            Predicate<MappedCell> fits) {
        var others = cells.stream().filter(fits.negate()).toList();
        var column = column(heading, meaning.field()).build();
        if (others.isEmpty()) {
            return new Guess(index, heading, meaning.certainty(), column, meaning.why());
        }
        String but = "%s, but %s is not a %s".formatted(meaning.why(), shown(SheetSample.texts(others)), type);
        return others.size() == cells.size()
                ? new Guess(index, heading, NOT_UNDERSTOOD, null, but)
                : new Guess(index, heading, GUESSED, column, but);
    }

    private static Guess id(int index, String heading, HeadingSynonyms.Meaning meaning, List<MappedCell> cells) {
        var texts = SheetSample.texts(cells);
        boolean areNumbers =
                texts.stream().allMatch(text -> NUMBER.matcher(text).matches());
        boolean areIds = texts.stream().allMatch(text -> ID.matcher(text).matches()) && texts.size() == cells.size();
        if (areIds && !areNumbers) {
            return new Guess(
                    index,
                    heading,
                    meaning.certainty(),
                    column(heading, meaning.field()).build(),
                    meaning.why());
        }
        String why = areNumbers ? "has only numbers" : "has %s, which cannot be ids".formatted(shown(texts));
        var kept = MappedColumn.heading(heading).to("x-number").build();
        return new Guess(index, heading, GUESSED, kept, why + "; kept as an attribute");
    }

    private static Guess text(
            int index, String heading, HeadingSynonyms.Meaning meaning, FieldSpec field, List<MappedCell> cells) {
        var column = column(heading, meaning.field());
        if (!field.isMany()) {
            return new Guess(index, heading, meaning.certainty(), column.build(), meaning.why());
        }
        String separator = Collections.max(SEPARATORS, Comparator.comparing(each -> count(each, cells)));
        int most = count(separator, cells);
        int commas = count(",", cells);
        boolean isEnough = most > 0
                || cells.stream().filter(cell -> cell.text().contains(", ")).count() * 2 >= cells.size();
        boolean areShort = pieces(cells, ",").stream().allMatch(piece -> piece.length() <= SHORT);
        if (commas > most && isEnough && areShort) {
            String others = most > 0 ? ", but \"%s\" also occurs".formatted(separator) : "";
            return new Guess(
                    index,
                    heading,
                    GUESSED,
                    column.separator(",").build(),
                    meaning.why() + "; lists are split at commas" + others);
        }
        if (most > 0) {
            String others = commas > 0 ? ", but commas also occur" : "";
            return new Guess(
                    index,
                    heading,
                    meaning.certainty(),
                    column.separator(separator).build(),
                    "%s; lists are split at \"%s\"%s".formatted(meaning.why(), separator, others));
        }
        return new Guess(index, heading, meaning.certainty(), column.build(), meaning.why());
    }

    /** {@return the number of occurrences of a separator in cells} */
    private static int count(String separator, List<MappedCell> cells) {
        return cells.stream()
                .mapToInt(cell -> CharMatcher.is(separator.charAt(0)).countIn(cell.text()))
                .sum();
    }

    /** A heading without a known meaning: the cells may have one. */
    private Guess byCells(int index, String heading, List<MappedCell> cells) {
        if (cells.isEmpty()) {
            return new Guess(index, heading, NOT_UNDERSTOOD, null, "is empty, so nothing is lost");
        }
        for (MappedField to : closedFields()) {
            FieldSpec field = shapes.apply(to.kind()).find(to.name()).orElseThrow();
            var fit = words(to, field, cells);
            boolean isClear =
                    fit.words().translated().keySet().stream().allMatch(word -> word.length() > SHORTEST_CLEAR);
            if (cells.size() > 1 && fit.words().isAllKnown() && isClear) {
                var column = column(heading, to).words(fit.words().translated());
                if (!fit.separator().isEmpty()) {
                    column.separator(fit.separator());
                }
                String why = "has values of " + field.label();
                return new Guess(
                        index,
                        heading,
                        GUESSED,
                        column.build(),
                        fit.words().translated().isEmpty() ? why : why + translated(fit.words()));
            }
        }
        var texts = SheetSample.texts(cells);
        String attribute = GeneratedIds.idOf(heading);
        boolean areCodes = texts.size() > 1
                && !attribute.isEmpty()
                && texts.stream().allMatch(text -> CODE.matcher(text).matches());
        if (areCodes) {
            return new Guess(
                    index,
                    heading,
                    GUESSED,
                    MappedColumn.heading(heading).to("x-" + attribute).build(),
                    "has codes such as %s; kept as an attribute".formatted(shown(texts)));
        }
        boolean areDays = cells.stream().allMatch(cell -> cell.value() instanceof RawValue.Date);
        return new Guess(
                index, heading, NOT_UNDERSTOOD, null, areDays ? "has dates" : "has values such as " + shown(texts));
    }

    private static String translated(WordSynonyms words) {
        return words.translated().entrySet().stream()
                .map(word -> TextRule.shortened(word.getKey()) + " → " + word.getValue())
                .collect(joining(", ", "; its words are translated (", ")"));
    }

    private List<MappedField> closedFields() {
        List<MappedField> closed = new ArrayList<>();
        for (Kind kind : new Kind[] {Kind.SERVICE, Kind.STAGE_CHANGE}) {
            for (FieldSpec field : shapes.apply(kind).fields()) {
                if (!field.choices().isEmpty()) {
                    closed.add(new MappedField(kind, field.name()));
                }
            }
        }
        return closed;
    }

    private static String shown(Iterable<String> texts) {
        var shown = ImmutableList.<String>builder();
        int count = 0;
        for (String text : texts) {
            if (count++ == MOST_SHOWN) {
                shown.add("…");
                break;
            }
            shown.add(TextRule.quoted(text.length() > SHORT ? text.substring(0, SHORT) + "…" : text));
        }
        return String.join(", ", shown.build());
    }
}

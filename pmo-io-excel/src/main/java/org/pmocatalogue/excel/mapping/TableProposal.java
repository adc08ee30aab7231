package org.pmocatalogue.excel.mapping;

import static org.pmocatalogue.excel.mapping.MappingProposal.Certainty.GUESSED;
import static org.pmocatalogue.excel.mapping.MappingProposal.Certainty.NOT_UNDERSTOOD;
import static org.pmocatalogue.excel.mapping.MappingProposal.Certainty.SURE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.excel.mapping.ColumnGuess.Guess;
import org.pmocatalogue.excel.mapping.SheetSample.SampleRow;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.value.RawValue;

/** Finds the table in a sheet of a foreign workbook and guesses its columns. */
final class TableProposal {

    private static final int MOST_ROWS_ABOVE = 50;
    private static final int MOST_COLUMNS = 200;

    /** The score of a header row: one certain heading or two guessed ones, next to another. */
    private static final int ENOUGH = 2;

    private static final Pattern LAUNCH = Pattern.compile("\\b(launch|go live|going live|went live|live since|start)");

    /** The stage that begins with a launch. */
    static final String LAUNCHED = "operation";

    /** Longer texts describe a service instead of naming it. */
    private static final int LONGEST_NAME = 100;

    private static final MappedField HOURS = new MappedField(Kind.SERVICE, "effortHours");
    private static final MappedField DESCRIPTION = new MappedField(Kind.SERVICE, "description");

    private final SheetSample sample;
    private final int headerRow;
    private final int score;
    private final TreeMap<Integer, String> headings;

    /** The headings in the header row that are outside the table. */
    private final Map<Integer, String> apart;

    private final List<SampleRow> rows;
    private final List<SampleRow> totals;
    private final boolean endsAtEmptyRow;
    private final List<Guess> guesses = new ArrayList<>();

    private TableProposal(SheetSample sample, SampleRow header, int score, HeadingSynonyms synonyms) {
        this.sample = sample;
        this.headerRow = header.number();
        this.score = score;
        this.headings = new TreeMap<>();
        header.cells().forEach((column, cell) -> headings.put(column, cell.text()));
        this.apart = new HashMap<>(headings);
        keepBlock(synonyms);
        var below = sample.below(headerRow).stream()
                .filter(row -> row.cells().keySet().stream().anyMatch(headings::containsKey))
                .toList();
        int end = endOfTable(below);
        rows = below.subList(0, end).stream().filter(row -> !isTotal(row)).toList();
        totals = below.subList(0, end).stream().filter(TableProposal::isTotal).toList();
        endsAtEmptyRow = end < below.size();
    }

    /** {@return the table; empty if no row looks like a header row} */
    static Optional<TableProposal> find(SheetSample sample, HeadingSynonyms synonyms, ColumnGuess columns) {
        SampleRow best = null;
        int most = 0;
        for (SampleRow row : sample.rows()) {
            int width = row.cells().size();
            boolean mayBe = row.number() <= MOST_ROWS_ABOVE && width > 1 && width <= MOST_COLUMNS;
            int score = mayBe ? score(row, synonyms) : 0;
            if (score >= ENOUGH && score >= 2 * most) { // words in cells may be headings, too, but not so many
                best = row;
                most = score;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        var table = new TableProposal(sample, best, most, synonyms);
        table.guess(columns);
        return table.hasNames() ? Optional.of(table) : Optional.empty();
    }

    private static int score(SampleRow row, HeadingSynonyms synonyms) {
        int score = 0;
        for (MappedCell cell : row.cells().values()) {
            var meaning = cell.value() instanceof RawValue.TypedText
                    ? synonyms.find(cell.text())
                    : Optional.<HeadingSynonyms.Meaning>empty();
            score += meaning.map(m -> m.certainty() == SURE ? 2 : 1).orElse(0);
        }
        return score;
    }

    /** Omits columns outside the table, after an empty column, such as a legend. */
    private void keepBlock(HeadingSynonyms synonyms) {
        var below = sample.below(headerRow);
        int first = headings.firstKey();
        int best = 0;
        int bestStart = first;
        int bestEnd = headings.lastKey();
        int known = 0;
        int start = first;
        for (int column = first; column <= headings.lastKey() + 1; column++) {
            int at = column;
            boolean isEmpty = !headings.containsKey(at) && below.stream().noneMatch(row -> row.has(at));
            if (isEmpty || column == headings.lastKey() + 1) {
                if (known > best) {
                    best = known;
                    bestStart = start;
                    bestEnd = column - 1;
                }
                start = column + 1;
                known = 0;
            } else if (headings.containsKey(at)
                    && synonyms.find(headings.getOrDefault(at, "")).isPresent()) {
                known++;
            }
        }
        int from = bestStart;
        int to = bestEnd;
        headings.keySet().removeIf(column -> column < from || column > to);
        apart.keySet().removeAll(headings.keySet());
    }

    /** {@return the number of rows of the table, without far narrower rows below an empty row} */
    private int endOfTable(List<SampleRow> below) {
        int widest = 0;
        for (int i = 0; i < below.size(); i++) {
            boolean isBehindGap =
                    i > 0 && below.get(i).number() > below.get(i - 1).number() + 1;
            int width = widest;
            if (isBehindGap && below.subList(i, below.size()).stream().allMatch(row -> width(row) * 2 <= width)) {
                return i;
            }
            if (isBehindGap) {
                return below.size(); // the table has empty rows, so none of them can end it
            }
            widest = Math.max(widest, width(below.get(i)));
        }
        return below.size();
    }

    /** {@return whether a row begins with a word such as Total and otherwise has only numbers} */
    private static boolean isTotal(SampleRow row) {
        var cells = row.cells().values();
        var first = row.cells().firstEntry().getValue();
        return HeadingSynonyms.isTotal(first.text())
                && cells.stream().skip(1).allMatch(cell -> !(cell.value() instanceof RawValue.TypedText));
    }

    private int width(SampleRow row) {
        return (int) row.cells().keySet().stream().filter(headings::containsKey).count();
    }

    private List<MappedCell> cells(int column) {
        List<MappedCell> cells = new ArrayList<>();
        for (SampleRow row : rows) {
            var cell = row.cell(column);
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private void guess(ColumnGuess columns) {
        List<Guess> all = new ArrayList<>();
        headings.forEach((index, heading) -> all.add(columns.guess(index, heading, cells(index))));
        var byRank = Comparator.comparing(Guess::certainty).thenComparing(guess -> !columns.isSynonym(guess));
        Map<MappedField, Guess> taken = new HashMap<>();
        for (Guess guess : ImmutableList.sortedCopyOf(byRank, all)) {
            var field = guess.field();
            var other = field == null ? null : taken.putIfAbsent(field, guess);
            if (field != null && other != null && !columns.isMany(field)) {
                all.set(
                        all.indexOf(guess),
                        new Guess(
                                guess.index(),
                                guess.heading(),
                                NOT_UNDERSTOOD,
                                null,
                                "may also be %s, which is already in column %s"
                                        .formatted(field, CellAddress.letters(other.index()))));
            }
        }
        guesses.addAll(named(all));
        if (!taken.containsKey(MappedField.NAME)) {
            guessNames();
        }
        fillDown();
        limitLaunches();
        addApart();
    }

    /** Identifies the second of two columns with the same heading by its letter. */
    private static List<Guess> named(List<Guess> all) {
        Set<String> seen = new HashSet<>();
        List<Guess> named = new ArrayList<>();
        for (Guess guess : all) {
            var mapped = guess.mapped();
            boolean isSecond = !seen.add(CellText.folded(guess.heading()));
            named.add(isSecond && mapped != null ? guess.with(mapped.at(CellAddress.letters(guess.index()))) : guess);
        }
        return named;
    }

    /**
     * Finds the column with names, without which there is no table. The best column has short texts of several words,
     * to the right of the groups; the next best has texts that all differ. Codes are not names.
     */
    private void guessNames() {
        int group = guesses.stream()
                .filter(guess -> MappedField.FUNCTION_NAME.equals(guess.field()))
                .mapToInt(Guess::index)
                .findFirst()
                .orElse(-1);
        Predicate<Guess> isBest = guess -> guess.index() > group && areNames(guess, true);
        guesses.stream()
                .filter(isBest)
                .findFirst()
                .or(() ->
                        guesses.stream().filter(guess -> areNames(guess, false)).findFirst())
                .ifPresent(this::takeForNames);
    }

    private boolean areNames(Guess guess, boolean asksForWords) {
        boolean isFree = guess.mapped() == null || DESCRIPTION.equals(guess.field());
        var cells = cells(guess.index());
        var texts = SheetSample.texts(cells);
        return isFree
                && cells.size() > 1
                && texts.size() == cells.size()
                && cells.stream().allMatch(cell -> cell.value() instanceof RawValue.TypedText)
                && texts.stream().allMatch(text -> text.length() <= LONGEST_NAME && text.indexOf('\n') < 0)
                && (!asksForWords
                        || texts.stream().filter(text -> text.indexOf(' ') > 0).count() * 2 >= texts.size());
    }

    private void takeForNames(Guess guess) {
        String why = "no other column has names, and all its texts differ";
        guesses.set(
                guesses.indexOf(guess),
                new Guess(
                        guess.index(),
                        guess.heading(),
                        GUESSED,
                        MappedColumn.heading(guess.heading()).to("name").build(),
                        guess.mapped() == null ? why : why + "; may also be a description"));
    }

    private void fillDown() {
        var names = guesses.stream()
                .filter(guess -> MappedField.NAME.equals(guess.field()))
                .findFirst();
        for (int i = 0; i < guesses.size(); i++) {
            var guess = guesses.get(i);
            var mapped = guess.mapped();
            var field = guess.field();
            if (mapped == null || field == null || field.equals(MappedField.NAME)) {
                continue;
            }
            boolean isGroup = field.kind() == Kind.FUNCTION
                    && names.isPresent()
                    && rows.stream().anyMatch(row -> row.has(names.get().index()) && !row.has(guess.index()))
                    && rows.stream().anyMatch(row -> row.has(guess.index()));
            if (isGroup || sample.isMergedDown(guess.index(), headerRow)) {
                guesses.set(
                        i,
                        new Guess(
                                guess.index(),
                                guess.heading(),
                                guess.certainty(),
                                mapped.toBuilder().fillDown(true).build(),
                                guess.why() + "; written once per group, and filled down"));
            }
        }
    }

    /** The date of a launch does not apply to services that are retired or in a pilot. */
    private void limitLaunches() {
        var stages = guesses.stream()
                .filter(guess -> MappedField.STAGE.equals(guess.field()))
                .findFirst();
        if (stages.isEmpty() || areAllLaunched(stages.get())) {
            return;
        }
        guesses.replaceAll(guess -> {
            var mapped = guess.mapped();
            boolean isLaunch = mapped != null
                    && MappedField.DAY.equals(guess.field())
                    && LAUNCH.matcher(HeadingSynonyms.folded(guess.heading())).find();
            return mapped == null || !isLaunch
                    ? guess
                    : new Guess(
                            guess.index(),
                            guess.heading(),
                            GUESSED,
                            mapped.toBuilder().onlyFor(LAUNCHED).build(),
                            guess.why() + "; is a launch, so it applies only to the stage " + LAUNCHED);
        });
    }

    private boolean areAllLaunched(Guess stages) {
        var mapped = stages.mapped();
        return mapped != null
                && cells(stages.index()).stream()
                        .map(MappedCell::text)
                        .map(word -> Objects.requireNonNullElse(mapped.wordFor(word), word))
                        .allMatch(LAUNCHED::equalsIgnoreCase);
    }

    /** {@return the empty cells for the date of a stage; none if the date applies to some stages only} */
    List<String> missingDays() {
        return guesses.stream()
                .filter(guess -> MappedField.STAGE.equals(guess.field()))
                .flatMap(stage -> guesses.stream()
                        .filter(TableProposal::isDayOfEachRow)
                        .flatMap(day -> rows.stream()
                                .filter(row -> row.has(stage.index()) && !row.has(day.index()))
                                .map(row -> CellAddress.letters(day.index()) + row.number())))
                .toList();
    }

    private static boolean isDayOfEachRow(Guess guess) {
        var mapped = guess.mapped();
        return mapped != null
                && MappedField.DAY.equals(guess.field())
                && mapped.onlyFor().isEmpty()
                && !mapped.isFillDown();
    }

    /** {@return whether no column has dates of stages other than the launch} */
    boolean isDayOfLaunchesAlone() {
        return guesses.stream()
                .map(Guess::mapped)
                .anyMatch(mapped -> mapped != null && !mapped.onlyFor().isEmpty());
    }

    /** Columns with cells and without a heading, and columns outside the table. */
    private void addApart() {
        Map<Integer, MappedCell> first = new TreeMap<>();
        int last = rows.isEmpty() ? headerRow : rows.get(rows.size() - 1).number();
        for (SampleRow row : sample.below(headerRow - 1)) {
            if (row.number() <= last || !endsAtEmptyRow) {
                row.cells().forEach((column, cell) -> {
                    if (!headings.containsKey(column)) {
                        first.putIfAbsent(column, cell);
                    }
                });
            }
        }
        first.forEach((column, cell) -> {
            boolean isApart = column < headings.firstKey() || column > headings.lastKey();
            String letter = CellAddress.letters(column);
            guesses.add(new Guess(
                    column,
                    apart.getOrDefault(column, ""),
                    isApart ? GUESSED : NOT_UNDERSTOOD,
                    isApart ? MappedColumn.letter(letter).build() : null,
                    isApart ? "is outside the table, such as a legend" : "has no heading"));
        });
    }

    private boolean hasNames() {
        return guesses.stream().anyMatch(guess -> MappedField.NAME.equals(guess.field()));
    }

    boolean has(MappedField field) {
        return guesses.stream().anyMatch(guess -> field.equals(guess.field()));
    }

    /** {@return the unit of the effort, from the heading of the column with hours} */
    Optional<String> effortPer() {
        return guesses.stream()
                .filter(guess -> HOURS.equals(guess.field()))
                .flatMap(guess -> HeadingSynonyms.effortPer(guess.heading()).stream())
                .findFirst();
    }

    boolean isLike(TableProposal that) {
        return headings.values().stream()
                .map(CellText::folded)
                .toList()
                .equals(that.headings.values().stream().map(CellText::folded).toList());
    }

    int score() {
        return score;
    }

    SheetSample sample() {
        return sample;
    }

    List<Guess> guesses() {
        return guesses;
    }

    String title() {
        return sample.title(headerRow);
    }

    boolean endsAtEmptyRow() {
        return endsAtEmptyRow;
    }

    /** {@return the beginnings of rows with totals} */
    Set<String> totals() {
        return SheetSample.texts(
                totals.stream().map(row -> row.cells().firstEntry().getValue()).toList());
    }

    MappedSheet.Builder sheet() {
        var sheet = MappedSheet.builder(sample.sheet().name()).endsAtEmptyRow(endsAtEmptyRow);
        if (headerRow > 1) {
            sheet.headerRow(headerRow);
        }
        totals().forEach(sheet::ignoreRow);
        for (Guess guess : guesses) {
            var mapped = guess.mapped();
            if (mapped != null) {
                sheet.column(mapped);
            }
        }
        return sheet;
    }
}

package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.entry.Choice;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellRange;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.excel.xlsx.RowSink;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.RawValue;
import org.pmocatalogue.value.TextRule;

/** Converts the rows of a foreign table into services, functions and stage changes. */
final class MappedRows implements RowSink {

    /** The position of a function that only the mapping names. */
    private static final long WHOLE_SHEET = 0;

    /** The number of characters kept of an omitted column. */
    private static final int MOST_LEFT_OUT = 10_000;

    private final MappedSheet mapped;
    private final PlacedColumns columns;
    private final GeneratedIds names;
    private final Reading to;
    private final Places places;
    private final boolean isFrom1904;

    /** The places of each kind, with the headings of its columns. */
    private final ImmutableMap<Kind, Places> placesOf;

    /** The last value of each column that is filled down. */
    private final Map<PlacedColumn, MappedCell> above = new LinkedHashMap<>();

    private final Map<Integer, LeftOut> omitted = new TreeMap<>();

    private final Map<String, UnknownStage> unknownStages = new LinkedHashMap<>();
    private boolean hasEntries;
    private boolean hasEnded;
    private int lastRow;

    /** The row with content that ended the table; 0 if the row was empty. */
    private int doubtfulEnd;

    private int rowsAfterEnd;

    /** A column that is not in the mapping, with the position of its first cell and its texts. */
    private static final class LeftOut {

        private final long position;
        private final StringBuilder texts = new StringBuilder();

        LeftOut(long position) {
            this.position = position;
        }

        void add(String text) {
            if (texts.length() < MOST_LEFT_OUT) {
                texts.append(texts.length() == 0 ? "" : "\n").append(text);
            }
        }
    }

    /** A word that is not a stage, with its number of rows and first position. */
    private record UnknownStage(String heading, String word, int rows, long position) {

        UnknownStage oneMore() {
            return new UnknownStage(heading, word, rows + 1, position);
        }
    }

    MappedRows(
            MappedSheet mapped,
            PlacedColumns columns,
            GeneratedIds names,
            Reading to,
            Places places,
            boolean isFrom1904) {
        this.mapped = mapped;
        this.columns = columns;
        this.names = names;
        this.to = to;
        this.places = places;
        this.isFrom1904 = isFrom1904;
        this.placesOf = Maps.toMap(
                ImmutableList.of(Kind.SERVICE, Kind.FUNCTION, Kind.STAGE_CHANGE),
                kind -> MappedPlaces.of(kind, columns, places));
    }

    @Override
    public void accept(Row row) throws IOException {
        if (row.number() <= columns.header().row()) {
            return;
        }
        var cells = cells(row);
        if (hasEnded) {
            rowsAfterEnd += hasName(cells) ? 1 : 0;
            return;
        }
        boolean isBehindGap = cells.isEmpty() || row.number() > lastRow + 1;
        if (mapped.endsAtEmptyRow() && hasEntries && isBehindGap) {
            hasEnded = true;
            doubtfulEnd = row.number() == lastRow + 1 ? row.number() : 0;
            rowsAfterEnd += hasName(cells) ? 1 : 0;
            return;
        }
        if (isIgnored(row, cells)) {
            lastRow = row.number();
            return;
        }
        noteOmitted(row);
        if (cells.isEmpty()) {
            return;
        }
        lastRow = row.number();
        boolean isGroup =
                cells.keySet().stream().allMatch(column -> column.mapped().isFillDown());
        cells.forEach((column, cell) -> {
            if (column.mapped().isFillDown()) {
                above.put(column, cell);
            }
        });
        if (!isGroup) {
            hasEntries = true;
            readEntries(row.number(), cells);
        }
    }

    /** {@return the cells of mapped columns, in the order of the mapping} */
    private Map<PlacedColumn, MappedCell> cells(Row row) {
        Map<PlacedColumn, MappedCell> cells = new LinkedHashMap<>();
        for (PlacedColumn column : columns.columns()) {
            for (int i = 0; i < row.size() && row.column(i) <= column.index(); i++) {
                var cell = row.column(i) == column.index() ? MappedCell.of(row, i) : null;
                if (cell != null) {
                    cells.put(column, cell);
                }
            }
        }
        return cells;
    }

    private static boolean hasName(Map<PlacedColumn, MappedCell> cells) {
        return cells.keySet().stream().anyMatch(column -> column.to().equals(MappedField.NAME));
    }

    private boolean isIgnored(Row row, Map<PlacedColumn, MappedCell> cells) {
        if (mapped.ignoredRows().isEmpty()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            var first = MappedCell.of(row, i);
            if (first != null) {
                return mapped.isIgnoredRow(first.text())
                        || cells.entrySet().stream()
                                .anyMatch(each -> each.getKey().to().equals(MappedField.NAME)
                                        && mapped.isIgnoredRow(each.getValue().text()));
            }
        }
        return false;
    }

    private void noteOmitted(Row row) {
        for (int i = 0; i < row.size(); i++) {
            var cell = columns.isKnown(row.column(i)) ? null : MappedCell.of(row, i);
            if (cell != null) {
                long position = row.position(i);
                omitted.computeIfAbsent(row.column(i), column -> new LeftOut(position))
                        .add(cell.text());
            }
        }
    }

    private void readEntries(int row, Map<PlacedColumn, MappedCell> cells) throws IOException {
        boolean hasService = has(Kind.SERVICE, cells);
        long first = cells.values().iterator().next().position();
        above.forEach(cells::putIfAbsent);
        var service = begin(Kind.SERVICE, cells, first);
        var function = begin(Kind.FUNCTION, cells, WHOLE_SHEET);
        var change = begin(Kind.STAGE_CHANGE, cells, first);
        boolean isStageKnown = true;
        for (var each : cells.entrySet()) {
            var column = each.getKey();
            var cell = each.getValue();
            if (column.kind() == Kind.SERVICE) {
                add(column, cell, service, service);
            } else if (column.kind() == Kind.FUNCTION) {
                add(column, cell, function, isName(column) && hasService ? service : function);
            } else {
                if (column.mapped().onlyFor().isEmpty()) {
                    add(column, cell, change, change);
                }
                isStageKnown &= !column.to().equals(MappedField.STAGE) || isStage(column, cell, change);
            }
        }
        addDays(cells, change);
        addBlanks(row, service, function, change);
        var saidOfFunction = function.texts();
        addTexts(Kind.FUNCTION, function);
        String functionId = readFunction(function, saidOfFunction);
        if (hasService) {
            addTexts(Kind.SERVICE, service);
            if (functionId != null && !service.has("function")) {
                long named = function.positionOf("name");
                long position = named == WHOLE_SHEET ? service.positionOf("function") : named;
                service.put("function", new RawValue.TypedText(functionId), position);
            }
            String id = id(service);
            to.accept(service.build());
            boolean hasChange = has(Kind.STAGE_CHANGE, cells) && isStageKnown;
            if (hasChange && id != null) {
                readChange(change, id, service.positionOf("id"));
            }
        }
    }

    /** Adds dates that apply to some stages only, once all cells are known. */
    private void addDays(Map<PlacedColumn, MappedCell> cells, MappedEntry change) {
        String stage = stage(change);
        cells.forEach((column, cell) -> {
            boolean isOnlyForSome = !column.mapped().onlyFor().isEmpty();
            if (isOnlyForSome && column.isFor(stage, to)) {
                add(column, cell, change, change);
            }
        });
    }

    /** Records the cells of all mapped columns: a missing value is reported at its empty cell. */
    private void addBlanks(int row, MappedEntry service, MappedEntry function, MappedEntry change) {
        String stage = stage(change);
        for (PlacedColumn column : columns.columns()) {
            String field = column.to().name();
            long position = CellAddress.position(row, column.index());
            if (column.kind() == Kind.SERVICE) {
                service.blank(field, position);
                if (column.to().equals(names.idSource())) {
                    service.blank(MappedField.ID.name(), position);
                }
            } else if (column.kind() == Kind.FUNCTION) {
                function.blank(field, position);
                if (isName(column)) {
                    service.blank(MappedField.FUNCTION.name(), position);
                }
            } else if (column.mapped().onlyFor().isEmpty() || column.isFor(stage, to)) {
                change.blank(field, position);
            }
        }
    }

    private String stage(MappedEntry change) {
        String given = change.text(MappedField.STAGE.name());
        return given != null ? given : mapped.text(MappedField.STAGE);
    }

    private static boolean isName(PlacedColumn column) {
        return column.to().equals(MappedField.FUNCTION_NAME) || column.to().equals(MappedField.FUNCTION_ID);
    }

    private static boolean has(Kind kind, Map<PlacedColumn, MappedCell> cells) {
        return cells.keySet().stream()
                .anyMatch(column -> column.kind() == kind && !column.mapped().isFillDown());
    }

    /** {@return an entry at the position of its first cell, or at {@code otherwise}} */
    private MappedEntry begin(Kind kind, Map<PlacedColumn, MappedCell> cells, long otherwise) {
        long start = cells.entrySet().stream()
                .filter(each -> each.getKey().kind() == kind)
                .findFirst()
                .map(each -> each.getValue().position())
                .orElse(otherwise);
        return new MappedEntry(to.entry(kind, placesOf.getOrDefault(kind, places), start), start);
    }

    private void add(PlacedColumn column, MappedCell cell, MappedEntry entry, MappedEntry flawed) {
        entry.add(column, cell.values(column, isFrom1904, flawed.flaws()), cell.position());
    }

    private void addTexts(Kind kind, MappedEntry entry) {
        mapped.constantFields().forEach((field, text) -> {
            if (field.kind() == kind) {
                entry.addText(field.name(), text);
            }
        });
        mapped.defaultFields().forEach((field, text) -> {
            if (field.kind() == kind) {
                entry.addText(field.name(), text);
            }
        });
    }

    /** {@return the id of the function of the row, generated if new; null if the row has no function} */
    private @Nullable String readFunction(MappedEntry function, ImmutableMap<String, String> said) throws IOException {
        String name = function.text("name");
        String given = function.text("id");
        if (name == null) {
            return given;
        }
        var known = names.findFunction(name);
        if (known != null) {
            reportOthers(function, said, name, known);
            return known.id().isEmpty() ? null : known.id();
        }
        long position = function.positionOf("name");
        String id = names.newFunction(name, given, function.texts(), places.mention(position));
        if (id.isEmpty()) {
            return null;
        }
        if (given == null) {
            function.put("id", new RawValue.TypedText(id), position);
        }
        to.accept(function.build());
        return id;
    }

    /** Keeps the values of the first row of a function; other values in later rows are reported. */
    private void reportOthers(
            MappedEntry function, ImmutableMap<String, String> said, String name, GeneratedIds.MadeFunction known) {
        said.forEach((field, text) -> {
            boolean isOther =
                    !field.equals("name") && !text.equals(known.texts().get(field));
            if (isOther) {
                to.report(
                        MappingProblem.OTHER_FUNCTION,
                        places,
                        function.positionOf(field),
                        TextRule.shortened(name),
                        field,
                        known.place());
            }
        });
    }

    /** {@return the id of a service, generated if absent; null if it cannot be generated} */
    private @Nullable String id(MappedEntry service) {
        String given = service.text("id");
        if (given != null) {
            names.take(given, places.mention(service.positionOf("id")));
            return given;
        }
        var source = names.idSource();
        String text = source == null ? null : service.text(source.name());
        if (source == null || text == null) {
            return null;
        }
        long position = service.positionOf(source.name());
        var made = names.service(text, places.mention(position));
        if (made.id().isEmpty()) {
            return null;
        }
        if (made.wanted() != null && made.takenAt() != null) {
            to.report(MappingProblem.SAME_ID, places, position, made.wanted(), made.takenAt(), made.id());
        }
        service.put("id", new RawValue.TypedText(made.id()), position);
        return made.id();
    }

    /** {@return whether a cell has a stage, or deliberately none} */
    private boolean isStage(PlacedColumn column, MappedCell cell, MappedEntry change) {
        String word = change.text("to");
        if (word == null) {
            return false;
        }
        var field = column.field();
        if (field == null || field.choices().isEmpty()) {
            return true;
        }
        String folded = CellText.folded(word);
        for (Choice choice : field.choices()) {
            if (folded.equals(CellText.folded(choice.token())) || folded.equals(CellText.folded(choice.label()))) {
                return true;
            }
        }
        unknownStages.merge(
                folded,
                new UnknownStage(column.heading(), word, 1, cell.position()),
                (first, another) -> first.oneMore());
        return false;
    }

    private void readChange(MappedEntry change, String service, long position) throws IOException {
        addTexts(Kind.STAGE_CHANGE, change);
        change.put(MappedField.CHANGED.name(), new RawValue.TypedText(service), position);
        if (!change.has(MappedField.OPENING.name())) {
            change.put(MappedField.OPENING.name(), RawValue.of(true), change.positionOf(MappedField.STAGE.name()));
        }
        to.accept(change.build());
    }

    /** Reports the omitted content. */
    void finish() {
        omitted.forEach((column, cells) -> {
            boolean hasHeading = columns.header().headings().containsKey(column);
            long at = hasHeading ? CellAddress.position(columns.header().row(), column) : cells.position;
            String name = columns.header().named(column);
            to.reportOmitted(cells.texts.toString(), MappingProblem.OTHER_COLUMN, places, at, name);
        });
        if (doubtfulEnd > 0 && rowsAfterEnd > 0) {
            long at = CellAddress.position(doubtfulEnd, 0);
            to.report(MappingProblem.ENDS_EARLY, places, at, doubtfulEnd, rowsAfterEnd);
        }
        for (UnknownStage unknown : unknownStages.values()) {
            String rows = unknown.rows() == 1 ? "its row" : "its %,d rows".formatted(unknown.rows());
            to.reportOmitted(
                    unknown.word(),
                    MappingProblem.UNKNOWN_STAGE,
                    places,
                    unknown.position(),
                    unknown.heading(),
                    TextRule.shortened(unknown.word()),
                    rows);
        }
    }

    /** {@return whether a range of merged cells leaves rows without a mapped value} */
    boolean isSplit(CellRange range) {
        return CellAddress.row(range.last())
                        > Math.max(
                                CellAddress.row(range.first()), columns.header().row())
                && columns.columns().stream()
                        .anyMatch(column -> !column.mapped().isFillDown()
                                && CellAddress.column(range.first()) <= column.index()
                                && CellAddress.column(range.last()) >= column.index());
    }
}

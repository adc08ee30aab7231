package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.dhatim.fastexcel.Worksheet;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.FieldSpec;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Subject;
import org.pmocatalogue.spi.Writing;
import org.pmocatalogue.value.RawValue;

/** Shows what is wrong with entries as notes on the cells of a sheet. */
final class EntryNotes {

    private final Worksheet sheet;
    private final ImmutableList<SheetColumn> columns;
    private final Writing writing;
    private final ImmutableListMultimap<Place, Finding> findings;
    private final NotedCells cells;
    private final IntToLongFunction cellOf;

    /** Names of columns that have a note, at the first value beneath. */
    private final Set<Place> toldNames = new HashSet<>();

    /** The notes of the entry that is written, by column. */
    private final Map<Integer, CellNote> noted = new TreeMap<>();

    /** The cells with notes that are not marked yet. */
    private final List<Long> unmarked = new ArrayList<>();

    /**
     * @param cells takes the cells that get a note
     * @param cellOf the cell of a column, for the entry that is written; rows from 0
     */
    EntryNotes(
            Worksheet sheet,
            ImmutableList<SheetColumn> columns,
            Writing writing,
            NotedCells cells,
            IntToLongFunction cellOf) {
        this.cells = cells;
        this.cellOf = cellOf;
        this.sheet = sheet;
        this.columns = columns;
        this.writing = writing;
        this.findings = writing.notes();
    }

    /** Shows what is wrong with an entry beside its cells, or in its first one. */
    void write(Entry entry) {
        if (!writing.hasNotes(entry)) {
            return;
        }
        noted.clear();
        Place ofAll = entry.place();
        var told = new LinkedHashSet<Place>();
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            for (var value : valuesOf(column, entry).entrySet()) {
                Place place = value.getKey();
                if (!place.equals(ofAll) && told.add(place)) {
                    note(i, findings.get(place), value.getValue());
                }
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            if (column.isAttribute() && entry.attributes().containsKey(column.heading())) {
                Place name = entry.placeOfName(column.heading());
                if (!told.contains(name) && toldNames.add(name)) {
                    note(i, findings.get(name), "");
                }
            }
        }
        var ofEntry = new LinkedHashSet<Finding>(findings.get(ofAll));
        for (Entry.Flaw flaw : entry.flaws()) {
            Place place = entry.places().at(flaw.position());
            int column = Iterables.indexOf(columns, c -> c.heading().equals(flaw.about()));
            if (column >= 0 && !place.equals(ofAll) && told.add(place)) {
                note(column, findings.get(place), "");
            } else if (told.add(place)) {
                ofEntry.addAll(findings.get(place));
            }
        }
        for (Finding finding : ofEntry) {
            int column = columnOf(finding);
            boolean isOfField = finding.subject().flatMap(Subject::field).isPresent();
            note(column, ImmutableList.of(finding), isOfField ? valueOf(columns.get(column), entry) : "");
        }
        noted.forEach((column, note) -> {
            long cell = cellOf.applyAsLong(column);
            sheet.comment(CellAddress.row(cell), CellAddress.column(cell), note.toString());
            unmarked.add(cell);
        });
    }

    /**
     * {@return where a value stood, and what stood there: of a list, each element too; nothing if there is no place but
     * that of the entry, or no finding. To find out a place may take a look into the file}
     */
    private Map<Place, String> valuesOf(SheetColumn column, Entry entry) {
        FieldSpec field = column.field();
        if (field == null) {
            return entry.attributes().containsKey(column.heading())
                    ? Map.of(entry.placeOf(column.heading()), valueOf(column, entry))
                    : Map.of();
        } else if (entry.positionOf(field) == entry.position() || !writing.hasNotes(entry, field)) {
            return Map.of();
        }
        var values = new LinkedHashMap<Place, String>();
        values.put(entry.placeOf(field), valueOf(column, entry));
        if (entry.value(field).orElse(RawValue.NULL) instanceof RawValue.ListValue items) {
            for (int i = 0; i < items.items().size(); i++) {
                values.putIfAbsent(
                        entry.placeOf(field, i), CellWriter.textOf(items.items().get(i), field));
            }
        }
        return values;
    }

    /** {@return what an entry holds for a column, as a person would type it; empty if nothing} */
    private static String valueOf(SheetColumn column, Entry entry) {
        FieldSpec field = column.field();
        if (field == null) {
            RawValue value = entry.attributes().get(column.heading());
            return value == null ? "" : CellText.of(value);
        }
        return entry.value(field).map(value -> CellWriter.textOf(value, field)).orElse("");
    }

    /** {@return the column of the field that a finding is about; the first if it is about the whole entry} */
    private int columnOf(Finding finding) {
        var field = finding.subject().flatMap(Subject::field);
        return Math.max(
                0,
                Iterables.indexOf(
                        columns,
                        c -> field.isPresent() && c.field() != null && c.name().equals(field.get())));
    }

    /** @param value what stood there; empty if nothing, or if it is not what is wrong */
    private void note(int column, List<Finding> about, String value) {
        for (Finding finding : about) {
            noted.computeIfAbsent(column, c -> new CellNote()).add(finding);
            long cell = cellOf.applyAsLong(column);
            cells.add(
                    finding,
                    sheet.getName(),
                    CellAddress.position(CellAddress.row(cell) + 1, CellAddress.column(cell)),
                    value);
        }
    }

    /** Colours the cells that got a note since this was last called; once they have the style of their columns. */
    void markCells() {
        for (long cell : unmarked) {
            sheet.style(CellAddress.row(cell), CellAddress.column(cell))
                    .fillColor(SheetStyle.NOTED)
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        }
        unmarked.clear();
    }
}

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

/** Writes findings about entries as notes on the cells of a sheet. */
final class EntryNotes {

    private final Worksheet sheet;
    private final ImmutableList<SheetColumn> columns;
    private final Writing writing;
    private final ImmutableListMultimap<Place, Finding> findings;
    private final FindingsSheet list;
    private final IntToLongFunction cellOf;

    /** The places of attribute names with a note, which is at the first value of the column. */
    private final Set<Place> notedNames = new HashSet<>();

    /** The notes of the current entry, by column. */
    private final Map<Integer, CellNote> notes = new TreeMap<>();

    /** The cells with notes that are not coloured yet. */
    private final List<Long> uncoloured = new ArrayList<>();

    /**
     * @param list receives the cells with notes
     * @param cellOf the cell of a column for the current entry; rows from 0
     */
    EntryNotes(
            Worksheet sheet,
            ImmutableList<SheetColumn> columns,
            Writing writing,
            FindingsSheet list,
            IntToLongFunction cellOf) {
        this.list = list;
        this.cellOf = cellOf;
        this.sheet = sheet;
        this.columns = columns;
        this.writing = writing;
        this.findings = writing.notes();
    }

    /** Writes the findings about an entry to the cells of its values, the others to its first cell. */
    void write(Entry entry) {
        if (!writing.hasNotes(entry)) {
            return;
        }
        notes.clear();
        Place ofAll = entry.place();
        var noted = new HashSet<Place>();
        for (int i = 0; i < columns.size(); i++) {
            for (var value : valuesOf(columns.get(i), entry).entrySet()) {
                Place place = value.getKey();
                if (!place.equals(ofAll) && noted.add(place)) {
                    add(i, findings.get(place), value.getValue());
                }
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            if (column.isAttribute() && entry.attributes().containsKey(column.heading())) {
                Place name = entry.placeOfName(column.heading());
                if (!noted.contains(name) && notedNames.add(name)) {
                    add(i, findings.get(name), "");
                }
            }
        }
        var ofEntry = new LinkedHashSet<Finding>(findings.get(ofAll));
        for (Entry.Flaw flaw : entry.flaws()) {
            Place place = entry.places().at(flaw.position());
            int column = Iterables.indexOf(columns, c -> c.heading().equals(flaw.about()));
            if (column >= 0 && !place.equals(ofAll) && noted.add(place)) {
                add(column, findings.get(place), "");
            } else if (noted.add(place)) {
                ofEntry.addAll(findings.get(place));
            }
        }
        for (Finding finding : ofEntry) {
            int column = columnOf(finding);
            boolean isOfField = finding.subject().flatMap(Subject::field).isPresent();
            add(column, ImmutableList.of(finding), isOfField ? valueOf(columns.get(column), entry) : "");
        }
        notes.forEach((column, note) -> {
            long cell = cellOf.applyAsLong(column);
            sheet.comment(CellAddress.row(cell), CellAddress.column(cell), note.toString());
            uncoloured.add(cell);
        });
    }

    /**
     * {@return the values for a column with their places, for a list also each element; empty if only the place of the
     * entry is known, or without findings, because computing a place may read the file}
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
                        entry.placeOf(field, i), EntryCells.textOf(items.items().get(i), field));
            }
        }
        return values;
    }

    /** {@return the value of an entry for a column, as a person would type it; empty if absent} */
    private static String valueOf(SheetColumn column, Entry entry) {
        FieldSpec field = column.field();
        if (field == null) {
            RawValue value = entry.attributes().get(column.heading());
            return value == null ? "" : CellText.of(value);
        }
        return entry.value(field).map(value -> EntryCells.textOf(value, field)).orElse("");
    }

    /** {@return the column of the field that a finding is about; the first column for the whole entry} */
    private int columnOf(Finding finding) {
        String field = finding.subject().flatMap(Subject::field).orElse("");
        return Math.max(
                0, Iterables.indexOf(columns, c -> !c.isAttribute() && c.name().equals(field)));
    }

    /** @param value the value that the findings are about; empty if none */
    private void add(int column, List<Finding> about, String value) {
        for (Finding finding : about) {
            notes.computeIfAbsent(column, c -> new CellNote()).add(finding);
            long cell = cellOf.applyAsLong(column);
            long address = CellAddress.position(CellAddress.row(cell) + 1, CellAddress.column(cell));
            list.addNote(finding, sheet.getName(), address, value);
        }
    }

    /** Colours the cells with new notes. Requires that the cells have the style of their columns already. */
    void colour() {
        for (long cell : uncoloured) {
            sheet.style(CellAddress.row(cell), CellAddress.column(cell))
                    .fillColor(SheetStyle.NOTED)
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        }
        uncoloured.clear();
    }
}

package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import org.pmocatalogue.entry.Places;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.finding.SpellingSuggestion;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.value.TextRule;

/**
 * The header row of a foreign table.
 *
 * @param row the number of the row, from 1
 * @param headings the headings, by column
 */
record Header(int row, ImmutableMap<Integer, String> headings) {

    static Header of(Row row) {
        var headings = ImmutableMap.<Integer, String>builder();
        for (int i = 0; i < row.size(); i++) {
            var cell = MappedCell.of(row, i);
            if (cell != null) {
                headings.put(row.column(i), cell.text());
            }
        }
        return new Header(row.number(), headings.buildOrThrow());
    }

    static Header empty(int row) {
        return new Header(row, ImmutableMap.of());
    }

    /** {@return the number of these folded headings in the row} */
    int count(Set<String> wanted) {
        return (int) headings.values().stream()
                .map(CellText::folded)
                .distinct()
                .filter(wanted::contains)
                .count();
    }

    /** {@return the columns of a mapping that exist; missing columns are reported} */
    PlacedColumns columns(MappedSheet mapped, Reading to, Places places) {
        var placed = ImmutableList.<PlacedColumn>builder();
        var ignored = ImmutableSet.<Integer>builder();
        for (MappedColumn column : mapped.columns()) {
            int index = indexOf(column);
            if (index < 0) {
                String heading = column.heading().orElse("");
                to.report(
                        MappingProblem.NO_COLUMN,
                        places,
                        CellAddress.position(row, 0),
                        row,
                        TextRule.shortened(heading),
                        SpellingSuggestion.hint(heading, headings.values())
                                .map(hint -> "; " + hint)
                                .orElse(""));
            } else if (column.isIgnored()) {
                ignored.add(index);
            } else {
                placed.add(PlacedColumn.of(column, index, to));
            }
        }
        return new PlacedColumns(this, placed.build(), ignored.build());
    }

    /** {@return the index of the column, from 0; -1 if it is missing} */
    private int indexOf(MappedColumn column) {
        if (column.letter().isPresent()) {
            return CellAddress.column(column.letter().get());
        }
        String wanted = CellText.folded(column.heading().orElse(""));
        return headings.entrySet().stream()
                .filter(heading -> CellText.folded(heading.getValue()).equals(wanted))
                .findFirst()
                .map(heading -> heading.getKey())
                .orElse(-1);
    }

    /** {@return the name of a column in messages, such as {@code H "Notes"}} */
    String named(int column) {
        String heading = headings.get(column);
        return CellAddress.letters(column) + (heading == null ? "" : " " + TextRule.quoted(heading));
    }
}

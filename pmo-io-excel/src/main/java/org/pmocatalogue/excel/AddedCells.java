package org.pmocatalogue.excel;

import com.google.common.collect.Iterables;
import org.pmocatalogue.entry.Document;
import org.pmocatalogue.entry.RecordSchema;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.CellText;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.excel.xlsx.RowSink;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.spi.Reading;

/** Looks for what people added to a sheet of ours that holds no entries: what stands where nothing of ours does. */
final class AddedCells implements RowSink {

    /** Tells cells in the place of ours, row by row. */
    @FunctionalInterface
    private interface Ours {
        boolean has(Row row, int i);
    }

    private final Ours ours;
    private long first = CellAddress.NONE;

    private AddedCells(Ours ours) {
        this.ours = ours;
    }

    static AddedCells in(Sheet sheet, Document document, Reading reading) {
        String name = CellText.folded(sheet.name());
        if (name.equals(CellText.folded(FindingsSheet.NAME))) {
            return new AddedCells(FindingsSheet::isOurs);
        } else if (name.equals(CellText.folded(ChoiceLists.NAME))) {
            return new AddedCells(new ChoiceLists.OurWords(document, reading)::contains);
        }
        return new AddedCells(readMe(document, reading));
    }

    /** It ends with a table of fields. */
    private static Ours readMe(Document document, Reading reading) {
        RecordSchema last = reading.shape(ReadMeSheet.lastKind(document));
        int fields = last.fields().size() + Iterables.size(last.computed());
        return new Ours() {
            private int end = CellAddress.ROWS;

            @Override
            public boolean has(Row row, int i) {
                if (ReadMeSheet.isInLastHeadings(row, i, document)) {
                    end = row.number() + fields;
                }
                return row.number() <= end && row.column(i) <= ReadMeSheet.LAST_COLUMN;
            }
        };
    }

    @Override
    public void accept(Row row) {
        for (int i = 0; i < row.size() && first == CellAddress.NONE; i++) {
            if (!CellText.isBlank(row.value(i)) && !ours.has(row, i)) {
                first = row.position(i);
            }
        }
    }

    /** {@return the position of the first cell that people added; {@link CellAddress#NONE} if there is none} */
    long first() {
        return first;
    }
}

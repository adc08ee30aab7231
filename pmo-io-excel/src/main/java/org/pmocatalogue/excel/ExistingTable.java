package org.pmocatalogue.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Entry;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.entry.RecordShape;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.excel.xlsx.Row;
import org.pmocatalogue.excel.xlsx.Sheet;
import org.pmocatalogue.excel.xlsx.WorkbookException;
import org.pmocatalogue.excel.xlsx.XlsxFile;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.spi.Reading;
import org.pmocatalogue.spi.Writing;

/**
 * The entries of one kind in a workbook, with their cells.
 *
 * @param sheet the sheet
 * @param shape the cells of the fields and attributes
 * @param entries the entries as read, including invalid ones
 * @param formulas the positions of the cells with formulas
 * @param lastRow the last row of the table, from 1; that of the headings if the table is empty
 * @param lastColumn the last column with a cell, from 0
 */
record ExistingTable(
        Sheet sheet, TableShape shape, List<Entry> entries, Set<Long> formulas, int lastRow, int lastColumn) {

    /** {@return the table on a sheet; empty if the sheet has no headings or names of fields} */
    static Optional<ExistingTable> read(Kind kind, XlsxFile file, Sheet sheet, Writing writing)
            throws IOException, WorkbookException {
        var entries = new Entries(writing);
        var rows = ExcelReader.rows(kind, entries, sheet::at, new CellReader(writing.limits(), file.isFrom1904()));
        var cells = new Cells();
        file.read(sheet, row -> {
            cells.accept(row);
            rows.accept(row);
        });
        rows.finish();
        return rows.shape().map(shape -> {
            int last = shape.areRows()
                    ? cells.lastRow
                    : entries.all.stream()
                            .mapToInt(entry -> CellAddress.row(entry.position()))
                            .max()
                            .orElse(shape.headings());
            return new ExistingTable(sheet, shape, entries.all, cells.formulas, last, cells.lastColumn);
        });
    }

    private static final class Cells {

        private final Set<Long> formulas = new HashSet<>();
        private int lastRow;
        private int lastColumn;

        void accept(Row row) {
            lastRow = row.number();
            lastColumn = Math.max(lastColumn, row.column(row.size() - 1));
            for (int i = 0; i < row.size(); i++) {
                if (row.isFormula(i)) {
                    formulas.add(row.position(i));
                }
            }
        }
    }

    /** Collects entries; the problems of the workbook were reported when it was read. */
    private record Entries(Writing writing, List<Entry> all) implements Reading {

        Entries(Writing writing) {
            this(writing, new ArrayList<>());
        }

        @Override
        public void accept(Entry entry) {
            all.add(entry);
        }

        @Override
        public DocumentType document() {
            return writing.document();
        }

        @Override
        public RecordShape shape(Kind kind) {
            return writing.shape(kind);
        }

        @Override
        public void report(Problem problem, Place at, Object... details) {}

        @Override
        public Limits limits() {
            return writing.limits();
        }

        @Override
        public Input limited(Input in) {
            return in;
        }
    }
}

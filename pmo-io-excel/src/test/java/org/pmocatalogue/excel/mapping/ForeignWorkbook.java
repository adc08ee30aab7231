package org.pmocatalogue.excel.mapping;

import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.excel.Reads;
import org.pmocatalogue.excel.xlsx.CellAddress;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.Input;
import org.pmocatalogue.spi.Limits;

/** A workbook as people make them who never heard of a catalogue. */
final class ForeignWorkbook implements AutoCloseable {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private XSSFSheet sheet;

    ForeignWorkbook(String sheetName) {
        sheet = workbook.createSheet(sheetName);
    }

    /** Begins another sheet. */
    ForeignWorkbook sheet(String name) {
        sheet = workbook.createSheet(name);
        return this;
    }

    /** Fills cells of a row from column A on: texts, numbers and days; an empty text leaves one empty. */
    ForeignWorkbook row(int number, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("")) {
                set(number, i, values[i]);
            }
        }
        return this;
    }

    /** Fills a cell. */
    ForeignWorkbook cell(String address, Object value) {
        long position = CellAddress.parse(address);
        set(CellAddress.row(position), CellAddress.column(position), value);
        return this;
    }

    private void set(int row, int column, Object value) {
        var known = sheet.getRow(row - 1);
        Cell cell = (known == null ? sheet.createRow(row - 1) : known).createCell(column);
        if (value instanceof LocalDate day) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            cell.setCellValue(day);
            cell.setCellStyle(style);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** Merges cells. */
    ForeignWorkbook merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    Result<Catalogue> read(ColumnMapping mapping) throws IOException {
        var catalogues = Catalogues.of(List.of(new MappedFormat(mapping)), List.of());
        try (var in = Reads.input(bytes())) {
            return catalogues.read(in, ReadOptions.standard());
        }
    }

    /** {@return what is proposed for it, if its file has this name} */
    Result<MappingProposal> propose(String name) throws IOException {
        try (var in = Input.of(name, ByteSource.wrap(bytes()))) {
            return MappingProposal.of(in, Catalogues.discover()::shape, Limits.standard());
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

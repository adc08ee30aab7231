package org.pmocatalogue.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Copies the values of a workbook into another, whose cells share their texts as Excel has it. */
final class SharedTexts {

    private SharedTexts() {}

    static void copy(Path from, Path to) throws IOException {
        try (var read = new ReadableWorkbook(from.toFile());
                var written = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, true);
                var out = Files.newOutputStream(to)) {
            for (var sheet : (Iterable<Sheet>) read.getSheets()::iterator) {
                var copy = written.createSheet(sheet.getName());
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> copy(row, copy.createRow(row.getRowNum() - 1)));
                }
            }
            written.write(out);
        }
    }

    private static void copy(Row from, org.apache.poi.ss.usermodel.Row to) {
        for (int i = 0; i < from.getCellCount(); i++) {
            var cell = from.getCell(i);
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            Cell copy = to.createCell(i);
            if (cell.getValue() instanceof BigDecimal number) {
                copy.setCellValue(number.doubleValue());
            } else {
                copy.setCellValue(cell.getRawValue());
            }
        }
    }
}

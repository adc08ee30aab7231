package org.pmocatalogue.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.xml.sax.InputSource;

/** Reads a workbook of many services: checked and indexed, and by peers that only walk through its rows. */
public class ReadExcel extends ReadFile {

    @Param("50000")
    int services;

    /** Who wrote it: we with texts in their cells, or POI, which has them shared as Excel has. */
    @Param({"pmo", "poi"})
    String writer = "pmo";

    @Setup
    public void writeFile() throws IOException {
        write(TwelveColumns.of(services), "many.xlsx");
        if (writer.equals("poi")) {
            Path shared = file.resolveSibling("shared.xlsx");
            SharedTexts.copy(file, shared);
            Files.move(shared, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** {@return how many characters all cells have, since a cell that nobody looks at is not made} */
    @Benchmark
    public long fastexcelReader() throws IOException {
        long length = 0;
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            for (var sheet : (Iterable<org.dhatim.fastexcel.reader.Sheet>) workbook.getSheets()::iterator) {
                try (var rows = sheet.openStream()) {
                    length += rows.mapToLong(row -> row.stream()
                                    .mapToLong(cell -> cell == null
                                            ? 0
                                            : cell.getRawValue() == null
                                                    ? 0
                                                    : cell.getRawValue().length())
                                    .sum())
                            .sum();
                }
            }
        }
        return length;
    }

    @Benchmark
    public long poiEvents() throws Exception {
        long[] length = {0};
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(opened);
            var handler = new SheetContentsHandler() {
                @Override
                public void startRow(int row) {}

                @Override
                public void endRow(int row) {}

                @Override
                public void cell(String reference, String value, XSSFComment comment) {
                    length[0] += value == null ? 0 : value.length();
                }
            };
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(opened), handler, false));
            for (var sheets = reader.getSheetsData(); sheets.hasNext(); ) {
                try (var sheet = sheets.next()) {
                    parser.parse(new InputSource(sheet));
                }
            }
        }
        return length[0];
    }

    @Benchmark
    public long poiWorkbook() throws Exception {
        long length = 0;
        try (var workbook = new XSSFWorkbook(file.toFile())) {
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        length += cell.toString().length();
                    }
                }
            }
        }
        return length;
    }
}

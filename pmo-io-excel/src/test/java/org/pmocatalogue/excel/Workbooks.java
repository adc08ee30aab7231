package org.pmocatalogue.excel;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;

/** Our workbooks as people edit them, with POI in place of Excel. */
final class Workbooks {

    static final Catalogues CATALOGUES = Fixtures.CATALOGUES;

    private Workbooks() {}

    /** {@return a workbook with the catalogue of the article} */
    static Path article(Path folder) throws IOException {
        Path file = folder.resolve("article.xlsx");
        CATALOGUES
                .convert(Fixtures.ARTICLE, file, ReadOptions.standard(), WriteOptions.standard())
                .orThrow();
        return file;
    }

    /** Opens, changes and saves a workbook. */
    static Path change(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    /** {@return all texts on a sheet} */
    static ImmutableSet<String> texts(Path file, String sheet) throws IOException {
        var texts = ImmutableSet.<String>builder();
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            workbook.getSheet(sheet).forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
        }
        return texts.build();
    }

    /** {@return all notes of a workbook, by their addresses} */
    static ImmutableMap<String, String> notes(Path file) throws IOException {
        var notes = ImmutableMap.<String, String>builder();
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> sheet.getCellComments().forEach((address, note) -> {
                if (address.getRow() > 0) {
                    notes.put(
                            sheet.getSheetName() + "!" + address,
                            note.getString().getString());
                }
            }));
        }
        return notes.buildOrThrow();
    }
}

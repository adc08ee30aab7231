package org.pmocatalogue.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of a workbook as Apache POI reads them. */
final class WorkbookCells {

    /** Sheets of prose for people; their texts are not part of the format. */
    private static final Set<String> PROSE = Set.of("Read me", "Findings");

    private static final DataFormatter FORMATTER = new DataFormatter(Locale.ROOT);

    private WorkbookCells() {}

    /** {@return a line for each sheet, followed by one for each of its cells with its type, text and format} */
    static String list(Path file) throws IOException {
        var text = new StringBuilder();
        try (var workbook = new XSSFWorkbook(file.toFile())) {
            for (Sheet sheet : workbook) {
                text.append("[%s]\n".formatted(sheet.getSheetName()));
                if (PROSE.contains(sheet.getSheetName())) {
                    continue;
                }
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.BLANK || cell.getCellComment() != null) {
                            text.append(line(cell)).append('\n');
                        }
                    }
                }
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    private static String line(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return "%s %s %s%s%s"
                .formatted(
                        cell.getAddress(),
                        cell.getCellType(),
                        isProse(cell) ? "…" : FORMATTER.formatCellValue(cell).replace("\n", "\\n"),
                        format.equals("General") ? "" : " [" + format + "]",
                        cell.getCellComment() == null ? "" : " (note)")
                .stripTrailing();
    }

    /** {@return whether the cell explains a field, in a sheet with a row for each field} */
    private static boolean isProse(Cell cell) {
        Cell corner = cell.getSheet().getRow(0).getCell(0);
        return cell.getColumnIndex() == 2 && FORMATTER.formatCellValue(corner).equals("Field");
    }
}

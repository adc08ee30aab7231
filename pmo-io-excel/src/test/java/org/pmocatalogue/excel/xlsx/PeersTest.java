package org.pmocatalogue.excel.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocatalogue.excel.Reads;
import org.pmocatalogue.spi.Limits;
import org.pmocatalogue.value.RawValue;

@DisplayName("For random workbooks, our reader and that of fastexcel return the same cells")
class PeersTest {

    private static final String LETTERS = "abc XYZ äöü ß 課長 😀 <>&\"' ;=+-@\t\n";

    private final List<String> ours = new ArrayList<>();
    private final List<String> theirs = new ArrayList<>();

    private static String text(Random random) {
        var text = new StringBuilder("x");
        int[] letters = LETTERS.codePoints().toArray();
        int length = random.nextInt(random.nextInt(20) == 0 ? 2_000 : 30);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.append('x').toString();
    }

    private static double number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(1_000);
            case 1 -> random.nextDouble();
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
            default -> random.nextInt(100_000) / 100.0;
        };
    }

    private static LocalDateTime time(Random random) {
        var day = LocalDate.of(1900, 3, 1).plusDays(random.nextInt(80_000)).atStartOfDay();
        return random.nextBoolean() ? day : day.plusSeconds(1 + random.nextInt(86_399));
    }

    private static byte[] byFastexcel(Random random) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "pmo", "1.0")) {
            for (int s = 0; s < 3; s++) {
                var sheet = workbook.newWorksheet("Sheet " + s);
                for (int row = 0; row < 200; row++) {
                    for (int column = 0; column < 20; column++) {
                        switch (random.nextInt(9)) {
                            case 0 -> sheet.value(row, column, text(random));
                            case 1 -> sheet.inlineString(row, column, text(random));
                            case 2 -> sheet.value(row, column, number(random));
                            case 3 -> sheet.value(row, column, random.nextBoolean());
                            case 4 -> {
                                sheet.value(row, column, time(random));
                                sheet.style(row, column)
                                        .format("yyyy-mm-dd hh:mm:ss")
                                        .set();
                            }
                            case 5 -> sheet.value(row, column, "word " + random.nextInt(5));
                            case 6 ->
                                sheet.value(row, column, BigDecimal.valueOf(random.nextLong(), random.nextInt(10)));
                            default -> {}
                        }
                    }
                }
            }
            workbook.finish();
        }
        return bytes.toByteArray();
    }

    private static byte[] byPoi(Random random) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 22);
            var sheet = workbook.createSheet("Services");
            for (int i = 0; i < 200; i += 1 + random.nextInt(3)) {
                var row = sheet.createRow(i);
                for (int column = 0; column < 20; column++) {
                    switch (random.nextInt(8)) {
                        case 0, 1 -> row.createCell(column).setCellValue(text(random));
                        case 2 -> row.createCell(column).setCellValue(number(random));
                        case 3 -> row.createCell(column).setCellValue(random.nextBoolean());
                        case 4 -> {
                            var cell = row.createCell(column);
                            cell.setCellValue(time(random));
                            cell.setCellStyle(date);
                        }
                        case 5 -> row.createCell(column).setBlank();
                        case 6 -> {
                            var cell = row.createCell(column);
                            cell.setCellFormula("1+" + column);
                            cell.setCellValue(1.0 + column);
                        }
                        default -> {}
                    }
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private void readOurs(byte[] workbook) throws IOException, WorkbookException {
        try (var in = Reads.input(workbook);
                var file = XlsxFile.open(in, Limits.standard())) {
            for (var sheet : file.sheets()) {
                file.read(sheet, row -> {
                    for (int i = 0; i < row.size(); i++) {
                        ours.add(sheet.name() + "!" + CellAddress.print(row.position(i)) + " " + shown(row.value(i)));
                    }
                });
            }
        }
    }

    private static String shown(RawValue value) {
        if (value instanceof RawValue.Decimal decimal) {
            return number(decimal.number());
        }
        if (value instanceof RawValue.Date date) {
            return date.date().atStartOfDay().toString();
        }
        return value instanceof RawValue.TypedText written ? written.text() : value.describe();
    }

    private static String number(BigDecimal number) {
        return number.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    }

    private void readTheirs(byte[] bytes) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (var sheet : (Iterable<org.dhatim.fastexcel.reader.Sheet>) workbook.getSheets()::iterator) {
                for (var row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                            .forEach(cell -> theirs.add(sheet.getName() + "!" + cell.getAddress() + " " + shown(cell)));
                }
            }
        }
    }

    private static String shown(Cell cell) {
        boolean isDate =
                cell.getDataFormatString() != null && cell.getDataFormatString().contains("yy");
        return switch (cell.getType()) {
            case NUMBER -> isDate ? cell.asDate().toString() : number(cell.asNumber());
            case FORMULA -> number(new BigDecimal(cell.getRawValue()));
            default -> cell.getValue().toString();
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @DisplayName("written by fastexcel")
    void fastexcel(int seed) throws IOException, WorkbookException {
        assertAgree(byFastexcel(new Random(seed)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @DisplayName("written by POI")
    void poi(int seed) throws IOException, WorkbookException {
        assertAgree(byPoi(new Random(seed)));
    }

    private void assertAgree(byte[] workbook) throws IOException, WorkbookException {
        readOurs(workbook);
        readTheirs(workbook);
        assertEquals(theirs.size(), ours.size());
        for (int i = 0; i < ours.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i));
        }
    }
}

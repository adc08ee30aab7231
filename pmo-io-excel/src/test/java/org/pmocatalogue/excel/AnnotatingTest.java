package org.pmocatalogue.excel;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.MoreCollectors.onlyElement;
import static java.util.stream.Collectors.joining;
import static org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.Problem;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;

@DisplayName("An annotated workbook")
class AnnotatingTest {

    @TempDir
    private Path folder = Path.of("");

    private Path withFaults() throws IOException {
        return Workbooks.change(Workbooks.article(folder), workbook -> {
            workbook.getSheet("Catalogue").getRow(2).getCell(1).setBlank();
            var services = workbook.getSheet("Services");
            services.getRow(1).getCell(2).setBlank();
            set(services.getRow(2), 1, "administrasion");
            set(services.getRow(3), 11, "maybe");
            set(services.getRow(6), 0, "take-minutes");
        });
    }

    /** Sets a text. POI keeps the previous inline text unless the cell is emptied first. */
    private static void set(Row row, int column, String text) {
        Cell cell = row.getCell(column, CREATE_NULL_AS_BLANK);
        cell.setBlank();
        cell.setCellValue(text);
    }

    /** {@return the note about a finding} */
    private static String note(Finding finding) {
        return "%s %s: %s%s"
                .formatted(
                        finding.severity(),
                        finding.code(),
                        finding.message(),
                        finding.hint().map("; "::concat).orElse(""));
    }

    private static String note(Problem problem, Object... details) {
        return note(Finding.builder(problem, details).at(Place.of("a.xlsx")).build());
    }

    /** {@return a workbook with this number of services of an unknown function} */
    private Path withFaults(int count) throws IOException {
        return Workbooks.change(Workbooks.article(folder), workbook -> {
            var services = workbook.getSheet("Services");
            for (int i = 0; i < count; i++) {
                Row row = services.createRow(100 + i);
                set(row, 0, "more-" + i);
                set(row, 1, "nowhere");
                set(row, 2, "More");
            }
        });
    }

    @Test
    @DisplayName("has a note at each of a thousand faulty cells, and lists all findings")
    void manyFaults() throws IOException {
        int count = 1_000;
        Path file = withFaults(count);
        Path out = folder.resolve("annotated.xlsx");
        var result =
                Workbooks.CATALOGUES.annotate(Origin.of(file), out, ReadOptions.standard(), WriteOptions.standard());
        assertEquals("1,000 errors", result.counts().toString());
        assertEquals(100, result.findings().size());
        assertEquals(count, Workbooks.notes(out).size());
        try (InputStream in = Files.newInputStream(out);
                var workbook = new XSSFWorkbook(in)) {
            assertEquals(count, workbook.getSheet("Findings").getLastRowNum());
        }
    }

    @Test
    @DisplayName("shows 20 findings in the note of a cell, and the number of others")
    void manyFaultsOfOneCell() throws IOException {
        Path file = Workbooks.change(Workbooks.article(folder), workbook -> {
            var services = workbook.getSheet("Services");
            var headings = services.getRow(0);
            int needs = Streams.stream(headings)
                    .filter(cell -> cell.getStringCellValue().equals("Needs"))
                    .collect(onlyElement())
                    .getColumnIndex();
            set(
                    services.getRow(1),
                    needs,
                    IntStream.range(0, 1_500).mapToObj(i -> "no-" + i).collect(joining("\n")));
        });
        Path out = folder.resolve("annotated.xlsx");
        Workbooks.CATALOGUES.annotate(Origin.of(file), out, ReadOptions.standard(), WriteOptions.standard());
        var paragraphs = Splitter.on("\n\n")
                .splitToList(Workbooks.notes(out).values().iterator().next());
        assertEquals(21, paragraphs.size());
        assertTrue(paragraphs.get(19).startsWith("warning PMO-202: "), paragraphs.get(19));
        assertTrue(paragraphs.get(19).contains("\"no-19\""), paragraphs.get(19));
        assertEquals("and 1,480 more, see the sheet Findings", paragraphs.get(20));
    }

    @Test
    @DisplayName("contains all rows, valid or not, with each finding at its cell")
    void holdsAll() throws IOException {
        Path file = withFaults();
        Path out = folder.resolve("annotated.xlsx");
        var result =
                Workbooks.CATALOGUES.annotate(Origin.of(file), out, ReadOptions.standard(), WriteOptions.standard());
        assertEquals("3 functions, 6 services", result.value().orElseThrow().toString());
        assertEquals("5 errors", result.counts().toString());
        assertEquals(
                List.of(
                        "Catalogue!B3 PMO-101 catalogue article, name",
                        "Services!C2 PMO-101 service maintain-project-plans, name",
                        "Services!L4 PMO-815 service arrange-travel = maybe",
                        "Services!A7 PMO-107 service take-minutes, id, see Services!A3",
                        "Services!B3 PMO-201 service take-minutes, function, or \"administration\""),
                FindingLines.of(result));
        assertEquals(
                result.findings().stream().collect(toImmutableMap(f -> f.place().address(), AnnotatingTest::note)),
                Workbooks.notes(out));
        try (InputStream in = Files.newInputStream(out);
                var workbook = new XSSFWorkbook(in)) {
            assertEquals(
                    "administrasion",
                    workbook.getSheet("Services").getRow(2).getCell(1).getStringCellValue());
            assertEquals(
                    List.of(
                            "Read me",
                            "Findings",
                            "Catalogue",
                            "Functions",
                            "Services",
                            "Stage changes",
                            "Mappings",
                            "Lists"),
                    IntStream.range(0, workbook.getNumberOfSheets())
                            .mapToObj(workbook::getSheetName)
                            .toList());
            var findings = workbook.getSheet("Findings");
            assertEquals(
                    List.of(
                            "Catalogue!B3: ",
                            "Services!C2: ",
                            "Services!L4: maybe",
                            "Services!A7: take-minutes",
                            "Services!B3: administrasion"),
                    Streams.stream(findings)
                            .skip(1)
                            .map(row -> row.getCell(0) + ": " + row.getCell(5))
                            .toList());
            assertEquals(
                    "'Services'!L4",
                    findings.getRow(3).getCell(0).getHyperlink().getLocation());
        }
    }

    private static Row rowOf(XSSFWorkbook workbook, String field) {
        return Streams.stream(workbook.getSheet("Catalogue"))
                .filter(row -> row.getCell(0).getStringCellValue().equals(field))
                .collect(onlyElement());
    }

    /** {@return the value of a field of the catalogue in the annotated workbook} */
    private String annotated(Path file, String field) throws IOException {
        Path out = folder.resolve("annotated.xlsx");
        Workbooks.CATALOGUES.annotate(Origin.of(file), out, ReadOptions.standard(), WriteOptions.standard());
        try (InputStream in = Files.newInputStream(out);
                var workbook = new XSSFWorkbook(in)) {
            return rowOf(workbook, field).getCell(1).getStringCellValue();
        }
    }

    @Test
    @DisplayName("shows the first of two invalid values of a field")
    void showsFirst() throws IOException {
        Path file = Workbooks.change(Workbooks.article(folder), workbook -> {
            set(rowOf(workbook, "Office types: Project"), 1, "maybe");
            var sheet = workbook.getSheet("Catalogue");
            Row second = sheet.createRow(sheet.getLastRowNum() + 1);
            set(second, 0, "Office types: Project");
            set(second, 1, "perhaps");
        });
        assertEquals("maybe", annotated(file, "Office types: Project"));
    }

    @Test
    @DisplayName("shows an invalid mark next to a valid mark of the same field")
    void showsWhatIsNoMark() throws IOException {
        Path file = Workbooks.change(Workbooks.article(folder), workbook -> {
            set(rowOf(workbook, "Office types: Project"), 1, "maybe");
            set(rowOf(workbook, "Office types: Portfolio"), 1, "x");
        });
        assertEquals("maybe", annotated(file, "Office types: Project"));
        assertEquals("x", annotated(file, "Office types: Portfolio"));
    }

    @Test
    @DisplayName("shows findings about the whole catalogue at its first field, without a value")
    void showsWhatIsWrongWithNoValue() throws IOException {
        Path file = Workbooks.change(Workbooks.article(folder), workbook -> {
            rowOf(workbook, "Organisation").getCell(1, CREATE_NULL_AS_BLANK).setCellFormula("\"AC\"&\"ME\"");
            set(rowOf(workbook, "Office types: Project"), 1, "maybe");
            set(rowOf(workbook, "Office types: Portfolio"), 1, "x");
        });
        annotated(file, "Id");
        assertEquals(
                ImmutableMap.of(
                        "Catalogue!B2",
                        note(ExcelProblem.NOT_CALCULATED, "Organisation"),
                        "Catalogue!B8",
                        note(ExcelProblem.NOT_A_MARK, "Office types: Project", "\"maybe\"")),
                Workbooks.notes(folder.resolve("annotated.xlsx")));
    }

    @Test
    @DisplayName("shows text in place of a mark unchanged")
    void showsTextForMark() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.text"),
                Fixtures.ACME.replace("officeTypes: [project, portfolio]", "officeTypes: \" _x0041_\""));
        assertEquals(" _x0041_", annotated(file, "Office types: Project"));
    }

    @Test
    @DisplayName("lists text outside the tables, and a second value for one field, in full")
    void tellsWhatIsLeftOut() throws IOException {
        String remark = "Ask Eve before you change this. ".repeat(30);
        Path file = Workbooks.change(Workbooks.article(folder), workbook -> {
            var services = workbook.getSheet("Services");
            set(services.getRow(1), 60, remark);
            int last = services.getRow(0).getLastCellNum();
            set(services.getRow(0), last, "Name");
            set(services.getRow(2), last, "Keep the minutes");
        });
        Path out = folder.resolve("annotated.xlsx");
        Workbooks.CATALOGUES.annotate(Origin.of(file), out, ReadOptions.standard(), WriteOptions.standard());
        try (InputStream in = Files.newInputStream(out);
                var workbook = new XSSFWorkbook(in)) {
            var findings = workbook.getSheet("Findings");
            assertEquals("Value", findings.getRow(0).getCell(5).getStringCellValue());
            assertEquals(
                    List.of("PMO-104: Keep the minutes", "PMO-810: " + remark),
                    IntStream.of(1, 2)
                            .mapToObj(findings::getRow)
                            .map(row -> row.getCell(2) + ": " + row.getCell(5))
                            .toList());
        }
    }

    @Test
    @DisplayName("has the note about a heading at the first value below")
    void heading() throws IOException {
        Path file = Workbooks.change(Workbooks.article(folder), workbook -> {
            var services = workbook.getSheet("Services");
            int last = services.getRow(0).getLastCellNum();
            set(services.getRow(0), last, "Service owner");
            set(services.getRow(2), last, "Eve");
            set(services.getRow(3), last, "Adam");
        });
        Path out = folder.resolve("annotated.xlsx");
        var result =
                Workbooks.CATALOGUES.annotate(Origin.of(file), out, ReadOptions.standard(), WriteOptions.standard());
        assertEquals(List.of("Services!AO1 PMO-106 service take-minutes, or \"Owner\""), FindingLines.of(result));
        assertEquals(ImmutableMap.of("Services!AO3", note(result.findings().get(0))), Workbooks.notes(out));
    }

    @Tag("slow")
    @Test
    @DisplayName("states the number of omitted findings")
    void tooManyFaults() throws IOException {
        Path out = folder.resolve("annotated.xlsx");
        Workbooks.CATALOGUES.annotate(
                Origin.of(withFaults(10_001)), out, ReadOptions.standard(), WriteOptions.standard());
        try (InputStream in = Files.newInputStream(out);
                var workbook = new XSSFWorkbook(in)) {
            var findings = workbook.getSheet("Findings");
            assertEquals(
                    "Only the first 10,000 findings of each code are listed.",
                    findings.getRow(findings.getLastRowNum()).getCell(3).getStringCellValue());
        }
    }

    @Test
    @DisplayName("is read like any other workbook after corrections, and is replaced only on request")
    void isReadAgain() throws IOException {
        Path out = folder.resolve("annotated.xlsx");
        Path faulty = withFaults();
        var standard = ReadOptions.standard();
        assertTrue(Workbooks.CATALOGUES
                .annotate(Origin.of(faulty), out, standard, WriteOptions.standard())
                .value()
                .isPresent());
        var refused = Workbooks.CATALOGUES.annotate(Origin.of(faulty), out, standard, WriteOptions.standard());
        assertEquals(
                List.of(FindingLines.worded("annotated.xlsx", FileProblem.FILE_EXISTS)), FindingLines.worded(refused));
        var replace = WriteOptions.builder().replace(true).build();
        assertTrue(Workbooks.CATALOGUES
                .annotate(Origin.of(faulty), out, standard, replace)
                .value()
                .isPresent());
        var again = Workbooks.CATALOGUES.check(Origin.of(out), standard);
        assertEquals("5 errors", again.counts().toString());
        assertTrue(
                again.findings().stream().noneMatch(finding -> finding.problem() == ExcelProblem.OTHER_SHEET),
                () -> String.valueOf(again.findings()));
    }

    @Test
    @DisplayName("is not written over its input, nor in a format without notes")
    void guards() throws IOException {
        Path file = withFaults();
        byte[] before = Files.readAllBytes(file);
        var replace = WriteOptions.builder().replace(true).build();
        assertEquals(
                "article.xlsx PMO-025",
                FindingLines.of(Workbooks.CATALOGUES.annotate(Origin.of(file), file, ReadOptions.standard(), replace))
                        .get(0));
        assertArrayEquals(before, Files.readAllBytes(file));
        Path text = folder.resolve("a.text");
        assertEquals(
                "a.text PMO-024",
                FindingLines.of(Workbooks.CATALOGUES.annotate(
                                Origin.of(file), text, ReadOptions.standard(), WriteOptions.standard()))
                        .get(0));
    }

    @Test
    @DisplayName("is not written for an unreadable file")
    void isNotMadeOfNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "PK no workbook");
        Path out = folder.resolve("annotated.xlsx");
        var result =
                Workbooks.CATALOGUES.annotate(Origin.of(file), out, ReadOptions.standard(), WriteOptions.standard());
        assertTrue(Files.notExists(out));
        assertTrue(result.value().isEmpty());
    }
}

package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.finding.Severity;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.io.WriteOptions;

@DisplayName("A stage edited in the row of a service")
class EditedStagesTest {

    private static final FunctionId RISKS = FunctionId.of("risks");
    private static final ServiceId LOG = ServiceId.of("log");
    private static final ServiceId WORKSHOP = ServiceId.of("workshop");
    private static final LocalDate JAN_5 = LocalDate.of(2026, 1, 5);
    private static final LocalDate FEB_1 = LocalDate.of(2026, 2, 1);
    private static final LocalDate MAR_1 = LocalDate.of(2026, 3, 1);
    private static final ReadOptions STEPS =
            ReadOptions.builder().recordEditedStages(MAR_1, "Head of PMO").build();

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    /** A service that is in operation for the second time, and another that needs the first. */
    @BeforeEach
    void write() throws IOException {
        var catalogue = Catalogue.builder(CatalogueInfo.builder(CatalogueId.of("acme"))
                        .name("ACME")
                        .version("1")
                        .kind(CatalogueKind.OWN)
                        .build())
                .put(PmoFunction.builder(RISKS).name("Risks").build())
                .put(PmoService.builder(WORKSHOP)
                        .function(RISKS)
                        .name("Workshop")
                        .needs(ImmutableList.of(LOG))
                        .build())
                .put(PmoService.builder(LOG).function(RISKS).name("Log").build())
                .add(change(LOG, ServiceStages.TRANSFORMATION, JAN_5, true))
                .add(change(LOG, ServiceStages.OPERATION, FEB_1, false))
                .build();
        file = folder.resolve("acme.xlsx");
        Workbooks.CATALOGUES.write(catalogue, file).orThrow();
    }

    private static StageChange change(ServiceId service, Stage to, LocalDate on, boolean opening) {
        return StageChange.builder()
                .service(service)
                .to(to)
                .on(on)
                .opening(opening)
                .build();
    }

    private void enter(String service, String stage) throws IOException {
        enter(service, "Stage", stage);
    }

    private void enter(String service, String heading, String value) throws IOException {
        file = Workbooks.change(file, workbook -> {
            Sheet sheet = workbook.getSheet("Services");
            int column = -1;
            for (Cell cell : sheet.getRow(0)) {
                column = cell.getStringCellValue().startsWith(heading) ? cell.getColumnIndex() : column;
            }
            for (var row : sheet) {
                if (row.getCell(0).getStringCellValue().equals(service)) {
                    Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    cell.setBlank();
                    cell.setCellValue(value);
                }
            }
        });
    }

    private Result<Catalogue> read(ReadOptions options) throws IOException {
        return Workbooks.CATALOGUES.read(Origin.of(file), options);
    }

    private List<String> lines(ReadOptions options) throws IOException {
        return FindingLines.of(read(options));
    }

    /** Asserts that the first message contains these words, such as ids, which distinguish reasons. */
    private void isRefusedFor(ReadOptions options, String... words) throws IOException {
        String message = read(options).findings().get(0).message();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    private void staysInOperation() throws IOException {
        var catalogue = read(STEPS).value().orElseThrow();
        assertEquals(Optional.of(ServiceStages.OPERATION), catalogue.stageOf(LOG));
    }

    @Test
    @DisplayName("is an error with a fix, even if the service was in the stage before")
    void isAnError() throws IOException {
        enter("log", "Transformation");
        assertEquals(
                List.of("Services!E3 PMO-305 service log, stage"),
                read(ReadOptions.standard()).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(FindingLines::of)
                        .toList());
    }

    @Test
    @DisplayName("is checked by the given policy")
    void isCheckedByPolicy() throws IOException {
        enter("log", "Pilot");
        var light = STEPS.toBuilder().policy("light").build();
        assertEquals("Services!E3 PMO-320 service log, stage", lines(light).get(0));
        isRefusedFor(light, "2026-03-01", "light", "pilot");
    }

    @Test
    @DisplayName("becomes a stage change if the options allow edits")
    void isAStep() throws IOException {
        enter("log", "Transformation");
        assertEquals(List.of(), lines(STEPS));
        var taken = new ArrayList<StageChange>();
        var recording = STEPS.toBuilder().onRecordedEdit(taken::add).build();
        var catalogue = Workbooks.CATALOGUES.read(Origin.of(file), recording).orThrow();
        assertEquals(List.of(catalogue.stageChanges().get(2)), taken);
        assertEquals(
                StageChange.builder()
                        .service(LOG)
                        .to(ServiceStages.TRANSFORMATION)
                        .on(MAR_1)
                        .by("Head of PMO")
                        .build(),
                catalogue.historyOf(LOG).changes().get(2));
    }

    @Test
    @DisplayName("becomes a stage change if Since has the day of the changes, or is empty")
    void isAStepOnThatDay() throws IOException {
        enter("log", "Transformation");
        enter("log", "Since", "2026-03-01");
        assertEquals(List.of(), lines(STEPS));
        enter("log", "Since", "");
        assertEquals(List.of(), lines(STEPS));
        var read = Workbooks.CATALOGUES.read(Origin.of(file), STEPS).orThrow();
        assertEquals(Optional.of(MAR_1), read.historyOf(LOG).since());
    }

    @Test
    @DisplayName("is an error if Since has another day, and the service is unchanged")
    void isOfAnotherDay() throws IOException {
        enter("log", "Transformation");
        enter("log", "Since", "2026-04-01");
        enter("workshop", "Strategy");
        enter("workshop", "Since", "2026-04-02");
        assertEquals(
                List.of("Services!F2 PMO-322 service workshop, since", "Services!F3 PMO-322 service log, since"),
                lines(STEPS));
        staysInOperation();
    }

    @Test
    @DisplayName("is refused at its cell with all reasons, and the service is unchanged")
    void isRefused() throws IOException {
        enter("log", "Retired");
        assertEquals(List.of("Services!E3 PMO-320 service log, stage"), lines(STEPS));
        isRefusedFor(STEPS, "2026-03-01", "standard", "Reason is missing", "workshop");
        staysInOperation();
    }

    @Test
    @DisplayName("is converted to a stage change, unless one is refused")
    void isConverted() throws IOException {
        enter("log", "Transformation");
        Path out = folder.resolve("out.xlsx");
        Workbooks.CATALOGUES
                .convert(Origin.of(file), out, STEPS, WriteOptions.standard())
                .orThrow();
        var written = Workbooks.CATALOGUES.read(out).orThrow();
        assertEquals(Optional.of(ServiceStages.TRANSFORMATION), written.stageOf(LOG));
        assertEquals(Optional.of(MAR_1), written.historyOf(LOG).since());
        enter("workshop", "Pilot");
        Path refused = folder.resolve("refused.xlsx");
        Workbooks.CATALOGUES.convert(Origin.of(file), refused, STEPS, WriteOptions.standard());
        assertFalse(Files.exists(refused));
    }

    @Test
    @DisplayName("is not a transition if the stage is only outdated")
    void outOfDate() throws IOException {
        var moved = Workbooks.CATALOGUES.read(file).orThrow();
        file = Workbooks.change(file, workbook -> {
            Sheet changes = workbook.getSheet("Stage changes");
            var row = changes.getRow(2);
            var added = changes.createRow(3);
            for (Cell cell : row) {
                Cell copy = added.createCell(cell.getColumnIndex());
                if (cell.getCellType() == CellType.NUMERIC) {
                    copy.setCellValue(cell.getNumericCellValue() + 7);
                    copy.setCellStyle(cell.getCellStyle());
                } else {
                    copy.setCellValue(cell.getStringCellValue().replace("Operation", "Transformation"));
                }
            }
        });
        var read = Workbooks.CATALOGUES.read(Origin.of(file), STEPS).orThrow();
        assertEquals(moved.stageChanges().size() + 1, read.stageChanges().size());
        assertEquals(Optional.of(ServiceStages.TRANSFORMATION), read.stageOf(LOG));
    }
}

package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pmocatalogue.finding.FileProblem.OTHER_DOCUMENT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Transition;
import org.pmocatalogue.value.RawValue;

@DisplayName("A lifecycle policy in a workbook")
class PolicyWorkbooksTest {

    private static final Catalogues CATALOGUES = Catalogues.of(List.of(new ExcelFormat()), List.of());

    @TempDir
    private Path directory;

    static ImmutableList<LifecyclePolicy> policies() {
        var own = new RawValue.ListValue(ImmutableList.of(RawValue.of("a"), RawValue.of(true)));
        return ImmutableList.<LifecyclePolicy>builder()
                .addAll(LifecyclePolicy.shipped())
                .add(LifecyclePolicy.standard().toBuilder()
                        .attributes(ImmutableMap.of("x-owner", RawValue.of("Ana")))
                        .put(Stage.of("on-hold", "On hold", Phase.PIPELINE)
                                .withAttributes(ImmutableMap.of("x-list", own)))
                        .put(Transition.builder()
                                .from(ServiceStages.OPERATION)
                                .to(Stage.of("on-hold", "On hold", Phase.PIPELINE))
                                .attributes(ImmutableMap.of("x-days", RawValue.of("3")))
                                .build())
                        .put(Transition.of(Stage.of("on-hold", "On hold", Phase.PIPELINE), ServiceStages.OPERATION))
                        .build())
                .build();
    }

    private Path file() {
        return directory.resolve("acme.xlsx");
    }

    @ParameterizedTest
    @MethodSource("policies")
    @DisplayName("is read as written")
    void comesBack(LifecyclePolicy policy) throws IOException {
        CATALOGUES.policyFiles().write(policy, file()).orThrow();
        var read = CATALOGUES.policyFiles().read(file());
        assertEquals(List.of(), FindingLines.of(read));
        assertEquals(policy, read.orThrow());
        assertEquals(policy.transitions(), read.orThrow().transitions());
    }

    private void change(Consumer<XSSFWorkbook> change) throws IOException {
        Files.deleteIfExists(file());
        CATALOGUES.policyFiles().write(LifecyclePolicy.light(), file()).orThrow();
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file()));
                var workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file())) {
                workbook.write(out);
            }
        }
    }

    @Test
    @DisplayName("has a sheet with explanations, one for each kind, and one with lists")
    void sheets() throws IOException {
        change(workbook -> {
            var names = ImmutableList.<String>builder();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertEquals(List.of("Read me", "Policy", "Stages", "Steps", "Lists"), names.build());
            assertEquals(
                    "Lifecycle policy of a PMO",
                    workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        });
        assertEquals(
                LifecyclePolicy.light(), CATALOGUES.policyFiles().read(file()).orThrow());
    }

    @Test
    @DisplayName("is validated with findings at its cells")
    void flaws() throws IOException {
        change(workbook -> {
            set(workbook, "Steps", 2, "To", "operatoin");
            set(workbook, "Steps", 4, "Fields", "owner\ncustomer");
            set(workbook, "Stages", 5, "Phase", "Dropped");
        });
        assertEquals(
                List.of(
                        "Stages!C6 PMO-102 stage retired, phase",
                        "Steps!B3 PMO-310 step, to, or \"operation\"",
                        "Steps!C5 PMO-312 step, fields, or \"customers\"",
                        "Steps!B9 PMO-203 step, to"),
                FindingLines.of(CATALOGUES.policyFiles().read(file())).subList(0, 4));
    }

    @Test
    @DisplayName("accepts labels of stages and fields in any case")
    void labels() throws IOException {
        change(workbook -> {
            var step = workbook.getSheet("Steps").createRow(60);
            for (int i = 0; i < 4; i++) {
                step.createCell(i)
                        .setCellValue(List.of("Operation", "STRATEGY", "Service level\nOWNER\nx-own", "reason\nUntil")
                                .get(i));
            }
        });
        var read = CATALOGUES.policyFiles().read(file());
        assertEquals(List.of(), FindingLines.of(read));
        assertEquals(
                Transition.builder()
                        .from(ServiceStages.OPERATION)
                        .to(ServiceStages.STRATEGY)
                        .fields("serviceLevel", "owner", "x-own")
                        .details("reason", "until")
                        .build(),
                read.orThrow()
                        .findTransition(Optional.of(ServiceStages.OPERATION), ServiceStages.STRATEGY)
                        .orElseThrow());
        change(workbook -> {
            set(workbook, "Steps", 4, "Fields", "Owner\nService levels");
            set(workbook, "Steps", 5, "Details", "Reasons");
            set(workbook, "Steps", 2, "To", "In operation");
        });
        assertEquals(
                List.of(
                        "Steps!C5 PMO-312 step, fields, or \"serviceLevel\"",
                        "Steps!D6 PMO-312 step, details, or \"reason\"",
                        "Steps!B3 PMO-102 step, to, or \"operation\""),
                FindingLines.of(CATALOGUES.policyFiles().read(file())));
    }

    @Test
    @DisplayName("rejects a label of two stages")
    void ambiguousLabels() throws IOException {
        change(workbook -> {
            set(workbook, "Stages", 2, "Label", "Work");
            set(workbook, "Stages", 3, "Label", "Work");
            set(workbook, "Steps", 1, "To", "Work");
        });
        assertEquals(
                "Steps!B2 PMO-310 step, to",
                FindingLines.of(CATALOGUES.policyFiles().read(file())).get(0));
    }

    @Test
    @DisplayName("may have its header as a table")
    void headAsTable() throws IOException {
        change(workbook -> {
            workbook.removeSheetAt(workbook.getSheetIndex("Policy"));
            var sheet = workbook.createSheet("Policy");
            var names = sheet.createRow(0);
            var values = sheet.createRow(1);
            for (int i = 0; i < 2; i++) {
                names.createCell(i).setCellValue(List.of("Id", "Label").get(i));
                values.createCell(i).setCellValue(List.of("acme", "ACME").get(i));
            }
        });
        var policy = CATALOGUES.policyFiles().read(file()).orThrow();
        assertEquals(List.of("acme", "ACME"), List.of(policy.id(), policy.label()));
    }

    private static void set(XSSFWorkbook workbook, String sheet, int row, String heading, String value) {
        for (var cell : workbook.getSheet(sheet).getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                var written = workbook.getSheet(sheet).getRow(row).getCell(cell.getColumnIndex());
                if (written != null) {
                    workbook.getSheet(sheet).getRow(row).removeCell(written);
                }
                workbook.getSheet(sheet)
                        .getRow(row)
                        .createCell(cell.getColumnIndex())
                        .setCellValue(value);
            }
        }
    }

    @Test
    @DisplayName("is not read as a catalogue, nor a catalogue as a policy")
    void otherDocuments() throws IOException {
        Files.deleteIfExists(file());
        CATALOGUES.policyFiles().write(LifecyclePolicy.light(), file()).orThrow();
        assertEquals(
                List.of(FindingLines.worded(
                        "acme.xlsx", OTHER_DOCUMENT, "lifecycle policy", "pmo-policy/1", "catalogue")),
                FindingLines.worded(CATALOGUES.read(file())));
        Files.delete(file());
        CATALOGUES.write(Fixtures.acme(), file()).orThrow();
        assertEquals(
                List.of(FindingLines.worded(
                        "acme.xlsx", OTHER_DOCUMENT, "catalogue", "pmo-catalogue/1", "lifecycle policy")),
                FindingLines.worded(CATALOGUES.policyFiles().read(file())));
    }
}

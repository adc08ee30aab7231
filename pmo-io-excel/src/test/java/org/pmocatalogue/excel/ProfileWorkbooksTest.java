package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pmocatalogue.finding.FileProblem.OTHER_DOCUMENT;
import static org.pmocatalogue.finding.ProfileProblem.NOT_TO_BE_TAILORED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Selection;
import org.pmocatalogue.profile.Tailoring;
import org.pmocatalogue.value.RawValue;

@DisplayName("A profile in a workbook")
class ProfileWorkbooksTest {

    private static final Catalogues CATALOGUES = Catalogues.of(List.of(new ExcelFormat()), List.of());
    private static final ServiceId LOG = ServiceId.of("update-risk-log");

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("acme.xlsx");
    }

    private static Profile profile() {
        return Profile.builder(CatalogueInfo.builder(CatalogueId.of("acme-pmo"))
                        .name("ACME PMO")
                        .version("1")
                        .kind(CatalogueKind.OWN)
                        .build())
                .base(Base.of(CatalogueId.of("reference"), "2026-03").withLocation("reference.xlsx"))
                .select(Selection.take().level(Level.PROJECT).build())
                .tailor(Tailoring.of(LOG, "owner", RawValue.of("Head of PMO")))
                .tailor(Tailoring.clear(LOG, "cadence"))
                .build();
    }

    private void change(Consumer<XSSFWorkbook> change) throws IOException {
        CATALOGUES.profileFiles().write(profile(), file()).orThrow();
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file()));
                var workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file())) {
                workbook.write(out);
            }
        }
    }

    /** Writes a row like a person: numbers as numbers, dates as dates, other values as text. */
    private static void row(XSSFWorkbook workbook, String sheet, int row, Object... values) {
        var cells = workbook.getSheet(sheet).createRow(row);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double number) {
                cells.createCell(i).setCellValue(number);
            } else if (values[i] instanceof LocalDate day) {
                var style = workbook.createCellStyle();
                style.setDataFormat((short) 14);
                cells.createCell(i).setCellValue(day);
                cells.getCell(i).setCellStyle(style);
            } else if (!values[i].equals("")) {
                cells.createCell(i).setCellValue((String) values[i]);
            }
        }
    }

    @Test
    @DisplayName("has a sheet with explanations, one for each kind, and one with lists")
    void sheets() throws IOException {
        change(workbook -> {
            var names = ImmutableList.<String>builder();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertEquals(
                    List.of(
                            "Read me",
                            "Profile",
                            "Bases",
                            "Selections",
                            "Tailorings",
                            "Functions",
                            "Services",
                            "Lists"),
                    names.build());
            var headings = ImmutableList.<String>builder();
            workbook.getSheet("Tailorings").getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertEquals(List.of("Service", "Function", "Field", "Value", "Clear", "Reason"), headings.build());
        });
        assertEquals(profile(), CATALOGUES.profileFiles().read(file()).orThrow());
    }

    @Test
    @DisplayName("is read as people write it: labels, one value per line, numbers and dates")
    void writtenByPeople() throws IOException {
        change(workbook -> {
            row(workbook, "Selections", 2, "Leave out", "", "risk-management", "", "Centre of excellence");
            row(workbook, "Tailorings", 3, "update-risk-log", "", "Levels", "Project\nprogramme");
            row(workbook, "Tailorings", 4, "update-risk-log", "", "effort hours", 4.5);
            row(workbook, "Tailorings", 5, "update-risk-log", "", "Next review", LocalDate.of(2026, 12, 1));
            row(workbook, "Tailorings", 6, "", "risk-management", "x-budget", 47.11);
            row(workbook, "Tailorings", 7, "update-risk-log", "", "expertise", "Support");
            row(workbook, "Tailorings", 8, "update-risk-log", "", "Contact", "", "yes");
            row(workbook, "Tailorings", 9, "update-risk-log", "", "Service level", 2.0);
            row(workbook, "Tailorings", 10, "update-risk-log", "", "Measures", LocalDate.of(2026, 12, 1));
        });
        var profile = CATALOGUES.profileFiles().read(file()).orThrow();
        assertEquals(
                "leave out function risk-management, level centre-of-excellence",
                profile.selections().get(1).toString());
        var levels = new RawValue.ListValue(ImmutableList.of(RawValue.of("project"), RawValue.of("programme")));
        assertEquals(
                List.of(
                        Tailoring.of(LOG, "levels", levels),
                        Tailoring.of(LOG, "effortHours", RawValue.of(new BigDecimal("4.5"))),
                        Tailoring.of(LOG, "nextReview", RawValue.of(LocalDate.of(2026, 12, 1))),
                        Tailoring.of(
                                FunctionId.of("risk-management"), "x-budget", RawValue.of(new BigDecimal("47.11"))),
                        Tailoring.of(LOG, "expertise", RawValue.of("support")),
                        Tailoring.clear(LOG, "contact"),
                        Tailoring.of(LOG, "serviceLevel", RawValue.of("2")),
                        Tailoring.of(
                                LOG, "measures", new RawValue.ListValue(ImmutableList.of(RawValue.of("2026-12-01"))))),
                profile.tailorings().subList(2, 10));
    }

    @Test
    @DisplayName("is validated with findings at its cells")
    void flaws() throws IOException {
        change(workbook -> {
            row(workbook, "Bases", 2, "reference");
            row(workbook, "Selections", 2, "Keep", "refrence");
            row(workbook, "Tailorings", 3, "update-risk-log", "", "Expertise", "suport");
            row(workbook, "Tailorings", 4, "update-risk-log", "", "Owner", "Me");
            row(workbook, "Tailorings", 5, "update-risk-log", "", "Contact");
            row(workbook, "Tailorings", 6, "update-risk-log", "x", "Contact", "Me");
            row(workbook, "Tailorings", 7, "update-risk-log", "", "Stage", "Pilot");
            row(workbook, "Tailorings", 8, "update-risk-log", "", "Levels: Project", "x");
        });
        var read = CATALOGUES.profileFiles().read(file());
        assertEquals(
                List.of(
                        "Bases!A3 PMO-107 base reference, id, see Bases!A2",
                        "Selections!A3 PMO-102 selection, action",
                        "Tailorings!D4 PMO-102 service update-risk-log, expertise, or \"support\"",
                        "Tailorings!A5 PMO-415 tailoring update-risk-log, see Tailorings!A2",
                        "Tailorings!A6 PMO-110 tailoring update-risk-log",
                        "Tailorings!A7 PMO-110 tailoring update-risk-log",
                        "Tailorings!C8 PMO-413 tailoring update-risk-log, field",
                        "Tailorings!C9 PMO-413 tailoring update-risk-log, field"),
                FindingLines.of(read));
        assertEquals(
                FindingLines.worded(
                        "Tailorings!C9",
                        NOT_TO_BE_TAILORED,
                        "Levels: Project",
                        "it is one value of Levels; tailor that field, with all its values, one per line"),
                Iterables.getLast(FindingLines.worded(read)));
    }

    @Test
    @DisplayName("is not read as a catalogue or policy, although some sheets have the same names")
    void otherDocuments() throws IOException {
        CATALOGUES.profileFiles().write(profile(), file()).orThrow();
        var standard = ReadOptions.standard();
        assertEquals(Optional.of(DocumentType.PROFILE), CATALOGUES.documentOf(Origin.of(file()), standard));
        assertEquals(
                List.of(FindingLines.worded("acme.xlsx", OTHER_DOCUMENT, "profile", "pmo-profile/1", "catalogue")),
                FindingLines.worded(CATALOGUES.read(file())));
        assertEquals(
                List.of(FindingLines.worded(
                        "acme.xlsx", OTHER_DOCUMENT, "profile", "pmo-profile/1", "lifecycle policy")),
                FindingLines.worded(CATALOGUES.policyFiles().read(file())));
        Files.delete(file());
        CATALOGUES.write(Fixtures.acme(), file()).orThrow();
        assertEquals(Optional.of(DocumentType.CATALOGUE), CATALOGUES.documentOf(Origin.of(file()), standard));
        assertEquals(
                List.of(FindingLines.worded("acme.xlsx", OTHER_DOCUMENT, "catalogue", "pmo-catalogue/1", "profile")),
                FindingLines.worded(CATALOGUES.profileFiles().read(file())));
    }
}

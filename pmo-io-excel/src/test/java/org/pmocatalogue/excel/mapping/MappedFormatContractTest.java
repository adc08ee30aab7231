package org.pmocatalogue.excel.mapping;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.pmocatalogue.spi.CatalogueFormat;
import org.pmocatalogue.testkit.ReadOnlyFormatContract;

@DisplayName("The format excel-mapped")
class MappedFormatContractTest extends ReadOnlyFormatContract {

    private static final ColumnMapping MAPPING = ColumnMapping.builder()
            .catalogue(ImmutableMap.of("id", "acme", "name", "ACME PMO", "version", "1", "kind", "own"))
            .idFrom("name")
            .sheet(MappedSheet.builder("Services")
                    .column(MappedColumn.heading("Area")
                            .to("function.name")
                            .fillDown(true)
                            .build())
                    .column(MappedColumn.heading("Service").to("name").build())
                    .column(MappedColumn.heading("Benefits")
                            .to("benefits")
                            .separator(";")
                            .build())
                    .column(MappedColumn.heading("Status").to("stage-change.to").build())
                    .column(MappedColumn.heading("Since").to("stage-change.on").build())
                    .column(MappedColumn.heading("Cost centre")
                            .to("x-cost-centre")
                            .build())
                    .defaultValue("stage-change.on", "2026-01-05")
                    .build())
            .sheet(MappedSheet.builder("Training")
                    .column(MappedColumn.heading("Course").to("name").build())
                    .column(MappedColumn.heading("For").to("customers").build())
                    .constant("function.name", "Training")
                    .constant("stage-change.to", "operation")
                    .constant("stage-change.on", "2025-01-01")
                    .build())
            .build();

    @Override
    protected CatalogueFormat format() {
        return new MappedFormat(MAPPING);
    }

    @Override
    protected ImmutableMap<String, ByteSource> samples() {
        return ImmutableMap.of("list.xlsx", ByteSource.wrap(list()), "courses.xlsx", ByteSource.wrap(courses()));
    }

    /** A title, groups whose name is written once, beside their services or above, and columns for all kinds. */
    private static byte[] list() {
        var workbook = new ForeignWorkbook("Services");
        workbook.row(1, "What we offer").row(3, "Area", "Service", "Benefits", "Status", "Since", "Cost centre");
        workbook.row(4, "Risk", "Update the risk log", "Less risk; fewer surprises", "pilot", day(1), 4711);
        workbook.row(5, "", "Run a risk review", "", "operation", "", 4711);
        workbook.row(6, "Planning").row(7, "", "Plan a project", "", "operation");
        for (int i = 0; i < 40; i++) {
            workbook.row(8 + i, i % 10 == 0 ? "Area " + i / 10 : "", "Service " + i, "", "", "", "K-" + i);
        }
        return bytes(workbook.sheet("Training").row(1, "Course", "For"));
    }

    private static byte[] courses() {
        var workbook = new ForeignWorkbook("Training");
        workbook.row(1, "Course", "For").row(2, "Plan a project", "Project managers\nSponsors");
        workbook.row(3, "Keep a risk log", "Everybody");
        return bytes(
                workbook.sheet("Services").row(1, "Service", "Area", "Benefits", "Status", "Since", "Cost centre"));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, day);
    }

    private static byte[] bytes(ForeignWorkbook workbook) {
        try (workbook) {
            return workbook.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

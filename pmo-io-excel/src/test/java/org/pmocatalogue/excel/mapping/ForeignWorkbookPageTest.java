package org.pmocatalogue.excel.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.excel.mapping.MappingProposal.Line;

@DisplayName("The page docs/foreign-workbook.md")
class ForeignWorkbookPageTest {

    private static MappingProposal proposal() throws IOException {
        try (var workbook = PageWorkbook.make()) {
            return workbook.propose("services.xlsx").orThrow();
        }
    }

    @Test
    @DisplayName("shows what is proposed for the workbook that it shows")
    void showsProposal() throws IOException {
        String shown = PageWorkbook.block("", "\nSURE\n").replaceAll("\\s+", " ");
        for (Line line : proposal().lines()) {
            String told = (line.what() + " " + line.to() + " " + line.why()).replaceAll("\\s+", " ");
            assertTrue(shown.contains(told) || shown.contains(told.substring(0, told.length() / 2)), told);
        }
    }

    @Test
    @DisplayName("shows the mapping that is proposed, with four things added by hand")
    void showsMapping() throws IOException {
        var mapping = ColumnMapping.parse(PageWorkbook.block("json", "pmo-mapping/1"));
        assertEquals(PageWorkbook.block("json", "pmo-mapping/1"), mapping.toString());
        var proposed = proposal().mapping();
        var sheet = proposed.sheets().get(0);
        var changed = MappedSheet.builder(sheet.name()).headerRow(4).endsAtEmptyRow(true);
        for (MappedColumn column : sheet.columns()) {
            if (column.letter().isPresent()) {
                changed.column(
                        MappedColumn.heading("Cost centre").to("x-cost-centre").build());
            }
            changed.column(
                    column.heading().orElse("").equals("Status")
                            ? column.toBuilder()
                                    .words(ImmutableMap.of("Live", "operation", "Trial", "pilot", "On hold", ""))
                                    .build()
                            : column);
        }
        changed.defaultValue("stage-change.on", "2026-01-05");
        var expected = ColumnMapping.builder()
                .catalogue(proposed.catalogue())
                .idFrom("name")
                .sheet(changed.build())
                .ignoreSheet("Old list")
                .build();
        assertEquals(expected, mapping);
    }

    @Test
    @DisplayName("has a mapping by which the workbook is read without a word")
    void isRead() throws IOException {
        var mapping = ColumnMapping.parse(PageWorkbook.block("json", "pmo-mapping/1"));
        try (var workbook = PageWorkbook.make()) {
            var read = workbook.read(mapping);
            assertEquals(List.of(), read.findings());
            var catalogue = read.orThrow();
            assertEquals(
                    List.of("update-the-risk-log", "run-a-risk-review", "draw-a-plan", "report"),
                    catalogue.services().stream()
                            .map(PmoService::id)
                            .map(Object::toString)
                            .toList());
            assertEquals(3, catalogue.stageChanges().size());
        }
    }
}

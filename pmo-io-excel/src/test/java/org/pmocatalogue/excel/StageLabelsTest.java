package org.pmocatalogue.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Transition;

@DisplayName("Stages with the same label in a workbook")
class StageLabelsTest {

    private static final Stage ROLLOUT = Stage.of("rollout", "Implementation", Phase.PIPELINE);
    private static final Stage TRY = Stage.of("try", "Trial", Phase.PIPELINE);
    private static final Stage TRY_AGAIN = Stage.of("try-again", "Trial", Phase.PIPELINE);
    private static final Stage MARKED = Stage.of("marked", "json: no", Phase.LIVE);
    private static final ImmutableList<Stage> STAGES = ImmutableList.of(ROLLOUT, TRY, TRY_AGAIN, MARKED);

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("are distinguished when the workbook is read again")
    void readBack() throws IOException {
        var policy = LifecyclePolicy.builder("acme", "ACME").stages(STAGES).put(Transition.begin(ROLLOUT));
        var catalogue = Catalogue.builder(CatalogueInfo.builder(CatalogueId.of("acme"))
                        .name("ACME")
                        .version("1")
                        .kind(CatalogueKind.OWN)
                        .policy("acme")
                        .build())
                .put(PmoFunction.builder(FunctionId.of("risks")).name("Risks").build());
        for (Stage stage : STAGES) {
            var id = ServiceId.of("in-" + stage);
            catalogue.put(PmoService.builder(id)
                    .function(FunctionId.of("risks"))
                    .name("A service")
                    .build());
            catalogue.add(StageChange.builder()
                    .service(id)
                    .to(stage)
                    .on(LocalDate.of(2026, 1, 5))
                    .opening(true)
                    .build());
        }
        var catalogues = Workbooks.CATALOGUES.withPolicies(List.of(policy.build()));
        Path file = folder.resolve("acme.xlsx");
        catalogues.write(catalogue.build(), file).orThrow();
        var read = catalogues.read(file);
        assertEquals(List.of(), FindingLines.of(read));
        assertEquals(catalogue.build(), read.orThrow());
    }
}

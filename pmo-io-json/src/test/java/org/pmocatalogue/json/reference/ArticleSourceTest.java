package org.pmocatalogue.json.reference;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.finding.Result;

@DisplayName("The catalogue of the article")
class ArticleSourceTest {

    private final Result<Catalogue> result = Shipped.read(new ArticleSource());

    @Test
    @DisplayName("has no findings, not even infos")
    void hasNoFindings() {
        assertEquals(List.of(), result.findings());
    }

    @Test
    @DisplayName("contains the three functions and six services of the article")
    void holdsWhatIsNamed() {
        var catalogue = result.orThrow();
        assertEquals(
                """
                Schedule management: Maintain and update project plans
                Administration: Take minutes, Arrange travel, Book meetings and workshops
                Risk management: Produce the risk management strategy, Update the risk log""",
                catalogue.functions().stream()
                        .map(f -> f.name() + ": "
                                + catalogue.servicesOf(f.id()).stream()
                                        .map(PmoService::name)
                                        .collect(joining(", ")))
                        .collect(joining("\n")));
        assertEquals(6, catalogue.services().size());
    }

    @Test
    @DisplayName("has an expertise only for the two risk services")
    void givesExpertise() {
        assertEquals(
                "produce-risk-strategy: advanced, update-risk-log: support",
                result.orThrow().services().stream()
                        .filter(s -> s.expertise().isPresent())
                        .map(s -> s.id() + ": " + s.expertise().orElseThrow().token())
                        .collect(joining(", ")));
    }

    @Test
    @DisplayName("has no levels, histories, mappings or other fields")
    void inventsNothing() {
        var catalogue = result.orThrow();
        for (var service : catalogue.services()) {
            var named = PmoService.builder(service.id())
                    .function(service.function())
                    .name(service.name());
            service.expertise().ifPresent(named::expertise);
            assertEquals(named.build(), service);
        }
        assertTrue(catalogue.info().officeTypes().isEmpty());
        assertTrue(catalogue.stageChanges().isEmpty());
        assertTrue(catalogue.mappings().isEmpty());
    }
}

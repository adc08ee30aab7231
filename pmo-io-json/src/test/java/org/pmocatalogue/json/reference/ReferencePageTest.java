package org.pmocatalogue.json.reference;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.Mapping;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;

@DisplayName("The page docs/reference-catalogue.md")
class ReferencePageTest {

    private final Catalogue catalogue = Shipped.read(new ReferenceSource()).orThrow();
    private final StringBuilder page = new StringBuilder();

    @Test
    @DisplayName("is up to date; otherwise copy target/reference-catalogue.md to docs")
    void isMadeFromTheCatalogue() throws IOException {
        makePage();
        Files.writeString(Path.of("target/reference-catalogue.md"), page);
        assertEquals(page.toString(), Files.readString(Path.of("../docs/reference-catalogue.md")));
    }

    private void makePage() {
        line("# " + catalogue.info().name());
        line(catalogue.info().description().orElseThrow());
        line("Made from the data. `pmo show source:reference` shows the same in a terminal, and"
                + " `pmo convert source:reference my-pmo.json` makes a file of it to change.");
        for (var group : Multimaps.index(catalogue.functions(), f -> f.group().orElseThrow())
                .asMap()
                .entrySet()) {
            page.append("## %s\n\n".formatted(capitalised(group.getKey())));
            page.append(
                    "| function | services | of these for support, practitioner, advanced |\n| --- | --- | --- |\n");
            for (PmoFunction function : group.getValue()) {
                var services = catalogue.servicesOf(function.id());
                page.append("| [%s](#%s) | %s | %s |\n"
                        .formatted(function.name(), function.id(), services.size(), byExpertise(services)));
            }
            page.append('\n');
        }
        catalogue.functions().forEach(this::function);
        mappings();
    }

    private static String byExpertise(List<PmoService> services) {
        return Stream.of(Expertise.values())
                .map(e -> Long.toString(services.stream()
                        .filter(s -> s.expertise().stream().anyMatch(e::equals))
                        .count()))
                .collect(joining(", "));
    }

    private void function(PmoFunction function) {
        page.append("<a id=\"%s\"></a>\n\n".formatted(function.id()));
        line("## " + function.name());
        function.description().ifPresent(this::line);
        catalogue.servicesOf(function.id()).forEach(this::service);
    }

    private void service(PmoService service) {
        line("### " + service.name());
        line("`%s` · %s".formatted(service.id(), summary(service)));
        line(service.description().orElseThrow());
        line("*Why:* " + service.purpose().orElseThrow());
        list("For", service.customers());
        list("Benefits", service.benefits());
        list("Inputs", service.inputs());
        list("Outputs", service.outputs());
        steps(service.workflow());
        list("Not covered", service.exclusions());
        list("Tools", service.tools());
        list("Skills", service.skills());
        list("Measures", service.measures());
        service.serviceLevel().ifPresent(level -> line("*Service level:* " + level));
        list("Needs", service.needs().stream().map(id -> "`" + id + "`").toList());
        service.exitCriteria().ifPresent(criteria -> line("*Give it up when:* " + criteria));
    }

    private static String summary(PmoService service) {
        String mandated = service.mandatedFor().map(whom -> " for: " + whom).orElse("");
        return Stream.of(
                        Stream.of(service.expertise().orElseThrow().token()),
                        Stream.of(
                                service.levels().stream().map(Object::toString).collect(joining(", "))),
                        Stream.of(service.activity().orElseThrow().token()),
                        Stream.of(service.offering().orElseThrow().token() + mandated),
                        service.cadence().stream(),
                        service.effortHours().stream()
                                .map(hours -> hours.toPlainString() + " h per "
                                        + service.effortPer().orElseThrow()))
                .flatMap(s -> s)
                .collect(joining(" · "));
    }

    private void list(String name, List<?> values) {
        if (!values.isEmpty()) {
            line("*%s:* %s"
                    .formatted(name, values.stream().map(Object::toString).collect(joining("; "))));
        }
    }

    private void steps(List<String> steps) {
        line("*Steps:*");
        for (int i = 0; i < steps.size(); i++) {
            page.append("%s. %s\n".formatted(i + 1, steps.get(i)));
        }
        page.append('\n');
    }

    private void mappings() {
        line("## Mappings");
        line("How ours relates to headings of published frameworks: the same, broader, narrower, or overlapping.");
        page.append("| ours | framework | heading | relation | why |\n| --- | --- | --- | --- | --- |\n");
        for (Mapping mapping : catalogue.mappings()) {
            page.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            mapping.function()
                                    .map(id -> catalogue
                                            .findFunction(id)
                                            .orElseThrow()
                                            .name())
                                    .or(() -> mapping.service()
                                            .map(id -> catalogue
                                                    .findService(id)
                                                    .orElseThrow()
                                                    .name()))
                                    .orElseThrow(),
                            mapping.framework(),
                            mapping.entry(),
                            mapping.relation(),
                            mapping.rationale().orElse("")));
        }
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }
}

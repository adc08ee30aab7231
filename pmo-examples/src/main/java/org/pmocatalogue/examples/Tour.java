package org.pmocatalogue.examples;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.Origin;
import org.pmocatalogue.ReadOptions;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.lifecycle.ServiceStages;
import org.pmocatalogue.spi.Input;

/** Reads a catalogue, asks it, writes it, and shows what happens to a file with faults. */
public final class Tour {

    /** Takes the tour. */
    public static void main(String[] args) throws IOException {
        takeWith(System.out);
    }

    static void takeWith(PrintStream out) throws IOException {
        Catalogues catalogues = Catalogues.discover();
        Catalogue article = catalogues
                .read(Origin.source("article", ""), ReadOptions.standard())
                .orThrow();

        heading(out, "A catalogue: " + article.info().name());
        for (PmoFunction function : article.functions()) {
            for (PmoService service : article.servicesOf(function.id())) {
                String expertise = service.expertise().map(Expertise::label).orElse("-");
                out.printf("  %-22s%-40s%s%n", function.name(), service.name(), expertise);
            }
        }

        heading(out, "What may a support officer do?");
        article.query().doableBy(Expertise.SUPPORT).stream().forEach(s -> out.println("  " + s.name()));

        heading(out, "What does the function administration hold?");
        article.servicesOf(FunctionId.of("administration")).forEach(s -> out.println("  " + s.name()));

        heading(out, "Where does each service stand, once the life of one is recorded?");
        Catalogue ours = withRiskLogInOperation(article);
        for (PmoService service : ours.services()) {
            String stage = ours.stageOf(service.id()).map(Stage::label).orElse("not recorded");
            String phase = ours.phaseOf(service.id()).map(p -> ", " + p.label()).orElse("");
            out.printf("  %-40s%s%n", service.name(), stage + phase);
        }

        heading(out, "Written as JSON and read back, is it the same?");
        Path file = Files.createTempFile("pmo-tour", ".json");
        out.println("  Written: " + catalogues.write(ours, file).orThrow());
        out.println("  Read back equal: " + catalogues.read(file).orThrow().equals(ours));

        heading(out, "And if somebody mistypes?");
        String broken = Files.readString(file)
                .replace("\"expertise\": \"advanced\"", "\"expertise\": \"advnaced\"")
                .replace("\"function\": \"schedule-management\"", "\"function\": \"scheduling\"")
                .replace("\"id\": \"book-meetings\"", "\"id\": \"arrange-travel\"")
                .replace("2026-08-17", "17 August 2026");
        Files.delete(file);
        ByteSource bytes = ByteSource.wrap(broken.getBytes(StandardCharsets.UTF_8));
        var result = catalogues.read(Input.of("broken.json", bytes), ReadOptions.standard());
        for (Finding finding : result.findings()) {
            out.printf("  %s  %s %s%n", finding.place(), finding.severity(), finding.code());
            out.println("      " + finding.message());
            finding.hint().ifPresent(hint -> out.println("      -> " + hint));
        }
        out.println("  In all: " + result.counts());
    }

    private static Catalogue withRiskLogInOperation(Catalogue catalogue) {
        var builder = catalogue.toBuilder();
        var day = LocalDate.of(2026, 1, 5);
        var riskLog = ServiceId.of("update-risk-log");
        int untilOperation = ServiceStages.ALL.indexOf(ServiceStages.OPERATION) + 1;
        for (Stage stage : ServiceStages.ALL.subList(0, untilOperation)) {
            builder.add(StageChange.builder().service(riskLog).to(stage).on(day).build());
            day = day.plusWeeks(8);
        }
        return builder.build();
    }

    private static void heading(PrintStream out, String text) {
        out.printf("%n%s%n%s%n", text, "-".repeat(text.length()));
    }
}

package org.pmocatalogue.examples;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.EffortPer;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.spi.Input;

/** Reads the reference catalogue, queries it, writes it, and validates a copy with errors. */
public final class Tour {

    /** Prints the tour. */
    public static void main(String[] args) throws IOException {
        takeWith(System.out);
    }

    static void takeWith(PrintStream out) throws IOException {
        Catalogues catalogues = Catalogues.discover();
        Catalogue reference = catalogues.readSource("reference").orThrow();
        var riskManagement = FunctionId.of("risk-management");

        heading(out, "A catalogue to start from: " + reference.info().name());
        for (PmoFunction function : reference.functions()) {
            int services = reference.servicesOf(function.id()).size();
            out.printf("  %-22s%-50s%3d services%n", function.group().orElse("-"), function.name(), services);
        }

        heading(out, "Which services belong to risk management, and which expertise do they require?");
        for (PmoService service : reference.servicesOf(riskManagement)) {
            String expertise = service.expertise().map(Expertise::label).orElse("-");
            String cadence = service.cadence().orElse("-");
            out.printf("  %-37s%-13s%s%n", service.name(), expertise, cadence);
        }

        heading(out, "Which mandated services does a project office provide every month, in how many hours?");
        var monthly = reference.query().level(Level.PROJECT).offering(Offering.MANDATED).stream()
                .filter(s -> s.effortPer().equals(Optional.of(EffortPer.MONTH)))
                .toList();
        for (PmoService service : monthly) {
            out.printf("  %-50s%4s h%n", service.name(), service.effortHours().orElseThrow());
        }
        var hours = monthly.stream().map(s -> s.effortHours().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        out.printf("  %-50s%4s h%n", "Total", hours);

        heading(out, "Which stage is each service in, once one of them has a history?");
        Catalogue ours = withRiskLogInOperation(reference);
        for (PmoService service : ours.servicesOf(riskManagement)) {
            String stage = ours.stageOf(service.id()).map(Stage::label).orElse("not recorded");
            String phase = ours.phaseOf(service.id()).map(p -> ", " + p.label()).orElse("");
            out.printf("  %-40s%s%n", service.name(), stage + phase);
        }

        heading(out, "Is the catalogue the same after writing it as JSON and reading it back?");
        Path file = Files.createTempFile("pmo-tour", ".json");
        out.println("  Written: " + catalogues.write(ours, file).orThrow());
        out.println("  Read back equal: " + catalogues.read(file).orThrow().equals(ours));

        heading(out, "What is reported for a file with errors?");
        String broken = Files.readString(file)
                .replaceFirst("\"expertise\": \"advanced\"", "\"expertise\": \"advnaced\"")
                .replaceFirst("\"function\": \"secretariat\"", "\"function\": \"secretary\"")
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

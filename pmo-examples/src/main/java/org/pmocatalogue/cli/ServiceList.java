package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.PrintStream;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.cli.text.Columns;
import org.pmocatalogue.cli.text.Ink;

/** Services as a list, grouped by function. */
final class ServiceList {

    private final Catalogue catalogue;
    private final ImmutableListMultimap<FunctionId, PmoService> services;
    private final boolean hasStages;

    ServiceList(Catalogue catalogue, ImmutableList<PmoService> services) {
        this.catalogue = catalogue;
        this.services = Multimaps.index(services, PmoService::function);
        this.hasStages =
                services.stream().anyMatch(s -> catalogue.stageOf(s.id()).isPresent());
    }

    /** Prints the services, and functions without services on request. */
    void print(PrintStream out, int width, Ink ink, boolean withEmptyFunctions) {
        var columns = new Columns("Id", "Service", "Expertise", "Levels", "Stage", "Phase");
        for (PmoFunction function : catalogue.functions()) {
            if (withEmptyFunctions || services.containsKey(function.id())) {
                columns.section(
                        function.group().orElse(""),
                        function.name(),
                        function.id().value());
                services.get(function.id()).forEach(service -> add(service, columns));
            }
        }
        columns.print(out, width, ink);
    }

    private void add(PmoService service, Columns to) {
        to.row(
                service.id().value(),
                service.name(),
                service.expertise().map(Expertise::token).orElse(""),
                service.levels().stream().map(Level::token).collect(joining(", ")),
                catalogue.stageOf(service.id()).map(Stage::label).orElse(hasStages ? "not recorded" : ""),
                catalogue.phaseOf(service.id()).map(Phase::label).orElse(""));
    }
}

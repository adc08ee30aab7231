package org.pmocatalogue.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.cli.text.Page;

/** One function with all that is known of its services. */
final class FunctionPage {

    private final Catalogue catalogue;
    private final Page page;

    FunctionPage(Catalogue catalogue, Page page) {
        this.catalogue = catalogue;
        this.page = page;
    }

    /** Prints the function and these services. */
    void print(PmoFunction function, Iterable<PmoService> services) {
        page.heading(function.name(), function.id().value());
        function.description().ifPresent(page::paragraph);
        var values = new Values().line("Group", function.group()).lines("Tools", function.tools());
        catalogue.phaseOf(function.id()).map(Phase::label).ifPresent(phase -> values.line("Phase", Optional.of(phase)));
        page.values(values.words("Previous ids", function.previousIds()).all());
        for (PmoService service : services) {
            page.gap();
            print(service);
        }
    }

    private void print(PmoService service) {
        page.heading(service.name(), service.id().value());
        service.description().ifPresent(page::paragraph);
        page.values(new Values()
                .line("Purpose", service.purpose())
                .lines("Benefits", service.benefits())
                .lines("Customers", service.customers())
                .words("Levels", service.levels())
                .line("Expertise", service.expertise())
                .line("Activity", service.activity())
                .line("Offering", service.offering())
                .line("Mandated for", service.mandatedFor())
                .line("Stage", catalogue.stageOf(service.id()).map(Stage::label))
                .line("Phase", catalogue.phaseOf(service.id()).map(Phase::label))
                .line("Owner", service.owner())
                .line("Contact", service.contact())
                .line("Request route", service.requestRoute())
                .line("Escalation", service.escalation())
                .lines("Inputs", service.inputs())
                .lines("Outputs", service.outputs())
                .steps("Workflow", service.workflow())
                .lines("Exclusions", service.exclusions())
                .lines("Tools", service.tools())
                .lines("Skills", service.skills())
                .lines("Measures", service.measures())
                .line("Service level", service.serviceLevel())
                .line("Cadence", service.cadence())
                .line("Effort", effort(service))
                .words("Needs", service.needs())
                .line("Next review", service.nextReview())
                .line("Exit criteria", service.exitCriteria())
                .line("Successor", service.successor())
                .words("Previous ids", service.previousIds())
                .line("Adopted from", service.adoptedFrom())
                .all());
    }

    private static Optional<String> effort(PmoService service) {
        return service.effortHours()
                .map(hours -> hours.toPlainString() + " h"
                        + service.effortPer().map(per -> " per " + per).orElse(""));
    }

    /** Collects what there is. */
    private static final class Values {

        private final ImmutableListMultimap.Builder<String, Page.Value> values = ImmutableListMultimap.builder();

        Values line(String name, Optional<?> value) {
            value.ifPresent(v -> values.put(name, new Page.Value("", v.toString())));
            return this;
        }

        /** Texts: of several, one may be longer than a line. */
        Values lines(String name, List<String> several) {
            String mark = several.size() > 1 ? "- " : "";
            several.forEach(one -> values.put(name, new Page.Value(mark, one)));
            return this;
        }

        /** Texts in an order that counts. */
        Values steps(String name, List<String> several) {
            for (int i = 0; i < several.size(); i++) {
                values.put(name, new Page.Value(i + 1 + ". ", several.get(i)));
            }
            return this;
        }

        /** Words and ids: they are short, and there is no comma in them. */
        Values words(String name, Collection<?> several) {
            String all = several.stream().map(Object::toString).collect(joining(", "));
            return line(name, Optional.of(all).filter(text -> !text.isEmpty()));
        }

        ImmutableListMultimap<String, Page.Value> all() {
            return values.build();
        }
    }
}

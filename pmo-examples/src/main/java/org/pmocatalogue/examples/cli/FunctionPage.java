package org.pmocatalogue.examples.cli;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import java.util.Optional;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;

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
        page.values(values.lines("Previous ids", function.previousIds()).all());
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
                .lines("Levels", service.levels())
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
                .lines("Workflow", service.workflow())
                .lines("Exclusions", service.exclusions())
                .lines("Tools", service.tools())
                .lines("Skills", service.skills())
                .lines("Measures", service.measures())
                .line("Service level", service.serviceLevel())
                .line("Cadence", service.cadence())
                .line("Effort", effort(service))
                .lines("Needs", service.needs())
                .line("Next review", service.nextReview())
                .line("Exit criteria", service.exitCriteria())
                .line("Successor", service.successor())
                .lines("Previous ids", service.previousIds())
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

        private final ImmutableListMultimap.Builder<String, String> values = ImmutableListMultimap.builder();

        Values line(String name, Optional<?> value) {
            value.ifPresent(v -> values.put(name, v.toString()));
            return this;
        }

        Values lines(String name, Iterable<?> several) {
            values.putAll(name, Iterables.transform(several, Object::toString));
            return this;
        }

        ImmutableListMultimap<String, String> all() {
            return values.build();
        }
    }
}

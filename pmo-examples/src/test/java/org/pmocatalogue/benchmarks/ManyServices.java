package org.pmocatalogue.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.pmocatalogue.Catalogues;
import org.pmocatalogue.catalogue.Activity;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.EffortPer;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.Offering;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;

/**
 * Makes a catalogue of any size whose services are filled in as a PMO fills them in: some 20 of 33 fields, 900 bytes.
 */
final class ManyServices extends RandomServices {

    private static final ImmutableList<String> VERBS =
            ImmutableList.of("Update", "Review", "Prepare", "Report", "Maintain", "Assess", "Agree", "Publish");
    private static final ImmutableList<String> THINGS = ImmutableList.of(
            "the risk log",
            "the project plan",
            "the benefits map",
            "the resource forecast",
            "the change log",
            "the stage report",
            "the lessons learned",
            "the business case",
            "the dependency map");
    private static final ImmutableList<String> ROLES = ImmutableList.of(
            "Project managers", "Programme managers", "Sponsors", "Portfolio board", "Finance", "Delivery teams");

    private ManyServices() {}

    /** Writes a file of so many services. */
    public static void main(String[] args) throws IOException {
        Catalogues.discover()
                .write(of(Integer.parseInt(args[0])), Path.of(args[1]))
                .orThrow();
    }

    static Catalogue of(int services) {
        return new ManyServices().catalogue(services);
    }

    @Override
    PmoService service(int i, int services) {
        var service = PmoService.builder(ServiceId.of("service-" + i))
                .function(FunctionId.of("function-" + (long) i * FUNCTIONS / services))
                .name("%s %s of department %s".formatted(any(VERBS), any(THINGS), i))
                .description(
                        "The customer gets %s, %s, by the %s of each month; open points are named with their owner."
                                .formatted(any(THINGS), any(THINGS), random.nextInt(28) + 1))
                .purpose("Without it %s is out of date when %s meet.".formatted(any(THINGS), any(ROLES)))
                .customers(List.of(any(ROLES), any(ROLES)))
                .levels(List.of(any(List.of(Level.values()))))
                .expertise(any(List.of(Expertise.values())))
                .activity(any(List.of(Activity.values())))
                .offering(any(List.of(Offering.values())))
                .owner(any(ROLES))
                .contact("pmo-%s@acme.example".formatted(random.nextInt(100)))
                .inputs(List.of("Minutes of " + any(ROLES), any(THINGS)))
                .outputs(List.of(any(THINGS)))
                .skills(List.of("Facilitation", any(THINGS)))
                .measures(List.of("Share of %s updated within %s days".formatted(any(THINGS), random.nextInt(10))))
                .serviceLevel("Within %s working days".formatted(random.nextInt(10)))
                .cadence("monthly")
                .effortHours(BigDecimal.valueOf(random.nextInt(400), 1))
                .effortPer(any(List.of(EffortPer.values())))
                .nextReview(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365)));
        if (i % 3 == 2) {
            service.needs(List.of(ServiceId.of("service-" + Math.max(0, i - 1 - random.nextInt(40)))));
        }
        return service.build();
    }
}

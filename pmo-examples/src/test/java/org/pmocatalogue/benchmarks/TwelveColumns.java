package org.pmocatalogue.benchmarks;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.pmocatalogue.catalogue.Activity;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.EffortPer;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;

/** Makes a catalogue of any size whose services fill twelve columns of a sheet, as many do. */
final class TwelveColumns extends RandomServices {

    private static final ImmutableList<String> ROLES =
            ImmutableList.of("Project managers", "Programme managers", "Sponsors", "Portfolio board", "Finance");

    private TwelveColumns() {}

    static Catalogue of(int services) {
        return new TwelveColumns().catalogue(services);
    }

    /** Id, function, name, the name of its function, description, customers, a level, and so on. */
    @Override
    PmoService service(int i, int services) {
        return PmoService.builder(ServiceId.of("service-" + i))
                .function(FunctionId.of("function-" + i % FUNCTIONS))
                .name("Review the stage report of department " + i)
                .description("The customer gets the report by day %s of each month; open points are named."
                        .formatted(1 + random.nextInt(28)))
                .customers(List.of(any(ROLES)))
                .levels(List.of(any(List.of(Level.values()))))
                .expertise(any(List.of(Expertise.values())))
                .activity(any(List.of(Activity.values())))
                .effortHours(BigDecimal.valueOf(1 + random.nextInt(400), 1))
                .effortPer(EffortPer.MONTH)
                .nextReview(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365)))
                .build();
    }
}

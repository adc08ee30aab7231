package org.pmocatalogue.benchmarks;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.pmocatalogue.catalogue.Activity;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.EffortPer;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Level;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;

/** Makes a catalogue of any size whose services fill twelve columns of a sheet, as many do. */
final class TwelveColumns {

    private static final int FUNCTIONS = 25;
    private static final ImmutableList<String> ROLES =
            ImmutableList.of("Project managers", "Programme managers", "Sponsors", "Portfolio board", "Finance");

    private TwelveColumns() {}

    static Catalogue of(int services) {
        var random = new Random(4711);
        var catalogue = Catalogue.builder(CatalogueInfo.builder(CatalogueId.of("many"))
                .name("Many services")
                .version("1")
                .kind(CatalogueKind.OWN)
                .build());
        for (int i = 0; i < FUNCTIONS; i++) {
            catalogue.put(PmoFunction.builder(FunctionId.of("function-" + i))
                    .name("Function " + i)
                    .build());
        }
        for (int i = 0; i < services; i++) {
            catalogue.put(service(i, random));
        }
        return catalogue.build();
    }

    /** Id, function, name, the name of its function, description, customers, a level, and so on. */
    private static PmoService service(int i, Random random) {
        return PmoService.builder(ServiceId.of("service-" + i))
                .function(FunctionId.of("function-" + i % FUNCTIONS))
                .name("Review the stage report of department " + i)
                .description("The customer gets the report by day %s of each month; open points are named."
                        .formatted(1 + random.nextInt(28)))
                .customers(List.of(any(ROLES, random)))
                .levels(List.of(any(List.of(Level.values()), random)))
                .expertise(any(List.of(Expertise.values()), random))
                .activity(any(List.of(Activity.values()), random))
                .effortHours(BigDecimal.valueOf(1 + random.nextInt(400), 1))
                .effortPer(EffortPer.MONTH)
                .nextReview(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365)))
                .build();
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}

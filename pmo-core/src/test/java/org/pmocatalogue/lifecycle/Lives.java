package org.pmocatalogue.lifecycle;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.Phase;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;

/** Catalogues in which the lives of services are what matters. */
final class Lives {

    static final FunctionId RISKS = FunctionId.of("risk-management");
    static final FunctionId SCHEDULES = FunctionId.of("schedule-management");

    /** The stages that random lives go through: the standard ones and one of the PMO's own. */
    static final ImmutableList<Stage> STAGES = ImmutableList.<Stage>builder()
            .addAll(ServiceStages.ALL)
            .add(Stage.of("on-hold", "On hold", Phase.PIPELINE))
            .build();

    private Lives() {}

    static Catalogue.Builder catalogue() {
        return Catalogue.builder(CatalogueInfo.builder(CatalogueId.of("acme-pmo"))
                        .name("ACME PMO services")
                        .version("2026-06")
                        .kind(CatalogueKind.OWN)
                        .build())
                .put(PmoFunction.builder(RISKS).name("Risk management").build())
                .put(PmoFunction.builder(SCHEDULES).name("Schedule management").build());
    }

    static PmoService.Builder service(ServiceId id) {
        return PmoService.builder(id).function(RISKS).name("Do " + id);
    }

    static StageChange.Builder change(ServiceId service, Stage to, String on) {
        return StageChange.builder().service(service).to(to).on(LocalDate.parse(on));
    }

    /** {@return a catalogue with lives as no policy would allow them, around a day; the same for the same seed} */
    static Catalogue random(long seed, LocalDate around) {
        var random = new Random(seed);
        var catalogue = catalogue();
        int services = random.nextInt(12);
        for (int i = 0; i < services; i++) {
            var id = ServiceId.of("service-" + i);
            var service = service(id).function(random.nextBoolean() ? RISKS : SCHEDULES);
            if (random.nextBoolean()) {
                service.nextReview(around.plusDays(random.nextInt(5) - 2));
            }
            catalogue.put(service.build());
            for (int changes = random.nextInt(9); changes > 0; changes--) {
                var on = around.plusDays(random.nextInt(20) - 16);
                var change = StageChange.builder()
                        .service(id)
                        .to(oneOf(random, STAGES))
                        .on(on)
                        .opening(random.nextInt(4) == 0);
                if (random.nextInt(3) == 0) {
                    change.until(on.plusDays(random.nextInt(12)));
                }
                catalogue.add(change.build());
            }
        }
        return catalogue.build();
    }

    static <E> E oneOf(Random random, List<E> elements) {
        return elements.get(random.nextInt(elements.size()));
    }
}

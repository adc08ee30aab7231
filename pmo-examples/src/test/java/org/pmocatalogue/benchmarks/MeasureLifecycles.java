package org.pmocatalogue.benchmarks;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Setup;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.CatalogueKind;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.ServiceStages;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecycleMetrics;

/** Measures the lives of 150,000 services with 1,000,000 stage changes. */
@Fork(
        value = 3,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
public class MeasureLifecycles extends MeasuredTime {

    private static final int SERVICES = 150_000;
    private static final int PARTS = 100;

    /** What services go through, a life each; their lengths make it 1,000,000 changes. */
    private static final ImmutableList<ImmutableList<Stage>> LIVES = ImmutableList.of(
            ImmutableList.of(
                    ServiceStages.STRATEGY,
                    ServiceStages.DESIGN,
                    ServiceStages.PILOT,
                    ServiceStages.DESIGN,
                    ServiceStages.PILOT,
                    ServiceStages.RETIRED),
            ImmutableList.of(
                    ServiceStages.STRATEGY,
                    ServiceStages.DESIGN,
                    ServiceStages.PILOT,
                    ServiceStages.IMPLEMENTATION,
                    ServiceStages.OPERATION,
                    ServiceStages.TRANSFORMATION,
                    ServiceStages.OPERATION),
            ImmutableList.of(
                    ServiceStages.STRATEGY,
                    ServiceStages.DESIGN,
                    ServiceStages.PILOT,
                    ServiceStages.DESIGN,
                    ServiceStages.PILOT,
                    ServiceStages.IMPLEMENTATION,
                    ServiceStages.OPERATION));

    private final LocalDate day = LocalDate.of(2026, 6, 30);
    private Catalogue catalogue = catalogue(1);
    private List<LifecycleMetrics> parts = List.of();

    @Setup
    public void make() {
        catalogue = catalogue(SERVICES);
        parts = Lists.partition(catalogue.services(), SERVICES / PARTS).stream()
                .map(part -> part.stream().collect(LifecycleMetrics.toMetrics(catalogue, day)))
                .toList();
    }

    @Benchmark
    public LifecycleMetrics pmo() {
        return LifecycleMetrics.of(catalogue, day);
    }

    @Benchmark
    public LifecycleMetrics mergeOfHundredParts() {
        var builder = LifecycleMetrics.builder(day);
        parts.forEach(builder::merge);
        return builder.build();
    }

    /** The peer: a single one of the figures, the mean time in each stage, as one would write it by hand. */
    @Benchmark
    public Map<Stage, Double> meanTimesByHand() {
        var sums = new HashMap<Stage, long[]>();
        for (var service : catalogue.services()) {
            var history = catalogue.historyOf(service.id()).changes();
            for (int i = 1; i < history.size() && !history.get(i).on().isAfter(day); i++) {
                var sum = sums.computeIfAbsent(history.get(i - 1).to(), s -> new long[2]);
                sum[0] += DAYS.between(history.get(i - 1).on(), history.get(i).on());
                sum[1]++;
            }
        }
        var means = new HashMap<Stage, Double>();
        sums.forEach((stage, sum) -> means.put(stage, (double) sum[0] / sum[1]));
        return means;
    }

    private static Catalogue catalogue(int services) {
        var random = new Random(4711);
        var function = FunctionId.of("function");
        var catalogue = Catalogue.builder(CatalogueInfo.builder(CatalogueId.of("lives"))
                        .name("Many lives")
                        .version("1")
                        .kind(CatalogueKind.OWN)
                        .build())
                .put(PmoFunction.builder(function).name("Function").build());
        for (int i = 0; i < services; i++) {
            var id = ServiceId.of("service-" + i);
            catalogue.put(PmoService.builder(id)
                    .function(function)
                    .name("Service " + i)
                    .nextReview(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)))
                    .build());
            var on = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700));
            for (var stage : LIVES.get(i % LIVES.size())) {
                catalogue.add(StageChange.builder()
                        .service(id)
                        .to(stage)
                        .on(on)
                        .until(on.plusDays(90))
                        .build());
                on = on.plusDays(5 + random.nextInt(150));
            }
        }
        return catalogue.build();
    }
}

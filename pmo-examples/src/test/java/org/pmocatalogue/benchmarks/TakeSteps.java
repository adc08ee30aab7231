package org.pmocatalogue.benchmarks;

import static org.pmocatalogue.catalogue.ServiceStages.DESIGN;
import static org.pmocatalogue.catalogue.ServiceStages.IMPLEMENTATION;
import static org.pmocatalogue.catalogue.ServiceStages.OPERATION;
import static org.pmocatalogue.catalogue.ServiceStages.PILOT;
import static org.pmocatalogue.catalogue.ServiceStages.RETIRED;
import static org.pmocatalogue.catalogue.ServiceStages.STRATEGY;
import static org.pmocatalogue.catalogue.ServiceStages.TRANSFORMATION;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Evidence;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.Stage;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.lifecycle.LifecyclePolicy;
import org.pmocatalogue.lifecycle.Transition;

/** Takes 10,000 services through a life of seven steps, from strategy to strategy again. */
public class TakeSteps extends MeasuredTime {

    private static final int SERVICES = 10_000;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final ImmutableList<Stage> LIFE =
            ImmutableList.of(DESIGN, PILOT, IMPLEMENTATION, OPERATION, TRANSFORMATION, RETIRED, STRATEGY);

    private Catalogue start = ManyServices.of(1);
    private ImmutableList<StageChange> steps = ImmutableList.of();
    private List<StateMachine<Stage, Stage>> machines = List.of();

    @Setup
    public void make() {
        var made = ManyServices.of(SERVICES).toBuilder();
        var all = ImmutableList.<StageChange>builder();
        for (PmoService service : ManyServices.of(SERVICES).services()) {
            made.put(service.toBuilder()
                    .purpose("Somebody asked for it")
                    .owner("Head of PMO")
                    .customers(ImmutableList.of("Sponsors"))
                    .outputs(ImmutableList.of("Report"))
                    .serviceLevel("Within two days")
                    .measures(ImmutableList.of("Days until it is there"))
                    .needs(ImmutableList.of())
                    .successor(null)
                    .build());
            made.add(change(service, STRATEGY, 0));
        }
        for (int i = 0; i < LIFE.size(); i++) {
            for (PmoService service : ManyServices.of(SERVICES).services()) {
                all.add(change(service, LIFE.get(i), i + 1));
            }
        }
        start = made.build();
        steps = all.build();
        var config = new StateMachineConfig<Stage, Stage>();
        for (Transition step : LifecyclePolicy.standard().transitions()) {
            step.from().ifPresent(from -> config.configure(from).permit(step.to(), step.to()));
        }
        machines = IntStream.range(0, SERVICES)
                .mapToObj(i -> new StateMachine<>(STRATEGY, config))
                .toList();
    }

    private static StageChange change(PmoService service, Stage to, int days) {
        return StageChange.builder()
                .service(service.id())
                .to(to)
                .on(DAY.plusDays(days))
                .reason("It was decided")
                .scope("Two programmes")
                .until(DAY.plusDays(100))
                .evidence(ImmutableList.of(Evidence.of("pilot result", "fine")))
                .build();
    }

    @Benchmark
    public Catalogue allAtOnce() {
        return LifecyclePolicy.standard().applyAll(start, steps);
    }

    @Benchmark
    public Catalogue oneByOne() {
        var catalogue = start;
        for (StageChange step : steps) {
            catalogue = LifecyclePolicy.standard().apply(catalogue, step);
        }
        return catalogue;
    }

    /** The peer, which asks for nothing and keeps no history. */
    @Benchmark
    public List<StateMachine<Stage, Stage>> stateless4j() {
        for (Stage stage : LIFE) {
            for (StateMachine<Stage, Stage> machine : machines) {
                machine.fire(stage);
            }
        }
        return machines;
    }
}

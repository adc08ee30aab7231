package org.pmocatalogue.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.Expertise;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;

/** Asks a catalogue of many services. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AskCatalogue extends MeasuredTime {

    private static final ImmutableList<String> WORDS = ImmutableList.of("stage", "report", "department", "777");

    @Param("100000")
    int services;

    private Catalogue catalogue = ManyServices.of(1);
    private final ServiceId id = ServiceId.of("service-0");
    private final FunctionId function = FunctionId.of("function-0");

    @Setup
    public void make() {
        catalogue = ManyServices.of(services);
        catalogue.servicesOf(function);
    }

    @Benchmark
    public PmoService byId() {
        return catalogue.findService(id).orElseThrow();
    }

    @Benchmark
    public ImmutableList<PmoService> byFunction() {
        return catalogue.servicesOf(function);
    }

    @Benchmark
    public ImmutableList<PmoService> byExpertise() {
        return catalogue.query().performableBy(Expertise.SUPPORT).list();
    }

    @Benchmark
    public ImmutableList<PmoService> byText() {
        return catalogue.query().text("stage report department 777").list();
    }

    /** The peer: as one would write it by hand. */
    @Benchmark
    public List<PmoService> byTextInLowerCase() {
        return catalogue.services().stream()
                .filter(s -> {
                    String text = (s.name()
                                    + ' '
                                    + s.description().orElse("")
                                    + ' '
                                    + s.purpose().orElse(""))
                            .toLowerCase(Locale.ROOT);
                    return WORDS.stream().allMatch(text::contains);
                })
                .toList();
    }
}

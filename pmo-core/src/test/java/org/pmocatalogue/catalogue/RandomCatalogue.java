package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.pmocatalogue.value.RawValue;

/** Makes catalogues by chance: the same for the same seed. */
final class RandomCatalogue {

    private final Random random;
    private final List<PmoFunction> functions = new ArrayList<>();
    private final List<PmoService> services = new ArrayList<>();
    private final List<StageChange> changes = new ArrayList<>();
    private final List<Mapping> mappings = new ArrayList<>();

    RandomCatalogue(long seed) {
        random = new Random(seed);
        for (int i = random.nextInt(5); i >= 0; i--) {
            functions.add(function(FunctionId.of("function-" + i)));
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            services.add(service(ServiceId.of("service-" + i)));
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            changes.add(change());
            mappings.add(mapping());
        }
        mappings.add(mappings.isEmpty() ? mapping() : oneOf(mappings));
    }

    /** {@return the catalogue, with its parts in the order in which they were made} */
    Catalogue inOrder() {
        var builder = Catalogue.builder(Acme.info());
        functions.forEach(builder::put);
        services.forEach(builder::put);
        changes.forEach(builder::add);
        mappings.forEach(builder::add);
        return builder.build();
    }

    /**
     * {@return the same catalogue with all parts in another order, but for the stage changes of one service and day}
     */
    Catalogue shuffled() {
        Collections.shuffle(functions, random);
        Collections.shuffle(services, random);
        Collections.shuffle(mappings, random);
        var byService = new ArrayList<>(changes.stream()
                .collect(Collectors.groupingBy(c -> c.service() + " " + c.on()))
                .values());
        Collections.shuffle(byService, random);
        changes.clear();
        byService.forEach(changes::addAll);
        return inOrder();
    }

    private PmoFunction function(FunctionId id) {
        var builder = PmoFunction.builder(id).name("Function " + text());
        if (random.nextBoolean()) {
            builder.group(text()).tools(ImmutableList.of(text(), text()));
        }
        return builder.build();
    }

    private PmoService service(ServiceId id) {
        var builder = PmoService.builder(id).function(oneOf(functions).id()).name("Service " + text());
        if (random.nextBoolean()) {
            builder.description(text()).levels(oneOf(List.of(Level.values())));
        }
        if (random.nextBoolean()) {
            builder.expertise(oneOf(List.of(Expertise.values())))
                    .effortHours(BigDecimal.valueOf(random.nextInt(100), 1));
        }
        if (random.nextBoolean()) {
            builder.needs(ImmutableList.of(ServiceId.of("service-" + random.nextInt(20))));
        }
        if (random.nextBoolean()) {
            builder.attributes(ImmutableMap.of("x-" + random.nextInt(3), RawValue.of(text())));
        }
        return builder.build();
    }

    private StageChange change() {
        var builder = StageChange.builder().on(LocalDate.of(2026, 1, 1 + random.nextInt(5)));
        if (services.isEmpty() || random.nextInt(5) == 0) {
            return builder.to(oneOf(OfficeStages.ALL)).build();
        }
        return builder.service(oneOf(services).id())
                .to(oneOf(ServiceStages.ALL))
                .opening(random.nextBoolean())
                .build();
    }

    private Mapping mapping() {
        var builder = Mapping.builder()
                .framework("p3o-2013")
                .entry("entry-" + random.nextInt(3))
                .relation(oneOf(List.of(Relation.values())));
        return random.nextBoolean()
                ? builder.service(ServiceId.of("service-" + random.nextInt(20))).build()
                : builder.function(oneOf(functions).id()).build();
    }

    private String text() {
        return oneOf(ImmutableList.of("risk", "Plan", "für Zoë", "計画", "a\u00a0b"));
    }

    private <E> E oneOf(List<E> elements) {
        return elements.get(random.nextInt(elements.size()));
    }
}

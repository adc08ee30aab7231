package org.pmocatalogue.catalogue;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * A selection from a catalogue for a new catalogue, such as some functions of the reference catalogue.
 *
 * <pre>{@code
 * var adoption = Adoption.from(reference)
 *         .with(FunctionId.of("risk-management"))
 *         .with(reference.query().function(secretariat).performableBy(Expertise.SUPPORT).list())
 *         .withNeeds();
 * Catalogue ours = adoption.into(
 *         adoption.proposedInfo(CatalogueId.of("acme-pmo")).name("ACME PMO services").build());
 * }</pre>
 *
 * <p>Immutable. The new catalogue has the selected services in their order, their functions, and the mappings of both.
 * {@link PmoService#adoptedFrom()} states the origin of each service: the id and version of the catalogue and the id of
 * the service, separated by blanks, such as {@code pmo-reference 1 update-risk-log}; only the version may contain
 * blanks. Stage changes are not taken, as they are the history of another office.
 */
public final class Adoption {

    private static final String POLICY = "standard";

    private final Catalogue source;
    private final ImmutableSet<FunctionId> functions;
    private final ImmutableSet<ServiceId> services;

    private Adoption(Catalogue source, ImmutableSet<FunctionId> functions, ImmutableSet<ServiceId> services) {
        this.source = source;
        this.functions = functions;
        this.services = services;
    }

    /** {@return an empty adoption from this catalogue} */
    public static Adoption from(Catalogue source) {
        return new Adoption(checkNotNull(source), ImmutableSet.of(), ImmutableSet.of());
    }

    /**
     * {@return the adoption with a function, even an empty one, and all its services}
     *
     * @throws IllegalArgumentException if the function does not exist
     */
    public Adoption with(FunctionId function) {
        var ofFunction = Iterables.transform(source.servicesOf(function), PmoService::id);
        return and(ImmutableSet.of(function), ofFunction);
    }

    /**
     * {@return the adoption with a service}
     *
     * @throws IllegalArgumentException if the service does not exist
     */
    public Adoption with(ServiceId service) {
        source.checkHas(service);
        return and(ImmutableSet.of(), ImmutableSet.of(service));
    }

    /**
     * {@return the adoption with these services, such as the result of a query}
     *
     * @throws IllegalArgumentException if a service does not exist
     */
    public Adoption with(Iterable<PmoService> services) {
        var ids = ImmutableSet.copyOf(Iterables.transform(services, PmoService::id));
        ids.forEach(source::checkHas);
        return and(ImmutableSet.of(), ids);
    }

    /** {@return the adoption with all functions and services} */
    public Adoption withAll() {
        return and(
                Iterables.transform(source.functions(), PmoFunction::id),
                Iterables.transform(source.services(), PmoService::id));
    }

    /** {@return the adoption with all services that the selected services need, directly or indirectly} */
    public Adoption withNeeds() {
        var all = new LinkedHashSet<ServiceId>(services);
        var waiting = new ArrayDeque<>(services);
        while (!waiting.isEmpty()) {
            var service = source.findService(waiting.remove()).orElseThrow();
            for (ServiceId needed : service.needs()) {
                if (source.findService(needed).isPresent() && all.add(needed)) {
                    waiting.add(needed);
                }
            }
        }
        return and(ImmutableSet.of(), all);
    }

    private Adoption and(Iterable<FunctionId> moreFunctions, Iterable<ServiceId> moreServices) {
        return new Adoption(
                source,
                ImmutableSet.<FunctionId>builder()
                        .addAll(functions)
                        .addAll(moreFunctions)
                        .build(),
                ImmutableSet.<ServiceId>builder()
                        .addAll(services)
                        .addAll(moreServices)
                        .build());
    }

    /** {@return the selected services, in the order of the catalogue} */
    public ImmutableList<PmoService> services() {
        return ImmutableList.copyOf(Iterables.filter(source.services(), service -> services.contains(service.id())));
    }

    /**
     * {@return the services that are not selected but needed by selected ones, each with the services that need it}
     *
     * <p>Needs that do not exist in the catalogue are ignored.
     */
    public ImmutableListMultimap<ServiceId, ServiceId> missingNeeds() {
        var missing = ImmutableListMultimap.<ServiceId, ServiceId>builder();
        for (PmoService service : services()) {
            for (ServiceId needed : ImmutableSet.copyOf(service.needs())) {
                if (!services.contains(needed) && source.findService(needed).isPresent()) {
                    missing.put(needed, service.id());
                }
            }
        }
        return missing.build();
    }

    /**
     * {@return a builder with proposed properties of the new catalogue}
     *
     * <p>The kind is own, the version is 1, and the name, which should be replaced, states the origin. The language is
     * that of the texts, and the source is the other catalogue with its licence. The lifecycle policy is
     * {@code standard}, so that histories are validated from the start.
     */
    public CatalogueInfo.Builder proposedInfo(CatalogueId id) {
        var of = source.info();
        String licence = of.licence().map(l -> ", " + l).orElse("");
        return CatalogueInfo.builder(id)
                .name("Services from " + of.name())
                .version("1")
                .kind(CatalogueKind.OWN)
                .language(of.language().orElse(null))
                .policy(POLICY)
                .sources(ImmutableList.of("%s: %s%s".formatted(of, of.name(), licence)));
    }

    /** {@return the new catalogue with these properties} */
    public Catalogue into(CatalogueInfo info) {
        var taken = services();
        var itsFunctions = ImmutableSet.<FunctionId>builder().addAll(functions);
        taken.forEach(service -> itsFunctions.add(service.function()));
        var kept = itsFunctions.build();
        var made = Catalogue.builder(info);
        source.functions().stream()
                .filter(function -> kept.contains(function.id()))
                .forEach(made::put);
        for (PmoService service : taken) {
            made.put(service.toBuilder()
                    .adoptedFrom(source.info().originOf(service.id()))
                    .build());
        }
        source.mappings().stream()
                .filter(mapping -> isIn(services, mapping.service()) || isIn(kept, mapping.function()))
                .forEach(made::add);
        return made.build();
    }

    private static <I> boolean isIn(ImmutableSet<I> ids, Optional<I> id) {
        return id.filter(ids::contains).isPresent();
    }

    /** {@return the size and the origin, such as {@code 6 services of pmo-reference 1}} */
    @Override
    public String toString() {
        return "%s services of %s".formatted(services.size(), source.info());
    }
}

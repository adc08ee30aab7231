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
 * What a PMO takes from a catalogue to make one of its own, such as some functions of the reference catalogue.
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
 * <p>Immutable. The new catalogue has the services that were taken, in the order of the one they come from, their
 * functions, and the mappings of both. Each service says in {@link PmoService#adoptedFrom()} where it comes from: the
 * catalogue's id, its version and the service's id, with blanks between, such as {@code pmo-reference 1
 * update-risk-log}; only the version may hold a blank itself. All else stays as it was, except for the stage changes:
 * what was lived through elsewhere is no history of one's own, so there are none.
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

    /** {@return an adoption of nothing yet from this catalogue} */
    public static Adoption from(Catalogue source) {
        return new Adoption(checkNotNull(source), ImmutableSet.of(), ImmutableSet.of());
    }

    /**
     * {@return the same with a function, also if it is empty, and all its services}
     *
     * @throws IllegalArgumentException if the catalogue has no such function
     */
    public Adoption with(FunctionId function) {
        var ofFunction = Iterables.transform(source.servicesOf(function), PmoService::id);
        return and(ImmutableSet.of(function), ofFunction);
    }

    /**
     * {@return the same with a service}
     *
     * @throws IllegalArgumentException if the catalogue has no such service
     */
    public Adoption with(ServiceId service) {
        source.checkHas(service);
        return and(ImmutableSet.of(), ImmutableSet.of(service));
    }

    /**
     * {@return the same with these services, such as those that fit a question}
     *
     * @throws IllegalArgumentException if the catalogue has no service with the id of one
     */
    public Adoption with(Iterable<PmoService> services) {
        var ids = ImmutableSet.copyOf(Iterables.transform(services, PmoService::id));
        ids.forEach(source::checkHas);
        return and(ImmutableSet.of(), ids);
    }

    /** {@return the same with all functions and services} */
    public Adoption withAll() {
        return and(
                Iterables.transform(source.functions(), PmoFunction::id),
                Iterables.transform(source.services(), PmoService::id));
    }

    /** {@return the same with the services that taken ones need, with those that these need, and so on} */
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

    /** {@return the services that are taken, as the catalogue has them and in its order} */
    public ImmutableList<PmoService> services() {
        return ImmutableList.copyOf(Iterables.filter(source.services(), service -> services.contains(service.id())));
    }

    /**
     * {@return the services that are not taken though taken ones need them, each with those that do}
     *
     * <p>A need of which the catalogue itself knows no service is not among them.
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
     * {@return a builder with what can be said of the new catalogue before anybody says more}
     *
     * <p>It is the PMO's own, has version 1, a name that tells where it comes from and that is to be replaced by a
     * better one, the language of the texts, and the other catalogue with its licence as its source. Its services go by
     * the lifecycle policy {@code standard}, so that histories are checked from the first day. Nothing else that the
     * other says of itself is true of the new one.
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

    /** {@return the new catalogue, which says this of itself} */
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

    /** {@return such as {@code 6 services of pmo-reference 1}, for a debugger} */
    @Override
    public String toString() {
        return "%s services of %s".formatted(services.size(), source.info());
    }
}

package org.pmocatalogue.profile;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.profile.Provenance.Way;
import org.pmocatalogue.profile.Resolved.Provenances;
import org.pmocatalogue.schema.Meant;

/** An available base: a catalogue, or the result of another profile. */
final class Source {

    private final Catalogue catalogue;
    private final @Nullable Resolved resolved;
    private final Provenances ofFunctions;
    private final Provenances ofServices;
    private final ImmutableSet<String> functionIds;
    private final ImmutableSet<String> serviceIds;
    private final ImmutableMap<FunctionId, FunctionId> functionsByPreviousId;
    private final ImmutableMap<ServiceId, ServiceId> servicesByPreviousId;

    private Source(Catalogue catalogue, @Nullable Resolved resolved) {
        this.catalogue = catalogue;
        this.resolved = resolved;
        ofFunctions = Provenances.of(Provenance.of(Way.TAKEN, catalogue.info()));
        ofServices = ofFunctions.derived(derived());
        functionIds = catalogue.functions().stream().map(f -> f.id().value()).collect(toImmutableSet());
        serviceIds = catalogue.services().stream().map(s -> s.id().value()).collect(toImmutableSet());
        var functions = ImmutableMap.<FunctionId, FunctionId>builder();
        for (PmoFunction function : catalogue.functions()) {
            function.previousIds().forEach(id -> functions.put(id, function.id()));
        }
        functionsByPreviousId = functions.buildKeepingLast();
        var services = ImmutableMap.<ServiceId, ServiceId>builder();
        for (PmoService service : catalogue.services()) {
            service.previousIds().forEach(id -> services.put(id, service.id()));
        }
        servicesByPreviousId = services.buildKeepingLast();
    }

    static Source of(Catalogue catalogue) {
        return new Source(catalogue, null);
    }

    static Source of(Resolved resolved) {
        return new Source(resolved.catalogue(), resolved);
    }

    CatalogueId id() {
        return catalogue.info().id();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** {@return the id and the version, such as {@code reference 2026-03}} */
    String label() {
        return catalogue.info().toString();
    }

    ImmutableSet<String> ids(Kind kind) {
        return kind == Kind.FUNCTION ? functionIds : serviceIds;
    }

    /** {@return the entries that an unknown id may denote} */
    Stream<Meant> known(Kind kind) {
        return kind == Kind.FUNCTION
                ? catalogue.functions().stream()
                        .map(function -> new Meant(function.id().value(), function.name()))
                : catalogue.services().stream()
                        .map(service -> new Meant(service.id().value(), service.name()));
    }

    /** {@return the function with this id, or else with this previous id} */
    Optional<PmoFunction> find(FunctionId id) {
        return catalogue
                .findFunction(id)
                .or(() -> Optional.ofNullable(functionsByPreviousId.get(id)).flatMap(catalogue::findFunction));
    }

    /** {@return the service with this id, or else with this previous id} */
    Optional<PmoService> find(ServiceId id) {
        return catalogue
                .findService(id)
                .or(() -> Optional.ofNullable(servicesByPreviousId.get(id)).flatMap(catalogue::findService));
    }

    /**
     * {@return the service with its origin: the catalogue or the profile that added the service, but not a profile that
     * only took it}
     */
    PmoService adopted(PmoService service) {
        return isFirstHand(service.id())
                ? service.toBuilder()
                        .adoptedFrom(catalogue.info().originOf(service.id()))
                        .build()
                : service;
    }

    Provenances provenancesOf(FunctionId id) {
        return resolved == null ? ofFunctions : resolved.provenancesOf(id);
    }

    /** {@return the provenance of the values of an {@link #adopted} service} */
    Provenances provenancesOf(ServiceId id) {
        if (resolved == null) {
            return ofServices;
        }
        var provenances = resolved.provenancesOf(id);
        return isFirstHand(id) ? provenances.derived(derived()) : provenances;
    }

    private boolean isFirstHand(ServiceId id) {
        if (resolved == null) {
            return true;
        }
        var whole = resolved.provenancesOf(id).whole();
        return whole.way() == Way.ADDED && whole.id().equals(id());
    }

    private Provenance derived() {
        return Provenance.of(Way.DERIVED, catalogue.info());
    }

    Place placeOf(Kind kind, String id) {
        return Place.of(label(), kind + " " + id);
    }
}

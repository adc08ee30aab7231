package org.pmocatalogue.profile;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocatalogue.catalogue.FunctionId;
import org.pmocatalogue.catalogue.PmoFunction;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.finding.Place;

/** The entries selected from one base so far, each with the place of its selection. */
final class Choice {

    private final Source source;
    private final Map<FunctionId, Place> functions = new HashMap<>();
    private final Map<ServiceId, Place> services = new HashMap<>();

    /** The function of each of these services. */
    private final Multiset<FunctionId> servicesTaken = HashMultiset.create();

    Choice(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    /** {@return the place at which each function is taken} */
    Map<FunctionId, Place> functions() {
        return functions;
    }

    /** {@return the place at which each service is taken} */
    Map<ServiceId, Place> services() {
        return services;
    }

    /**
     * Takes all entries that match.
     *
     * @param function the function of the selection, if it names one
     * @param service the service of the selection, if it names one
     * @return whether any entry matches
     */
    boolean take(Placed<Selection> selection, Optional<PmoFunction> function, Optional<PmoService> service) {
        boolean fits = false;
        if (selection.part().isOfWholeFunctions()) {
            for (PmoFunction one : function.map(Stream::of)
                    .orElseGet(() -> source.catalogue().functions().stream())
                    .toList()) {
                functions.put(one.id(), selection.place());
                fits = true;
            }
        }
        for (PmoService one : candidates(selection.part(), function, service).toList()) {
            if (services.put(one.id(), selection.place()) == null) {
                servicesTaken.add(one.function());
            }
            fits = true;
        }
        return fits;
    }

    /**
     * Omits all entries that match.
     *
     * @return whether any of them was taken before
     */
    boolean leaveOut(Selection selection, Optional<PmoFunction> function, Optional<PmoService> service) {
        boolean fits = false;
        for (PmoService one : candidates(selection, function, service).toList()) {
            if (services.remove(one.id()) != null) {
                fits = true;
                servicesTaken.remove(one.function());
                if (!servicesTaken.contains(one.function())) {
                    functions.remove(one.function());
                }
            }
        }
        if (!selection.isOfWholeFunctions()) {
            return fits;
        }
        boolean fitFunctions = function.map(f -> functions.remove(f.id()) != null)
                .orElseGet(() -> functions.keySet().removeIf(id -> true));
        return fits || fitFunctions;
    }

    private Stream<PmoService> candidates(
            Selection selection, Optional<PmoFunction> function, Optional<PmoService> service) {
        var all = function.map(f -> source.catalogue().servicesOf(f.id()))
                .orElseGet(() -> source.catalogue().services());
        return service.map(one -> Stream.of(one)
                        .filter(s -> function.isEmpty()
                                || s.function().equals(function.get().id())))
                .orElseGet(all::stream)
                .filter(selection::fits);
    }
}

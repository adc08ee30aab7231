package org.pmocatalogue.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.ServiceId;

/** Counts the stage changes that a look at one day leaves out, since they lie after it. */
final class LaterChanges {

    private LaterChanges() {}

    /** {@return such as {@code 3 stage changes lie after 2026-01-10}; empty if none of these services does} */
    static Optional<String> told(Catalogue catalogue, LocalDate day, Predicate<ServiceId> services) {
        long later = catalogue.stageChanges().stream()
                .filter(change -> change.on().isAfter(day))
                .filter(change -> change.service().filter(services).isPresent())
                .count();
        return later == 0
                ? Optional.empty()
                : Optional.of("%s after %s"
                        .formatted(later == 1 ? "1 stage change lies" : later + " stage changes lie", day));
    }
}

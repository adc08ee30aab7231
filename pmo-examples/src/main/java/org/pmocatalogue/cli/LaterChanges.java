package org.pmocatalogue.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.ServiceId;

/** Counts the stage changes after the day of a report. */
final class LaterChanges {

    private LaterChanges() {}

    /**
     * {@return a message such as {@code 3 stage changes after 2026-01-10 are not included}; empty if there are none}
     */
    static Optional<String> message(Catalogue catalogue, LocalDate day, Predicate<ServiceId> services) {
        long later = catalogue.stageChanges().stream()
                .filter(change -> change.on().isAfter(day))
                .filter(change -> change.service().filter(services).isPresent())
                .count();
        return later == 0
                ? Optional.empty()
                : Optional.of((later == 1
                                ? "1 stage change after %s is not included"
                                : later + " stage changes after %s are not included")
                        .formatted(day));
    }
}

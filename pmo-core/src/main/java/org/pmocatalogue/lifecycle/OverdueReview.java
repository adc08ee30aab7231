package org.pmocatalogue.lifecycle;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import org.pmocatalogue.catalogue.ServiceId;

/**
 * A service that should have been reviewed.
 *
 * @param service the service
 * @param nextReview the day on which it was to be reviewed
 */
public record OverdueReview(ServiceId service, LocalDate nextReview) implements Comparable<OverdueReview> {

    /** In the order of services, then of days. */
    @Override
    public int compareTo(OverdueReview that) {
        return comparing(OverdueReview::service)
                .thenComparing(OverdueReview::nextReview)
                .compare(this, that);
    }
}

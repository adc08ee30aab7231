package org.pmocatalogue.lifecycle;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.Stage;

/**
 * A service that should have left its stage, such as a pilot past its planned end.
 *
 * @param service the service
 * @param stage the stage in which it still is
 * @param plannedEnd the day on which it was planned to leave
 */
public record OverduePeriod(ServiceId service, Stage stage, LocalDate plannedEnd) implements Comparable<OverduePeriod> {

    /** In the order of services, then of days, then of stages by id. */
    @Override
    public int compareTo(OverduePeriod that) {
        return comparing(OverduePeriod::service)
                .thenComparing(OverduePeriod::plannedEnd)
                .thenComparing(OverduePeriod::stage, StageMetrics.BY_ID)
                .compare(this, that);
    }
}

package org.pmocatalogue.catalogue;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage changes of a catalogue, told apart by service and put in the order of their days. */
final class Histories {

    private final ImmutableListMultimap<ServiceId, StageChange> byService;
    private final ImmutableList<StageChange> ofOffice;

    Histories(ImmutableList<StageChange> changes) {
        var ofServices = ImmutableListMultimap.<ServiceId, StageChange>builder();
        var ofNone = ImmutableList.<StageChange>builder();
        for (StageChange change : ImmutableList.sortedCopyOf(comparing(StageChange::on), changes)) {
            change.service().ifPresentOrElse(id -> ofServices.put(id, change), () -> ofNone.add(change));
        }
        byService = ofServices.build();
        ofOffice = ofNone.build();
    }

    ImmutableList<StageChange> of(ServiceId service) {
        return byService.get(service);
    }

    ImmutableList<StageChange> ofOffice() {
        return ofOffice;
    }

    static Optional<Stage> stage(List<StageChange> history, @Nullable LocalDate day) {
        Stage stage = null;
        for (var change : history) {
            if (isAfter(change, day)) {
                break;
            }
            stage = change.to();
        }
        return Optional.ofNullable(stage);
    }

    static Optional<Phase> phase(List<StageChange> history, @Nullable LocalDate day) {
        Phase phase = null;
        boolean everLive = false;
        for (var change : history) {
            if (isAfter(change, day)) {
                break;
            }
            everLive |= change.to().phase() == Phase.LIVE || (phase == null && isOpeningRetired(change));
            phase = next(phase, change.to(), everLive);
        }
        return Optional.ofNullable(phase);
    }

    /** A service whose records begin with its end was offered before they began. */
    private static boolean isOpeningRetired(StageChange change) {
        return change.isOpening() && change.to().phase() == Phase.RETIRED;
    }

    private static boolean isAfter(StageChange change, @Nullable LocalDate day) {
        return day != null && change.on().isAfter(day);
    }

    private static Phase next(@Nullable Phase phase, Stage to, boolean everLive) {
        return switch (to.phase()) {
            case PIPELINE -> phase == Phase.LIVE ? Phase.LIVE : Phase.PIPELINE;
            case LIVE -> Phase.LIVE;
            case RETIRED, DROPPED -> everLive ? Phase.RETIRED : Phase.DROPPED;
        };
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Histories that
                && Multimaps.asMap(byService).equals(Multimaps.asMap(that.byService))
                && ofOffice.equals(that.ofOffice);
    }

    @Override
    public int hashCode() {
        return byService.hashCode();
    }
}

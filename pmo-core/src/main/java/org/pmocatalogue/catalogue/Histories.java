package org.pmocatalogue.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import org.jspecify.annotations.Nullable;

/** The stage changes of a catalogue, told apart by service and put in the order of their days. */
final class Histories {

    private static final History NONE = History.of(ImmutableList.of());

    private final ImmutableMap<ServiceId, History> byService;
    private final History ofOffice;

    Histories(ImmutableList<StageChange> changes) {
        var ofServices = MultimapBuilder.linkedHashKeys().arrayListValues().<ServiceId, StageChange>build();
        var ofNone = ImmutableList.<StageChange>builder();
        for (StageChange change : changes) {
            change.service().ifPresentOrElse(id -> ofServices.put(id, change), () -> ofNone.add(change));
        }
        byService = ImmutableMap.copyOf(Maps.transformValues(Multimaps.asMap(ofServices), History::of));
        ofOffice = History.of(ofNone.build());
    }

    History of(ServiceId service) {
        return byService.getOrDefault(service, NONE);
    }

    History ofOffice() {
        return ofOffice;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Histories that && byService.equals(that.byService) && ofOffice.equals(that.ofOffice);
    }

    @Override
    public int hashCode() {
        return byService.hashCode();
    }
}

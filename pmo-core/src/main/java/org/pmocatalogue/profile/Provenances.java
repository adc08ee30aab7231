package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import org.pmocatalogue.profile.Provenance.Way;

/** Where the values of one entry come from; shared by all entries for which that is the same. */
record Provenances(Provenance whole, ImmutableMap<String, Provenance> exceptions) {

    static final String ADOPTED_FROM = "adoptedFrom";

    static Provenances of(Provenance whole) {
        return new Provenances(whole, ImmutableMap.of());
    }

    Provenance of(String field) {
        return exceptions.getOrDefault(field, whole);
    }

    /** {@return the fields that a profile has tailored} */
    ImmutableSet<String> tailored() {
        return Maps.filterValues(exceptions, provenance -> provenance.way() == Way.TAILORED).keySet().stream()
                .collect(ImmutableSet.toImmutableSet());
    }

    Provenances with(Iterable<String> fields, Provenance provenance) {
        var more = ImmutableMap.<String, Provenance>builder().putAll(exceptions);
        for (String field : fields) {
            more.put(field, provenance);
        }
        return new Provenances(whole, more.buildKeepingLast());
    }

    /** {@return the same, but for the note on where the service was adopted from} */
    Provenances noted(Provenance from) {
        return with(ImmutableSet.of(ADOPTED_FROM), from);
    }
}

package org.pmocatalogue.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.schema.Meant;

/** The functions, or the services, on their way into the catalogue, by their ids in the order in which they came. */
final class Drafts {

    private final Map<String, Draft> byId = new LinkedHashMap<>();
    private @Nullable ImmutableMap<String, Draft> byPreviousId;

    /** Adds one unless there is one with its id, and then tells that. */
    Optional<Draft> add(Draft draft) {
        return Optional.ofNullable(byId.putIfAbsent(draft.id(), draft));
    }

    Collection<Draft> all() {
        return byId.values();
    }

    /** {@return what may be meant where one of them is named} */
    ImmutableList<Meant> known() {
        return all().stream()
                .map(draft -> new Meant(
                        draft.id(),
                        Draft.texts(draft.untailored("name")).findFirst().orElse("")))
                .collect(ImmutableList.toImmutableList());
    }

    Optional<Draft> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** {@return the one with this id, or else the one that had it before; all must have been added} */
    Optional<Draft> find(String id) {
        return get(id).or(() -> Optional.ofNullable(byPreviousId().get(id)));
    }

    private ImmutableMap<String, Draft> byPreviousId() {
        var known = byPreviousId;
        if (known == null) {
            var byPrevious = ImmutableMap.<String, Draft>builder();
            for (Draft draft : all()) {
                Draft.texts(draft.untailored("previousIds")).forEach(id -> byPrevious.put(id, draft));
            }
            known = byPrevious.buildKeepingLast();
            byPreviousId = known;
        }
        return known;
    }
}

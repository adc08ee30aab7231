package org.pmocatalogue.cli;

import com.google.common.base.Joiner;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.StageChange;

/**
 * The histories to keep when a profile is resolved again.
 *
 * @param before the existing catalogue
 * @param out its file, for messages
 */
record KeptHistories(Catalogue before, String out) {

    /**
     * {@return the new catalogue with the histories}
     *
     * @throws WrongUseException if it is another catalogue, or lacks the service of a history
     */
    Catalogue in(Catalogue made) {
        if (!made.info().id().equals(before.info().id())) {
            throw new WrongUseException("%s: is the catalogue %s, but the profile derives %s; name another file"
                    .formatted(out, before.info().id(), made.info().id()));
        }
        Map<ServiceId, ServiceId> nowCalled = new HashMap<>();
        for (PmoService service : made.services()) {
            service.previousIds().forEach(previous -> nowCalled.put(previous, service.id()));
            nowCalled.put(service.id(), service.id());
        }
        var builder = made.toBuilder();
        Set<ServiceId> lost = new LinkedHashSet<>();
        for (StageChange change : before.stageChanges()) {
            Optional<ServiceId> service = change.service();
            Optional<ServiceId> now = service.map(nowCalled::get);
            if (service.isPresent() && now.isEmpty()) {
                lost.add(service.get());
            } else {
                builder.add(
                        now.map(id -> change.toBuilder().service(id).build()).orElse(change));
            }
        }
        if (!lost.isEmpty()) {
            throw new WrongUseException(
                    "%s: has a history of %s, which the profile does not have; select or add it there, or name another file"
                            .formatted(out, Joiner.on(", ").join(lost)));
        }
        return builder.build();
    }
}

package org.pmocatalogue.cli;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multiset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.catalogue.StageChange;
import org.pmocatalogue.profile.Resolved;

/** The catalogue that a profile makes, with the histories of the one that it takes the place of; remembers it. */
final class ResolvedCatalogue {

    private final String out;
    private @Nullable Catalogue before;
    private @Nullable Resolved resolved;

    /** @param out the file for it */
    ResolvedCatalogue(String out) {
        this.out = out;
    }

    /** The histories of this one are kept. */
    void keepHistories(Catalogue of) {
        before = of;
    }

    /** @throws WrongUseException if it would take the place of another catalogue, or a history would be lost */
    Catalogue apply(Resolved made) {
        resolved = made;
        return before == null ? made.catalogue() : withHistories(made.catalogue(), before);
    }

    private Catalogue withHistories(Catalogue made, Catalogue of) {
        if (!made.info().id().equals(of.info().id())) {
            throw new WrongUseException(
                    "%s: is the catalogue %s, and not %s, which the profile makes; name another file"
                            .formatted(out, of.info().id(), made.info().id()));
        }
        Map<ServiceId, ServiceId> nowCalled = new HashMap<>();
        for (PmoService service : made.services()) {
            service.previousIds().forEach(previous -> nowCalled.put(previous, service.id()));
            nowCalled.put(service.id(), service.id());
        }
        var builder = made.toBuilder();
        Set<ServiceId> lost = new LinkedHashSet<>();
        for (StageChange change : of.stageChanges()) {
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
                    "%s: has a history of %s, which the profile has not; take or add it there, or name another file"
                            .formatted(out, Joiner.on(", ").join(lost)));
        }
        return builder.build();
    }

    /** {@return where services come from, and how much was tailored} */
    ImmutableList<String> remarks() {
        var made = checkNotNull(resolved, "nothing was resolved yet");
        Multiset<String> ways = ImmutableMultiset.copyOf(Iterables.transform(
                made.catalogue().services(),
                service -> made.provenanceOf(service.id()).toString()));
        var remarks = ImmutableList.<String>builder();
        if (!ways.isEmpty()) {
            remarks.add("Services: "
                    + ways.entrySet().stream()
                            .map(way -> String.format(Locale.ROOT, "%,d %s", way.getCount(), way.getElement()))
                            .collect(joining(", ")));
        }
        int tailored = made.catalogue().services().stream()
                        .mapToInt(service -> made.tailoredFields(service.id()).size())
                        .sum()
                + made.catalogue().functions().stream()
                        .mapToInt(function -> made.tailoredFields(function.id()).size())
                        .sum();
        if (tailored > 0) {
            remarks.add(String.format(Locale.ROOT, "Values tailored: %,d", tailored));
        }
        return remarks.build();
    }
}

package org.pmocatalogue.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.pmocatalogue.catalogue.Adoption;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.PmoService;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ReferenceProblem;
import org.pmocatalogue.profile.Selection;

/**
 * A requested adoption.
 *
 * @param source the catalogue to adopt from
 * @param selections the requested functions and services
 * @param needed the services that are added because these need them
 * @param adoption all selected functions and services
 * @param info the properties of the new catalogue
 */
record AdoptionPlan(
        Catalogue source,
        ImmutableList<Selection> selections,
        ImmutableSet<ServiceId> needed,
        Adoption adoption,
        CatalogueInfo info) {

    private static final int MOST_LISTED = 10;

    /** {@return a plan with the properties of the original} */
    static AdoptionPlan of(Catalogue source, ImmutableList<Selection> selections, boolean withNeeds) {
        var named = Adoption.from(source);
        for (Selection selection : selections) {
            var function = selection.function();
            var service = selection.service();
            var before = named;
            named = function.map(before::with)
                    .or(() -> service.map(before::with))
                    .orElseGet(before::withAll);
        }
        var adoption = withNeeds ? named.withNeeds() : named;
        var needed = ImmutableSet.copyOf(Sets.difference(ids(adoption), ids(named)));
        return new AdoptionPlan(source, selections, needed, adoption, source.info());
    }

    private static ImmutableSet<ServiceId> ids(Adoption adoption) {
        return ImmutableSet.copyOf(Collections2.transform(adoption.services(), PmoService::id));
    }

    /** {@return the same with other properties of the new catalogue} */
    AdoptionPlan with(CatalogueInfo other) {
        return new AdoptionPlan(source, selections, needed, adoption, other);
    }

    /** {@return the new catalogue} */
    Catalogue catalogue() {
        return adoption.into(info);
    }

    /** {@return remarks on the new catalogue, for people} */
    ImmutableList<String> remarks(AdoptOptions options) {
        var remarks = ImmutableList.<String>builder();
        if (!needed.isEmpty()) {
            remarks.add("Also taken, because they are needed: " + joined(needed));
        }
        options.defaults(info).ifPresent(remarks::add);
        info.policy()
                .ifPresent(policy ->
                        remarks.add("Lifecycle policy: %s (see 'pmo stages'); the field Policy of the catalogue sets it"
                                .formatted(policy)));
        return remarks.build();
    }

    /** {@return the finding on needed services that were not taken; empty if all were taken} */
    Optional<Finding> missingNeeds(Path out) {
        var missing = adoption.missingNeeds();
        String listed = joined(Collections2.transform(
                missing.asMap().entrySet(), need -> "%s (by %s)".formatted(need.getKey(), joined(need.getValue()))));
        return listed.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.builder(ReferenceProblem.NEEDS_NOT_TAKEN, listed)
                        .at(Place.of(out.toString()))
                        .build());
    }

    /** {@return the first items, and the number of others} */
    private static String joined(Collection<?> all) {
        String first = Joiner.on(", ").join(Iterables.limit(all, MOST_LISTED));
        int more = all.size() - MOST_LISTED;
        return more <= 0 ? first : String.format(Locale.ROOT, "%s and %,d more", first, more);
    }
}

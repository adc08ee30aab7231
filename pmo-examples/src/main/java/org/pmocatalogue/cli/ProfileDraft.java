package org.pmocatalogue.cli;

import static com.google.common.base.Preconditions.checkNotNull;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueInfo;
import org.pmocatalogue.catalogue.ServiceId;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Selection;

/**
 * Makes profiles that take parts of one catalogue.
 *
 * @param source that catalogue
 * @param info what the catalogue of the profile is to say of itself
 * @param location where the other catalogue is, seen from the profile; empty if nobody can tell
 */
record ProfileDraft(Catalogue source, CatalogueInfo info, Optional<String> location) {

    /**
     * {@return the profile}
     *
     * @param selections the functions and services that somebody named
     * @param needed the services that these need
     */
    Profile taking(Iterable<Selection> selections, Iterable<ServiceId> needed) {
        var base = Base.of(source.info().id(), source.info().version());
        var profile =
                Profile.builder(info).base(location.map(base::withLocation).orElse(base));
        selections.forEach(profile::select);
        for (ServiceId id : needed) {
            profile.select(Selection.take()
                    .service(id)
                    .reason("It is needed by what is taken.")
                    .build());
        }
        return profile.build();
    }

    /** {@return where a catalogue is, seen from a file; empty if nobody can tell} */
    static Optional<String> locationOf(Origin in, Path out) {
        if (in instanceof Origin.OfSource) {
            return Optional.of(in.name());
        }
        if (!(in instanceof Origin.OfFile file)) {
            return Optional.empty();
        }
        Path from = file.file().toAbsolutePath();
        Path beside = checkNotNull(out.toAbsolutePath().getParent(), "a file is in a folder");
        boolean isNear = Objects.equals(from.getRoot(), beside.getRoot());
        return Optional.of((isNear ? beside.normalize().relativize(from.normalize()) : from)
                .toString()
                .replace(File.separatorChar, '/'));
    }
}

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
 * Creates a profile that selects parts of one catalogue.
 *
 * @param source the catalogue
 * @param info the properties of the catalogue of the profile
 * @param location the location of the catalogue, relative to the profile; empty if unknown
 */
record ProfileDraft(Catalogue source, CatalogueInfo info, Optional<String> location) {

    /**
     * {@return the profile}
     *
     * @param selections the requested functions and services
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
                    .reason("Needed by services that are taken.")
                    .build());
        }
        return profile.build();
    }

    /** {@return the location of a catalogue, relative to a file; empty if unknown} */
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

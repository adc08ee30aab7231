package org.pmocatalogue.transfer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.catalogue.Catalogue;
import org.pmocatalogue.catalogue.CatalogueId;
import org.pmocatalogue.entry.DocumentType;
import org.pmocatalogue.entry.Kind;
import org.pmocatalogue.finding.FieldProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.finding.ProfileProblem;
import org.pmocatalogue.finding.Result;
import org.pmocatalogue.io.Origin;
import org.pmocatalogue.io.ReadOptions;
import org.pmocatalogue.profile.Base;
import org.pmocatalogue.profile.Bases;
import org.pmocatalogue.profile.Profile;
import org.pmocatalogue.profile.Resolved;

/** One reading of a profile, and of all that it builds on, each once. */
public final class ProfileLoader {

    private final EntryTransfer transfer;
    private final CatalogueForm catalogues;
    private final ReadOptions options;
    private final Findings findings;

    /** Where each base was read from. */
    private final Map<CatalogueId, Origin> origins = new HashMap<>();

    private final Map<CatalogueId, Place> given = new LinkedHashMap<>();
    private final Set<Place> reportedMissing = new HashSet<>();

    /** The bases that profiles name, by the place where they do. */
    private final Map<Place, CatalogueId> named = new HashMap<>();

    /** The bases whose files have errors. */
    private final Set<CatalogueId> rejected = new HashSet<>();

    private final Queue<Reached> open = new ArrayDeque<>();
    private final Set<Path> files = new HashSet<>();
    private Bases bases = Bases.of();
    private boolean lacksBase;

    /** A profile whose bases are still to be read, and where it was read from. */
    private record Reached(Profile profile, Origin from) {}

    public ProfileLoader(EntryTransfer transfer, CatalogueForm catalogues, ReadOptions options, Findings findings) {
        this.transfer = transfer;
        this.catalogues = catalogues;
        this.options = options;
        this.findings = findings;
    }

    /**
     * {@return the result of a profile with its bases: the given ones, or else those at the locations in the profile}
     *
     * <p>A base that cannot be accessed at its location is reported.
     *
     * @throws IOException if the profile or a given base cannot be accessed
     */
    public Optional<Resolved> resolve(Origin origin, Iterable<Origin> givenBases) throws IOException {
        remember(origin);
        Optional<Profile> profile;
        try (var open = OpenInput.of(origin, options)) {
            profile = SchemaForm.PROFILE.read(transfer, open, options, findings).value();
        }
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        origins.put(profile.get().info().id(), origin);
        for (Origin base : givenBases) {
            takeGiven(base);
        }
        open.add(new Reached(profile.get(), origin));
        while (!open.isEmpty()) {
            var next = open.remove();
            for (Base base : next.profile().bases()) {
                named.put(next.profile().placeOf(base), base.id());
                readWhereItIs(base, next);
            }
        }
        given.forEach(this::reportIfUnused);
        var result = profile.get().resolve(bases);
        lacksBase = result.value().isEmpty();
        findings.addAll(result, finding -> !isReported(finding));
        return result.value();
    }

    private void remember(Origin origin) {
        if (origin instanceof Origin.OfFile file) {
            files.add(file.file());
        }
    }

    /** {@return whether the profile was not resolved because a base is missing or has errors} */
    public boolean lacksBase() {
        return lacksBase;
    }

    /** {@return whether this file is the profile, or something that it builds on} */
    public boolean isFrom(Path file) throws IOException {
        for (Path read : files) {
            if (Files.exists(file) && Files.exists(read) && Files.isSameFile(read, file)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a finding reports as missing a base that was not read or has errors, as reported} */
    private boolean isReported(Finding finding) {
        return finding.problem() == ProfileProblem.UNKNOWN_BASE
                && (reportedMissing.contains(finding.place()) || rejected.contains(named.get(finding.place())));
    }

    /** Bases that are given go before those that profiles name, whatever their order. */
    private void takeGiven(Origin origin) throws IOException {
        var read = readBase(origin);
        if (read.isEmpty()) {
            return;
        }
        var id = read.get().id();
        Place before = given.putIfAbsent(id, Place.of(origin.name()));
        if (before != null) {
            findings.add(Finding.builder(FieldProblem.REPEATED_ID, Kind.BASE.label(), id, before)
                    .at(Place.of(origin.name()))
                    .build());
        } else if (!origins.containsKey(id)) {
            add(read.get(), origin);
        }
    }

    private void reportIfUnused(CatalogueId id, Place place) {
        if (!named.containsValue(id)) {
            findings.add(
                    Finding.builder(ProfileProblem.UNUSED_BASE, id).at(place).build());
        }
    }

    private void add(ReadBase base, Origin origin) {
        origins.put(base.id(), origin);
        if (base.hasErrors()) {
            rejected.add(base.id());
        } else if (base.catalogue() != null) {
            bases = bases.with(base.catalogue());
        } else if (base.profile() != null) {
            bases = bases.with(base.profile());
            open.add(new Reached(base.profile(), origin));
        }
    }

    /** A catalogue or a profile. */
    private record ReadBase(
            @Nullable Catalogue catalogue, @Nullable Profile profile, boolean hasErrors) {

        CatalogueId id() {
            return profile != null
                    ? profile.info().id()
                    : Optional.ofNullable(catalogue).orElseThrow().info().id();
        }
    }

    private Optional<ReadBase> readBase(Origin origin) throws IOException {
        remember(origin);
        var how = ReadOptions.builder()
                .limits(options.limits())
                .settings(options.settings())
                .progress(options.progress())
                .build();
        var found = new Findings();
        try (var open = OpenInput.of(origin, how)) {
            if (transfer.documentOf(open, how).equals(Optional.of(DocumentType.PROFILE))) {
                var profile =
                        SchemaForm.PROFILE.read(transfer, open, how, found).value();
                return profile.map(read -> new ReadBase(null, read, found.hasErrors()));
            }
            var catalogue = catalogues.read(transfer, open, how, found).value();
            return catalogue.map(read -> new ReadBase(read, null, found.hasErrors()));
        } finally {
            findings.addAll(Result.of(null, found), finding -> true);
        }
    }

    /** Reads a base of a profile from where that says it is, unless it was read already. */
    private void readWhereItIs(Base base, Reached by) throws IOException {
        if (base.location().isEmpty() || base.id().equals(by.profile().info().id())) {
            return;
        }
        String location = base.location().get();
        Place at = by.profile().placeOf(base);
        var origin = originOf(location, by.from());
        var known = origins.get(base.id());
        if (known != null) {
            boolean isElsewhere = origin.isPresent() && !isSame(origin.get(), known);
            if (isElsewhere && !given.containsKey(base.id())) {
                findings.add(Finding.builder(ProfileProblem.OTHER_LOCATION, base.id(), known.name())
                        .at(at)
                        .build());
            }
            return;
        }
        reportedMissing.add(at);
        if (origin.isEmpty()) {
            reportNotRead(base, location, "it names neither a file nor a source", at);
            return;
        }
        Optional<ReadBase> read;
        try {
            read = readBase(origin.get());
        } catch (IOException e) {
            reportNotRead(base, location, sentence(e), at);
            return;
        }
        var other = read.map(ReadBase::id).filter(id -> !id.equals(base.id()));
        if (other.isPresent()) {
            findings.add(Finding.builder(ProfileProblem.OTHER_BASE, base.id(), location, other.get())
                    .at(at)
                    .build());
        } else if (read.isPresent()) {
            reportedMissing.remove(at);
            add(read.get(), origin.get());
        }
    }

    private static boolean isSame(Origin one, Origin other) throws IOException {
        if (one instanceof Origin.OfFile file && other instanceof Origin.OfFile otherFile) {
            return Files.exists(file.file())
                    && Files.exists(otherFile.file())
                    && Files.isSameFile(file.file(), otherFile.file());
        }
        return one.equals(other);
    }

    private static String sentence(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    private void reportNotRead(Base base, String location, String why, Place at) {
        findings.add(Finding.builder(ProfileProblem.BASE_NOT_READ, base.id(), location, why)
                .at(at)
                .build());
    }

    /** {@return the origin at a location, relative to the profile; empty if the location is invalid} */
    private static Optional<Origin> originOf(String location, Origin from) {
        try {
            var origin = Origin.parse(location);
            return Optional.of(
                    origin instanceof Origin.OfFile file && from instanceof Origin.OfFile profile
                            ? Origin.of(profile.file().resolveSibling(file.file()))
                            : origin);
        } catch (IllegalArgumentException e) { // also thrown for an invalid path
            return Optional.empty();
        }
    }
}

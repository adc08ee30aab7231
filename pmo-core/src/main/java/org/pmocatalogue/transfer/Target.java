package org.pmocatalogue.transfer;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.file.AtomicFile;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.io.EntryCounts;
import org.pmocatalogue.io.WriteOptions;

/** What takes the bytes of a file: a file, all or nothing, or a stream, in which stays what was written. */
public final class Target {

    private final Place place;
    private final boolean isAllOrNothing;
    private final @Nullable Path file;
    private final Taking taking;

    /** Writes the bytes. */
    @FunctionalInterface
    interface Content {
        /** {@return how much was written; null to leave the old file as it is} */
        @Nullable
        EntryCounts writeTo(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Taking {
        @Nullable
        EntryCounts take(Content content) throws IOException;
    }

    private Target(Place place, boolean isAllOrNothing, @Nullable Path file, Taking taking) {
        this.place = place;
        this.isAllOrNothing = isAllOrNothing;
        this.file = file;
        this.taking = taking;
    }

    public static Target of(Path file) {
        return new Target(Place.of(file.toString()), !AtomicFile.isStream(file), file, content -> write(file, content));
    }

    private static @Nullable EntryCounts write(Path path, Content content) throws IOException {
        try (var file = AtomicFile.open(path)) {
            EntryCounts written = content.writeTo(file.out());
            if (written != null) {
                file.commit();
            }
            return written;
        }
    }

    /**
     * {@return the stream as a target}
     *
     * @throws IllegalArgumentException if the options name no format
     */
    public static Target of(OutputStream out, WriteOptions options) {
        checkArgument(options.format().isPresent(), "A stream has no name that states its format, call format(...)");
        return new Target(Place.of("the stream"), false, null, content -> content.writeTo(out));
    }

    Place place() {
        return place;
    }

    /** {@return whether there is no trace of a content that was given up} */
    boolean isAllOrNothing() {
        return isAllOrNothing;
    }

    /** {@return the file that is there already and will be replaced} */
    Optional<Path> existing() {
        return Optional.ofNullable(file).filter(Files::isRegularFile);
    }

    /** {@return by what one sees whether the file that will be replaced has changed; empty if none is there} */
    Optional<State> state() throws IOException {
        var existing = existing();
        return existing.isEmpty()
                ? Optional.empty()
                : Optional.of(new State(Files.getLastModifiedTime(existing.get()), Files.size(existing.get())));
    }

    /** When a file was last changed, and how long it is. */
    record State(FileTime changed, long size) {}

    /** {@return what the content returns} */
    @Nullable
    EntryCounts take(Content content) throws IOException {
        return taking.take(content);
    }

    /** {@return what is to be told if the content was given up, for what the findings tell} */
    Finding givenUp(Findings findings) {
        boolean failed = findings.has(FileProblem.PROVIDER_BROKE);
        boolean tooLarge = findings.has(FileProblem.TOO_LARGE_TO_READ);
        var finding = Finding.builder(
                isAllOrNothing ? FileProblem.NOTHING_WRITTEN : FileProblem.NOT_ALL_WRITTEN,
                failed
                        ? "the format failed"
                        : tooLarge ? "it could not be read again" : "the format cannot carry all of it");
        if (!failed && !tooLarge) {
            finding.hint("choose another format, or leave the rest out on purpose"
                    + " (pmo --drop-rejected; WriteOptions.dropRejected)");
        }
        return finding.at(place).build();
    }
}

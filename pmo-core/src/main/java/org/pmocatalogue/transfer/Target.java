package org.pmocatalogue.transfer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

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
import org.pmocatalogue.io.WriteOptions;

/** What takes the bytes of a file: a file, all or nothing, or a stream, in which stays what was written. */
public final class Target {

    private final Place place;
    private final boolean isAllOrNothing;
    private final @Nullable Path file;
    private final @Nullable OutputStream stream;

    private Target(Place place, boolean isAllOrNothing, @Nullable Path file, @Nullable OutputStream stream) {
        this.place = place;
        this.isAllOrNothing = isAllOrNothing;
        this.file = file;
        this.stream = stream;
    }

    /** {@return a file as a target} */
    public static Target of(Path file) {
        return new Target(Place.of(file.toString()), !AtomicFile.isStream(file), file, null);
    }

    /**
     * {@return the stream as a target}
     *
     * @throws IllegalArgumentException if the options name no format
     */
    public static Target of(OutputStream out, WriteOptions options) {
        checkArgument(options.format().isPresent(), "A stream has no name that states its format, call format(...)");
        return new Target(Place.of("the stream"), false, null, out);
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

    /** {@return the state of the file that is replaced, which shows whether another program changes it} */
    State state() throws IOException {
        var existing = existing();
        return existing.isPresent() ? State.of(existing.get()) : State.ABSENT;
    }

    /**
     * When a file was last changed, and its size.
     *
     * @param changed null if the file does not exist
     */
    public record State(@Nullable FileTime changed, long size) {

        static final State ABSENT = new State(null, 0);

        /** {@return the current state of a file} */
        public static State of(Path file) throws IOException {
            return Files.isRegularFile(file) ? new State(Files.getLastModifiedTime(file), Files.size(file)) : ABSENT;
        }
    }

    /** {@return the bytes of the target, not written yet} */
    AtomicFile open() throws IOException {
        return stream != null ? AtomicFile.direct(stream) : AtomicFile.open(requireNonNull(file));
    }

    /** {@return what is to be told if the content was given up, for what the findings tell} */
    Finding abandoned(Findings findings) {
        boolean failed = findings.has(FileProblem.PROVIDER_FAILED);
        boolean tooLarge = findings.has(FileProblem.TOO_LARGE_TO_READ);
        var finding = Finding.builder(
                isAllOrNothing ? FileProblem.NOTHING_WRITTEN : FileProblem.NOT_ALL_WRITTEN,
                failed
                        ? "the format failed"
                        : tooLarge ? "it could not be read again" : "the format cannot carry all of it");
        if (!failed && !tooLarge) {
            finding.hint("choose another format, or allow the loss");
        }
        return finding.at(place).build();
    }
}

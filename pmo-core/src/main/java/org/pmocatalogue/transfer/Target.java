package org.pmocatalogue.transfer;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.file.AtomicFile;
import org.pmocatalogue.finding.FileProblem;
import org.pmocatalogue.finding.Finding;
import org.pmocatalogue.finding.Findings;
import org.pmocatalogue.finding.Place;
import org.pmocatalogue.io.WriteOptions;

/** The target of a write: a file, which is written all or nothing, or a stream. */
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

    /** {@return whether an abandoned write leaves no trace} */
    boolean isAllOrNothing() {
        return isAllOrNothing;
    }

    /** {@return the existing file that the write replaces} */
    Optional<Path> existing() {
        return Optional.ofNullable(file).filter(Files::isRegularFile);
    }

    /** {@return whether the target is a file, even if it no longer exists} */
    public boolean isFile(Path other) throws IOException {
        return file != null
                && (file.toAbsolutePath()
                                .normalize()
                                .equals(other.toAbsolutePath().normalize())
                        || (Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other)));
    }

    /** {@return the current state of the target, to detect changes by other programs} */
    public State state() throws IOException {
        var existing = existing();
        return existing.isPresent() ? State.of(existing.get()) : State.ABSENT;
    }

    /**
     * The identity of a file, its size, and the time of its last change.
     *
     * @param changed null if the file does not exist
     * @param key null if the file does not exist, or its file system has no keys
     */
    public record State(
            @Nullable FileTime changed, long size, @Nullable Object key) {

        static final State ABSENT = new State(null, 0, null);

        /** {@return the current state of a file} */
        public static State of(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                return ABSENT;
            }
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    /** {@return the file or stream, before anything is written} */
    AtomicFile open() throws IOException {
        return stream != null ? AtomicFile.direct(stream) : AtomicFile.open(requireNonNull(file));
    }

    /** {@return the finding for an abandoned write, with the reason that the findings give} */
    Finding abandoned(Findings findings) {
        boolean failed = findings.has(FileProblem.PROVIDER_FAILED);
        boolean tooLarge = findings.has(FileProblem.TOO_LARGE_TO_READ);
        var finding = Finding.builder(
                isAllOrNothing ? FileProblem.NOTHING_WRITTEN : FileProblem.NOT_ALL_WRITTEN,
                failed
                        ? "the format failed"
                        : tooLarge ? "it could not be read again" : "the format cannot store all of it");
        if (!failed && !tooLarge) {
            finding.hint("choose another format, or allow the loss");
        }
        return finding.at(place).build();
    }
}

package org.pmocatalogue.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written all or nothing.
 *
 * <pre>{@code
 * try (var file = AtomicFile.open(path)) {
 *     file.out().write(bytes);
 *     file.commit();
 * }
 * }</pre>
 *
 * <p>The bytes go to a temporary file in the same folder. {@link #commit()} forces them to disk and replaces the old
 * file in one move. Without a commit, {@link #close()} deletes the temporary file, and the old file stays as it was.
 * Symbolic links are followed. The new file keeps the owner, group and permissions of the old one as far as the user
 * may set them; if the group cannot be kept, the group has no access. Setuid, setgid and sticky bits are not kept.
 *
 * <p>A pipe, a terminal and any other target that is not a regular file are written directly.
 */
public final class AtomicFile implements Closeable {

    /** The file to replace; null if bytes are written directly. */
    /** Held from the check of an old file to its replacement. */
    private static final Object REPLACING = new Object();

    private final @Nullable Path target;

    private final @Nullable TempFile temp;
    private final OutputStream out;
    private final Closeable closing;

    private AtomicFile(@Nullable Path target, @Nullable TempFile temp, OutputStream out, Closeable closing) {
        this.target = target;
        this.temp = temp;
        this.out = out;
        this.closing = closing;
    }

    /** {@return whether the path exists but is neither a file nor a directory, so that bytes cannot be taken back} */
    public static boolean isStream(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /**
     * Begins to write a file; an existing one is not touched yet.
     *
     * @throws IOException if the path is a directory, a read-only file, or in a folder that accepts no new file
     */
    public static AtomicFile open(Path path) throws IOException {
        if (isStream(path)) {
            var out = new BufferedOutputStream(Files.newOutputStream(path));
            return new AtomicFile(null, null, out, out);
        }
        Path target = followLink(path);
        if (Files.isDirectory(target)) {
            throw new FileSystemException(path.toString(), null, "is a directory");
        }
        var permissions = Files.exists(target) ? permissions(target) : ImmutableSet.<PosixFilePermission>of();
        if (Files.exists(target) && (!Files.isWritable(target) || isMarkedReadOnly(permissions))) {
            throw new AccessDeniedException(path.toString(), null, "is read-only");
        }
        Path folder = folderOf(target);
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder), null, "no such folder");
        }
        var temp = TempFile.in(folder, path, !permissions.isEmpty());
        return new AtomicFile(target, temp, temp.out(), temp);
    }

    /** {@return bytes that are written directly to a stream, which stays open} */
    public static AtomicFile direct(OutputStream out) {
        return new AtomicFile(null, null, out, out::flush);
    }

    /** {@return the stream for the content} */
    public OutputStream out() {
        return out;
    }

    /**
     * Replaces the old file with the bytes written so far; nothing may be written after that.
     *
     * @throws IOException if the bytes cannot be forced to disk or the file cannot be replaced; the old file stays
     */
    public void commit() throws IOException {
        commit(() -> {});
    }

    /** A check of the old file. */
    @FunctionalInterface
    public interface Check {

        /**
         * Checks the old file.
         *
         * @throws IOException if the old file must not be replaced
         */
        void run() throws IOException;
    }

    /**
     * Replaces the old file as {@link #commit()} does, if a check passes. This program replaces no other file between
     * the check and the replacement.
     *
     * @throws IOException if the check fails, the bytes cannot be forced to disk or the file cannot be replaced; the
     *     old file stays
     */
    public void commit(Check check) throws IOException {
        if (temp == null || target == null) {
            out.flush();
            return;
        }
        temp.complete();
        if (Files.exists(target)) {
            keepAttributes(target, temp.path());
        }
        synchronized (REPLACING) {
            check.run();
            move(temp.path(), target);
        }
        Path folder = folderOf(target);
        if (folder != null) {
            force(folder);
        }
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }

    private static @Nullable Path folderOf(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static @Nullable PosixFileAttributeView attributes(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    /** {@return the permissions of a file; empty if the system has no permissions of this kind} */
    private static ImmutableSet<PosixFilePermission> permissions(Path file) throws IOException {
        var view = attributes(file);
        return view == null
                ? ImmutableSet.of()
                : ImmutableSet.copyOf(view.readAttributes().permissions());
    }

    /** The administrator may write read-only files, but did not ask for this one to be written. */
    private static boolean isMarkedReadOnly(Set<PosixFilePermission> permissions) {
        return !permissions.isEmpty()
                && !permissions.contains(OWNER_WRITE)
                && !permissions.contains(GROUP_WRITE)
                && !permissions.contains(OTHERS_WRITE);
    }

    private static Path followLink(Path path) throws IOException {
        Path target = path;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == 40) {
                throw new FileSystemException(path.toString(), null, "too many symbolic links");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** The permissions come last: until then only the user may read the new file. */
    private static void keepAttributes(Path from, Path to) throws IOException {
        var old = attributes(from);
        var fresh = attributes(to);
        if (old == null || fresh == null) {
            return;
        }
        var kept = old.readAttributes();
        setIfAllowed(kept.group(), fresh::setGroup);
        setIfAllowed(kept.owner(), fresh::setOwner);
        var permissions = new HashSet<>(kept.permissions());
        if (!fresh.readAttributes().group().equals(kept.group())) {
            permissions.removeAll(Set.of(GROUP_READ, GROUP_WRITE, GROUP_EXECUTE));
        }
        fresh.setPermissions(permissions);
    }

    @FunctionalInterface
    private interface Setter<T> {
        void set(T value) throws IOException;
    }

    private static <T> void setIfAllowed(T value, Setter<T> setter) {
        try {
            setter.set(value);
        } catch (IOException e) {
            return; // only the administrator may give files to others
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            Files.move(from, to, REPLACE_EXISTING);
        }
    }

    /**
     * Makes the move survive a power failure. Some systems cannot do this for a folder; the file is replaced anyway.
     */
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}

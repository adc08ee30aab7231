package org.pmocatalogue.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedOutputStream;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocatalogue.io.EntryCounts;

/**
 * Writes a file all or nothing.
 *
 * <p>The bytes go to a new file beside it, are forced to disk, and take the old file's place in one move. Until then
 * the old file stays as it was; if anything fails, the new one is deleted, by {@link TempFile}. Permissions of the old
 * file are kept, a symbolic link is followed. What is no file (a pipe, a terminal) is written to directly.
 */
public final class AtomicFile {

    /** Writes the bytes. */
    @FunctionalInterface
    public interface Content {
        /** {@return how much was written; null to give it up and leave the old file as it is} */
        @Nullable
        EntryCounts writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /** {@return whether it is no file, so that bytes written to it cannot be taken back} */
    public static boolean isStream(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** {@return what the content returns} */
    public static @Nullable EntryCounts write(Path path, Content content) throws IOException {
        if (isStream(path)) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
                return content.writeTo(out);
            }
        }
        Path target = followLink(path);
        if (Files.isDirectory(target)) {
            throw new FileSystemException(path.toString(), null, "is a directory");
        }
        boolean exists = Files.exists(target);
        var permissions = exists ? permissions(target) : ImmutableSet.<PosixFilePermission>of();
        if (exists && (!Files.isWritable(target) || isMarkedReadOnly(permissions))) {
            throw new AccessDeniedException(path.toString(), null, "is read-only");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder), null, "no such folder");
        }
        try (var fresh = TempFile.in(folder, path, permissions)) {
            EntryCounts written = content.writeTo(fresh.out());
            if (written != null) {
                fresh.complete();
                if (exists) {
                    keepOwners(target, fresh.path());
                }
                move(fresh.path(), target);
                force(folder);
            }
            return written;
        }
    }

    /** {@return the permissions of a file; empty where the system has none of this kind} */
    private static ImmutableSet<PosixFilePermission> permissions(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null
                ? ImmutableSet.of()
                : ImmutableSet.copyOf(view.readAttributes().permissions());
    }

    /** Whoever may write anything, and so a read-only file, too, has not said to. */
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

    /** Whoever may not give a file to another leaves it their own, as every program does. */
    private static void keepOwners(Path from, Path to) {
        try {
            var old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
            var fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
            if (old != null && fresh != null) {
                fresh.setGroup(old.readAttributes().group());
                fresh.setOwner(old.getOwner());
            }
        } catch (IOException e) {
            return; // as said above
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
     * So that the move itself survives a power cut. Some systems cannot do this for a folder. The file has been
     * replaced by now and nothing is wrong with it, so that this is no failure.
     */
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // as said above
        }
    }
}

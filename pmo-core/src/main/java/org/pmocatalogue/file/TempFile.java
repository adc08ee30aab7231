package org.pmocatalogue.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file in the folder of the file to replace; deleted when closed, unless moved by then.
 *
 * <p>The file is locked while it is written. A program that exits deletes the file. A program that is killed leaves it
 * unlocked, and the next write to the folder deletes it.
 */
final class TempFile implements Closeable {

    private static final Pattern NAME = Pattern.compile("\\.pmo-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

    /**
     * The temporary files of this program. Opening and closing one would release the lock of the thread that writes.
     */
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    private enum Lock {
        OBTAINED,

        /** By another program or thread. */
        TAKEN,

        /** The file system has no locks, so abandoned files cannot be detected. */
        UNKNOWN
    }

    private final Path path;
    private final FileChannel channel;
    private final OutputStream out;
    private final Thread atExit = new Thread(this::delete);

    private TempFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /**
     * Creates a temporary file and deletes the abandoned ones in the folder.
     *
     * @param target the file to write, for messages
     * @param isPrivate whether only the user may access the file; otherwise it has the permissions of new files
     */
    static TempFile in(Path folder, Path target, boolean isPrivate) throws IOException {
        deleteAbandoned(folder);
        while (true) {
            String name = ".pmo-" + UUID.randomUUID() + ".tmp";
            OURS.add(name);
            var fresh = open(folder.resolve(name), target, isPrivate);
            if (fresh.isOurs()) {
                return fresh;
            }
            fresh.close();
        }
    }

    private static TempFile open(Path path, Path target, boolean isPrivate) throws IOException {
        FileAttribute<?>[] attributes = isPrivate
                ? new FileAttribute<?>[] {asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE))}
                : new FileAttribute<?>[0];
        try {
            var channel = FileChannel.open(path, Set.of(CREATE_NEW, WRITE), attributes);
            var fresh = new TempFile(path, channel);
            fresh.deleteAtExit(true);
            return fresh;
        } catch (FileSystemException e) {
            OURS.remove(path.getFileName().toString());
            throw refused(target, e);
        }
    }

    /** The message names the file to write and its folder: nobody knows the temporary file. */
    private static FileSystemException refused(Path target, FileSystemException e) {
        String reason = e.getReason() == null ? "permission denied" : e.getReason();
        var refused = new FileSystemException(target.toString(), null, "its folder accepts no new file: " + reason);
        refused.initCause(e);
        return refused;
    }

    /** {@return whether the file was locked before another program deleted it as abandoned} */
    private boolean isOurs() {
        return !isSeenByOthers() || (lock(channel) != Lock.TAKEN && Files.exists(path));
    }

    /** Files in a zip or in memory are not seen by other programs, and may exist only once they are closed. */
    private boolean isSeenByOthers() {
        return path.getFileSystem() == FileSystems.getDefault();
    }

    private static Lock lock(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock == null ? Lock.TAKEN : Lock.OBTAINED;
        } catch (OverlappingFileLockException e) {
            return Lock.TAKEN;
        } catch (IOException e) {
            return Lock.UNKNOWN;
        }
    }

    private static void deleteAbandoned(Path folder) {
        try (var files = Files.newDirectoryStream(folder, TempFile::isLeft)) {
            for (Path file : files) {
                deleteIfAbandoned(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // abandoned files do not prevent writing
        }
    }

    private static boolean isLeft(Path file) {
        String name = file.getFileName().toString();
        return NAME.matcher(name).matches() && !OURS.contains(name) && Files.isRegularFile(file, NOFOLLOW_LINKS);
    }

    /** Deletes the file while it is locked, so that a program that has just created it notices. */
    private static void deleteIfAbandoned(Path file) {
        try (var channel = FileChannel.open(file, WRITE, NOFOLLOW_LINKS)) {
            if (lock(channel) == Lock.OBTAINED) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return; // already deleted, or owned by another user
        }
    }

    Path path() {
        return path;
    }

    OutputStream out() {
        return out;
    }

    /** Forces the content to disk, before the file is moved. */
    void complete() throws IOException {
        out.flush();
        channel.force(true);
        if (!isSeenByOthers()) {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        deleteAtExit(false);
        try {
            Files.deleteIfExists(path);
        } finally {
            channel.close();
            OURS.remove(path.getFileName().toString());
        }
    }

    private void deleteAtExit(boolean isWanted) {
        try {
            if (isWanted) {
                Runtime.getRuntime().addShutdownHook(atExit);
            } else {
                Runtime.getRuntime().removeShutdownHook(atExit);
            }
        } catch (IllegalStateException e) {
            return; // the program is exiting
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            return; // the next write to the folder deletes the file
        }
    }
}

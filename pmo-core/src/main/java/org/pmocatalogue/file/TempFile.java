package org.pmocatalogue.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
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
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A new file beside one that it is to replace; gone when it is closed, unless it was moved away by then.
 *
 * <p>It is locked as long as it is written. A program that ends in an orderly way deletes it even so; one that is
 * killed cannot, but loses the lock, and whoever next writes a file in the folder deletes what is left.
 */
final class TempFile implements Closeable {

    private static final Pattern NAME = Pattern.compile("\\.pmo-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

    /** Those of this program: to open and close one would take the lock away from the thread that writes it. */
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    private enum Lock {
        OBTAINED,

        /** By another program or thread. */
        TAKEN,

        /** The file system has no locks, so that nobody can tell what is abandoned. */
        UNKNOWN
    }

    private final Path path;
    private final Set<PosixFilePermission> permissions;
    private final FileChannel channel;
    private final OutputStream out;
    private final Thread atExit = new Thread(this::delete);

    private TempFile(Path path, Set<PosixFilePermission> permissions, FileChannel channel) {
        this.path = path;
        this.permissions = permissions;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /**
     * Makes a file and deletes those that programs which were killed have left in the folder.
     *
     * @param target what is to be written, for messages
     * @param permissions of the file; empty for those that new files have
     */
    static TempFile in(Path folder, Path target, Set<PosixFilePermission> permissions) throws IOException {
        deleteAbandoned(folder);
        while (true) {
            String name = ".pmo-" + UUID.randomUUID() + ".tmp";
            OURS.add(name);
            var fresh = open(folder.resolve(name), target, permissions);
            if (fresh.isOurs()) {
                return fresh;
            }
            fresh.close();
        }
    }

    private static TempFile open(Path path, Path target, Set<PosixFilePermission> permissions) throws IOException {
        FileAttribute<?>[] attributes =
                permissions.isEmpty() ? new FileAttribute<?>[0] : new FileAttribute<?>[] {asFileAttribute(permissions)};
        try {
            var channel = FileChannel.open(path, Set.of(CREATE_NEW, WRITE), attributes);
            var fresh = new TempFile(path, permissions, channel);
            fresh.deleteAtExit(true);
            return fresh;
        } catch (FileSystemException e) {
            OURS.remove(path.getFileName().toString());
            throw refused(target, e);
        }
    }

    /** Nobody has heard of the new file; it is the folder that takes none. */
    private static FileSystemException refused(Path target, FileSystemException e) {
        String reason = e.getReason() == null ? "permission denied" : e.getReason();
        var refused = new FileSystemException(target.toString(), null, "its folder takes no new file: " + reason);
        refused.initCause(e);
        return refused;
    }

    /** {@return whether nobody took it for abandoned before it was locked} */
    private boolean isOurs() {
        return !isSeenByOthers() || (lock(channel) != Lock.TAKEN && Files.exists(path));
    }

    /** Files in a zip or in memory are not, and may be there only when they are closed. */
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
            return; // somebody else's litter must not be in the way
        }
    }

    private static boolean isLeft(Path file) {
        String name = file.getFileName().toString();
        return NAME.matcher(name).matches() && !OURS.contains(name) && Files.isRegularFile(file, NOFOLLOW_LINKS);
    }

    /** It is deleted while it is locked, so that whoever has just made it learns of it. */
    private static void deleteIfAbandoned(Path file) {
        try (var channel = FileChannel.open(file, WRITE, NOFOLLOW_LINKS)) {
            if (lock(channel) == Lock.OBTAINED) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return; // it is gone, or somebody else's
        }
    }

    Path path() {
        return path;
    }

    OutputStream out() {
        return out;
    }

    /** Brings all that was written to the disk, so that it can be moved. */
    void complete() throws IOException {
        out.flush();
        if (!permissions.isEmpty()) {
            // Once more: the process may mask some of them when it makes a file.
            Files.setPosixFilePermissions(path, permissions);
        }
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
            return; // the program is ending already
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            return; // whoever writes here next deletes it
        }
    }
}

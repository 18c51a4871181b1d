package sparsescope.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A hidden folder for what is not finished yet, gone when it is closed. As long as its run lives a file in it is locked; so a run knows
 * what one that was killed has left in the same folder, and takes it away.
 */
public final class Scratch implements Closeable {
    /** What is in work by this program itself: a second lock of one's own would be let go with the first that is closed. */
    static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    static final String LOCK = "lock";
    /** What stands in that file, so that nobody else's is taken for one. */
    static final String NOTE = "SparseScope, not finished";

    static final String BEFORE = "before";
    static final String ENDING = ".part";
    static final int DIGITS = 16;
    /** With all that is added, a name stays shorter than any file system's longest. */
    private static final int LONGEST_NAME = 32;

    private static final int TRIES = 100;

    private final Path folder;
    private final FileChannel lock;

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A folder beside {@code target}, on the same disk; beside a device or a pipe nothing is put, but where temporary files go. */
    public static Scratch beside(Path target) throws IOException {
        if (AtomicFile.isDevice(target)) {
            return temporary("output");
        }
        Path absolute = target.toAbsolutePath();
        return in(absolute.getParent(), String.valueOf(absolute.getFileName()));
    }

    /** A folder where temporary files go. */
    public static Scratch temporary(String name) throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")), name);
    }

    /** A folder where temporary files go, there until the program ends. */
    static Scratch forTheRun(String name) throws IOException {
        Scratch scratch = temporary(name);
        Runtime.getRuntime().addShutdownHook(new Thread(scratch::closeAtTheEnd, "temporary files"));
        return scratch;
    }

    private void closeAtTheEnd() {
        try {
            close();
        } catch (IOException | UncheckedIOException e) {
            // Somebody has a file of it open; the next run takes it away.
        }
    }

    private static Scratch in(Path home, String name) throws IOException {
        if (!Files.exists(home)) {
            throw new NoSuchFileException(home.toString());
        }
        Path real = home.toRealPath();
        for (int i = 0; i < TRIES; i++) {
            Path folder = real.resolve(hidden(name));
            OPEN.add(folder);
            FileChannel lock = null;
            try {
                Files.createDirectory(folder, mine(folder));
                lock = locked(folder.resolve(LOCK));
            } catch (NoSuchFileException e) {
                // Taken for one of a run that is gone, in the moment before it was locked.
            } catch (IOException e) {
                Files.deleteIfExists(folder);
                throw e;
            } finally {
                if (lock == null) {
                    OPEN.remove(folder);
                }
            }
            if (lock != null) {
                StaleScratch.clean(folder);
                return new Scratch(folder, lock);
            }
        }
        throw new IOException(home + ": no temporary folder can be made");
    }

    private static String hidden(String name) {
        int[] shown = name.codePoints().limit(LONGEST_NAME).toArray();
        String number = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return "." + new String(shown, 0, shown.length) + "." + "0".repeat(DIGITS - number.length()) + number + ENDING;
    }

    /** What others must not put anything into. */
    private static FileAttribute<?>[] mine(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Null when someone else was faster. */
    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean held;
        try {
            held = channel.tryLock() != null;
        } catch (IOException e) {
            // Where nothing can be locked nobody takes anything away either.
            held = true;
        }
        if (held && Files.exists(file)) {
            channel.write(ByteBuffer.wrap(NOTE.getBytes(StandardCharsets.US_ASCII)));
            return channel;
        }
        channel.close();
        return null;
    }

    /** A place in it. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /** A new folder in it. */
    Path newFolder(String name) throws IOException {
        return Files.createDirectory(path(name));
    }

    /** The place where what stood at {@code target} waits until it is replaced; from there it finds back whatever happens. */
    Path before(Path target) throws IOException {
        return Files.createDirectories(path(BEFORE)).resolve(target.getFileName());
    }

    /** Takes it away with all that is in it; what waits to be put back is put back first. */
    @Override
    public void close() throws IOException {
        try {
            StaleScratch.takeAway(folder, lock);
        } finally {
            OPEN.remove(folder);
        }
    }
}

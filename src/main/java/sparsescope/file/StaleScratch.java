package sparsescope.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Deletes the temporary files of runs that were killed: found by name, known by a lock that nobody holds. */
final class StaleScratch {
    private static final Pattern NAME =
            Pattern.compile("\\..*\\.[0-9a-f]{" + Scratch.DIGITS + "}" + Pattern.quote(Scratch.ENDING), Pattern.DOTALL);

    private StaleScratch() {}

    /** Takes away what stands beside {@code own} and belongs to the same person, but to no run. */
    static synchronized void clean(Path own) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(own.getParent(), StaleScratch::isNamedAsOne)) {
            for (Path folder : found) {
                if (!Scratch.OPEN.contains(folder) && isOurs(folder, own)) {
                    takeAwayUnlessInUse(folder);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Tidying up is no part of what was asked for; it must not stop it.
        }
    }

    private static boolean isNamedAsOne(Path folder) {
        return NAME.matcher(folder.getFileName().toString()).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isOurs(Path folder, Path own) throws IOException {
        return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own, LinkOption.NOFOLLOW_LINKS));
    }

    private static void takeAwayUnlessInUse(Path folder) {
        Path lock = folder.resolve(Scratch.LOCK);
        try (FileChannel channel =
                FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() != null && hasNote(channel)) {
                takeAway(folder, channel);
            }
        } catch (NoSuchFileException e) {
            deleteIfEmpty(folder);
        } catch (IOException | OverlappingFileLockException e) {
            // Another run is at it, or it cannot be known.
        }
    }

    private static boolean hasNote(FileChannel lock) throws IOException {
        ByteBuffer found = ByteBuffer.allocate(Scratch.NOTE.length());
        lock.read(found, 0);
        return Scratch.NOTE.equals(new String(found.array(), StandardCharsets.US_ASCII));
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.delete(folder);
        } catch (IOException e) {
            // Then it is none of ours.
        }
    }

    /** Puts back what waits for it, deletes the rest, and lets go of the lock. */
    static void takeAway(Path folder, FileChannel lock) throws IOException {
        try (lock) {
            boolean allBack = putBack(folder);
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                boolean kept = each.equals(folder)
                        || each.equals(folder.resolve(Scratch.LOCK))
                        || !allBack && each.startsWith(folder.resolve(Scratch.BEFORE));
                if (!kept) {
                    Files.deleteIfExists(each);
                }
            }
            if (!allBack) {
                return;
            }
            Files.deleteIfExists(folder.resolve(Scratch.LOCK));
        }
        Files.deleteIfExists(folder);
    }

    /** Whether nothing is left that was taken out of its place and has no other there now. */
    private static boolean putBack(Path folder) throws IOException {
        Path before = folder.resolve(Scratch.BEFORE);
        if (!Files.isDirectory(before, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        boolean all = true;
        try (DirectoryStream<Path> waiting = Files.newDirectoryStream(before)) {
            for (Path each : waiting) {
                Path place = folder.resolveSibling(each.getFileName());
                Path file = Files.isSymbolicLink(place) ? place.resolveSibling(Files.readSymbolicLink(place)) : place;
                if (!Files.exists(file)) {
                    try {
                        Files.move(each, file);
                    } catch (IOException e) {
                        all = false;
                    }
                }
            }
        }
        return all;
    }
}

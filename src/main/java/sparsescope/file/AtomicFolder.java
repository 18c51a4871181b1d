package sparsescope.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Writes a folder so that its name shows either what was there before or all that is new: files go to a temporary folder beside the
 * target, which takes the target's place at the end.
 */
public final class AtomicFolder {
    private AtomicFolder() {}

    /** What goes into a folder. */
    @FunctionalInterface
    public interface Content {
        /** Writes all files into {@code folder}. */
        void writeTo(Path folder) throws IOException;
    }

    /** Puts what {@code content} writes in the place of {@code target}; on any failure {@code target} is as it was. */
    public static void write(Path target, Content content) throws IOException {
        check(target);
        Path folder = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        String stem = "." + folder.getFileName() + "."
                + Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path part = folder.resolveSibling(stem + ".part");
        try {
            Files.createDirectory(part);
            content.writeTo(part);
            replace(folder, part, folder.resolveSibling(stem + ".old"));
        } finally {
            delete(part);
        }
    }

    /** Finds out before long work whether {@code target} is a place where a folder could be put. */
    public static void check(Path target) throws IOException {
        Path folder = target.toAbsolutePath();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(target.toString());
        }
        Path parent = folder.getParent();
        if (parent == null || folder.getFileName() == null) {
            throw new FileAlreadyExistsException(target.toString(), null, target + " cannot be replaced");
        }
        if (!Files.exists(parent)) {
            throw new NoSuchFileException(parent.toString());
        }
        if (!Files.isDirectory(parent)) {
            throw new NotDirectoryException(parent.toString());
        }
        if (!Files.isWritable(parent)) {
            throw new AccessDeniedException(parent.toString());
        }
    }

    private static void replace(Path folder, Path part, Path old) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(part, folder);
            return;
        }
        Files.move(folder, old);
        try {
            Files.move(part, folder);
        } catch (IOException e) {
            Files.move(old, folder);
            throw e;
        }
        delete(old);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            try {
                Files.deleteIfExists(each);
            } catch (DirectoryNotEmptyException e) {
                throw new IOException(each + " could not be removed", e);
            }
        }
    }
}

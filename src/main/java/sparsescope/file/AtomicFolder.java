package sparsescope.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

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
        Path folder = AtomicFile.place(target);
        try (Scratch scratch = Scratch.beside(folder)) {
            Path part = scratch.newFolder("new");
            content.writeTo(part);
            replace(folder, part, scratch);
        } catch (IOException e) {
            throw Reason.naming(target, e);
        }
    }

    /** Finds out before long work whether {@code target} is a place where a folder could be put. */
    public static void check(Path target) throws IOException {
        Path folder = AtomicFile.place(target);
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

    private static void replace(Path folder, Path part, Scratch scratch) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(part, folder);
            return;
        }
        Path before = scratch.before(folder);
        Files.move(folder, before);
        try {
            Files.move(part, folder);
        } catch (IOException e) {
            Files.move(before, folder);
            throw e;
        }
    }
}

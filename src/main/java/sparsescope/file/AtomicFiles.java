package sparsescope.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/** Puts several files of one folder in their places when all are finished: every one of them, or on any failure none. */
public final class AtomicFiles {
    private AtomicFiles() {}

    /** A file in its place, and where what was there before waits; null when nothing was. */
    private record Placed(Path file, Path before) {}

    /**
     * Puts every file that {@code content} writes in the place of the target of its name; on any failure all targets are as they were.
     *
     * @param targets files of one folder
     * @param content writes a file for each of them, of the same name
     */
    public static void write(List<Path> targets, AtomicFolder.Content content) throws IOException {
        try (Scratch scratch = Scratch.beside(targets.get(0))) {
            Path part = scratch.newFolder("new");
            content.writeTo(part);
            move(part, targets, scratch);
        } catch (IOException e) {
            throw Reason.naming(targets.get(0), e);
        }
    }

    private static void move(Path part, List<Path> targets, Scratch scratch) throws IOException {
        List<Placed> placed = new ArrayList<>();
        try {
            for (Path target : targets) {
                placed.add(place(part.resolve(target.getFileName()), target, scratch));
            }
        } catch (IOException | RuntimeException e) {
            putBack(placed, e);
            throw e;
        }
    }

    private static Placed place(Path own, Path target, Scratch scratch) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException(target + " is a folder");
        }
        Path file = AtomicFile.place(target);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(own, file);
            return new Placed(file, null);
        }
        PosixFileAttributeView view = Files.getFileAttributeView(own, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(file));
        }
        Path before = scratch.before(target);
        Files.move(file, before);
        try {
            Files.move(own, file);
        } catch (IOException e) {
            putBack(List.of(new Placed(file, before)), e);
            throw e;
        }
        return new Placed(file, before);
    }

    private static void putBack(List<Placed> placed, Exception failure) {
        for (Placed each : placed) {
            try {
                Files.deleteIfExists(each.file());
                if (each.before() != null) {
                    Files.move(each.before(), each.file());
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}

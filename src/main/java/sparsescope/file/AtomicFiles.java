package sparsescope.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/** Puts several finished files in their places: all of them, or on any failure none. */
public final class AtomicFiles {
    private static final String BEFORE = "before-";

    private AtomicFiles() {}

    /** A file in its place, and where what was there before waits; null when nothing was. */
    private record Placed(Path file, Path before) {}

    /**
     * Moves every file of {@code folder} that is named as one of {@code targets} there; what was there before stays when one cannot be moved.
     *
     * @param folder on the same disk as the targets, and nobody else's
     */
    public static void move(Path folder, List<Path> targets) throws IOException {
        List<Placed> placed = new ArrayList<>();
        try {
            for (Path target : targets) {
                placed.add(place(folder, target));
            }
        } catch (IOException | RuntimeException e) {
            putBack(placed, e);
            throw e;
        }
        for (Placed each : placed) {
            if (each.before() != null) {
                Files.delete(each.before());
            }
        }
    }

    private static Placed place(Path folder, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException(target + " is a folder");
        }
        Path own = folder.resolve(target.getFileName());
        // A link keeps pointing where it points: its target is replaced, not the link.
        Path file = Files.exists(target) ? target.toRealPath() : target;
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(own, file);
            return new Placed(file, null);
        }
        PosixFileAttributeView view = Files.getFileAttributeView(own, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(file));
        }
        Path before = folder.resolve(BEFORE + target.getFileName());
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

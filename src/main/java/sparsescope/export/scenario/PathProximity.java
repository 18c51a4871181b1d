package sparsescope.export.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** Decides whether a file lies near enough to a figure for the figure to name it by a relative path. */
final class PathProximity {
    private static final int MOST_UP = 3;

    private PathProximity() {}

    /** Where a folder really is; links would lead another way back than there. */
    static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** Whether something lies below a folder, or a few folders aside within a common one that is not the root. */
    static boolean near(Path folder, Path other) {
        if (!Objects.equals(folder.getRoot(), other.getRoot())) {
            return false;
        }
        int shared = 0;
        while (shared < Math.min(folder.getNameCount(), other.getNameCount())
                && folder.getName(shared).equals(other.getName(shared))) {
            shared++;
        }
        int up = folder.getNameCount() - shared;
        return up == 0 || shared > 0 && up <= MOST_UP;
    }
}

package sparsescope.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks for a file. */
interface FilePicker {
    /**
     * Asks for a file to read.
     *
     * @param kind what the file is, in words
     * @param pattern such as {@code *.json}
     */
    Optional<Path> toOpen(Window owner, String kind, String pattern);

    /**
     * Asks where to write.
     *
     * @param suggestion the file name to offer
     * @return the file, and whether the picker has already asked about replacing one
     */
    Optional<Target> toSave(Window owner, String kind, String pattern, String suggestion);

    /**
     * Where to write.
     *
     * @param file the file
     * @param confirmed whether the person has agreed to replace it, should it exist
     */
    record Target(Path file, boolean confirmed) {}
}

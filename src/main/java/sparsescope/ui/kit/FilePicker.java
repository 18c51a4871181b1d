package sparsescope.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Asks for a file. */
public interface FilePicker {
    /**
     * Asks for a file to read.
     *
     * @param kind what the file is, in words
     * @param pattern such as {@code *.json}
     */
    Optional<Path> toOpen(Window owner, String kind, String pattern);

    /**
     * Describes a kind of files.
     *
     * @param words what they are
     * @param pattern such as {@code *.json}
     */
    record Kind(String words, String pattern) {
        String ending() {
            return pattern.substring(1);
        }
    }

    /**
     * Asks where to write one kind of file.
     *
     * @param suggestion the file name to offer
     * @return the file, and whether the picker has already asked about replacing one
     */
    default Optional<Target> toSave(Window owner, String kind, String pattern, String suggestion) {
        return toSave(owner, List.of(new Kind(kind, pattern)), suggestion);
    }

    /**
     * Asks where to write one of several kinds of file; its ending says which.
     *
     * @param suggestion the file name to offer
     * @return the file, and whether the picker has already asked about replacing one
     */
    Optional<Target> toSave(Window owner, List<Kind> kinds, String suggestion);

    /**
     * Says where to write.
     *
     * @param file the file
     * @param confirmed whether the person has agreed to replace it, should it exist
     */
    record Target(Path file, boolean confirmed) {}
}

package sparsescope.tensor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.file.InputException;

/** A file that holds arrays: a .npy file with one, or a .npz archive with several by name. */
public interface ArrayFile extends AutoCloseable {
    /** The names of its arrays, in the file's order; one that is empty in a .npy file. */
    List<Optional<String>> arrays();

    /** The header of an array, without reading its elements. */
    NpyHeader header(Optional<String> array);

    /**
     * Reads an array.
     *
     * @param array its name; empty in a .npy file
     * @param index which element along the first axis to read; empty: all of it
     */
    NpyArray read(Optional<String> array, OptionalInt index);

    @Override
    void close() throws IOException;

    /** Whether a file is one by its ending. */
    static boolean isNamed(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".npz") || name.endsWith(".npy");
    }

    /** Opens a .npy or .npz file; the ending decides. */
    static ArrayFile open(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npz")) {
            return new NpzFile(file);
        }
        if (name.endsWith(".npy")) {
            return new NpyFile(file);
        }
        throw InputException.in(file.toString(), "", "an ending other than .npy and .npz", "a .npy or .npz file");
    }

    /** The header of what {@link #read} gives: one element along the first axis when there is an {@code index}. */
    default NpyHeader header(Optional<String> array, OptionalInt index, String where) {
        NpyHeader whole = header(array);
        if (index.isEmpty()) {
            return whole;
        }
        if (whole.shape().isEmpty()) {
            throw new InputException(where + ": found an index into a scalar, expected none");
        }
        int length = whole.shape().get(0);
        if (index.getAsInt() < 0 || index.getAsInt() >= length) {
            throw new InputException(where + ": found index " + index.getAsInt() + ", expected "
                    + (length == 0 ? "none, as the array is empty" : "0…" + (length - 1)));
        }
        return whole.element();
    }
}

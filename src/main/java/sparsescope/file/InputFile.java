package sparsescope.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that a file a person named is one that can be read at all. */
public final class InputFile {
    private InputFile() {}

    /** The size of {@code file} in bytes; an {@link InputException} when it is missing, no file, or empty. */
    public static long size(Path file, String expected) {
        String shown = file.toString();
        if (!Files.exists(file)) {
            throw InputException.in(shown, "", "no such file", expected);
        }
        if (Files.isDirectory(file)) {
            throw InputException.in(shown, "", "a folder", expected);
        }
        if (!Files.isRegularFile(file)) {
            throw InputException.in(shown, "", "something that is not a file", expected);
        }
        if (!Files.isReadable(file)) {
            throw InputException.in(shown, "", "a file without permission to read it", expected);
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw InputException.in(shown, "", "an empty file", expected);
            }
            return size;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The error for a file that could not be read to its end. */
    public static InputException unreadable(Path file, IOException e) {
        return new InputException(file + ": cannot be read: " + Reason.of(e), e);
    }
}

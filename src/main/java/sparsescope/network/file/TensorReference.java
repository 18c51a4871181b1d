package sparsescope.network.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.network.TensorSource;

/**
 * A tensor as a person names it on the command line: {@code FILE.npz#array[index]} or {@code FILE.npy[index]}; without {@code #array} when
 * an archive has only one. Its numbers may be of any type.
 */
public final class TensorReference {
    private static final Pattern NPZ = Pattern.compile("(.+\\.npz)#(.+?)(?:\\[(\\d+)])?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE = Pattern.compile("(.+\\.np[yz])(?:\\[(\\d+)])?", Pattern.CASE_INSENSITIVE);

    private TensorReference() {}

    /**
     * Parses a reference; nothing is opened.
     *
     * @param option what errors call it, such as {@code --input}
     */
    public static TensorSource.FromFile parse(String option, String text) {
        Matcher npz = NPZ.matcher(text);
        if (npz.matches()) {
            return new TensorSource.FromFile(
                            path(option, npz.group(1)), Optional.of(npz.group(2)), index(option, text, npz.group(3)))
                    .ofAnyNumbers();
        }
        Matcher alone = ALONE.matcher(text);
        if (alone.matches()) {
            return new TensorSource.FromFile(
                            path(option, alone.group(1)), Optional.empty(), index(option, text, alone.group(2)))
                    .ofAnyNumbers();
        }
        throw malformed(option, text);
    }

    private static Path path(String option, String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw malformed(option, file);
        }
    }

    private static OptionalInt index(String option, String text, String digits) {
        try {
            return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            throw malformed(option, text);
        }
    }

    private static InputException malformed(String option, String text) {
        return new InputException(
                option + ": found " + OneLine.quote(text) + ", expected FILE.npz#array[index] or FILE.npy[index]");
    }
}

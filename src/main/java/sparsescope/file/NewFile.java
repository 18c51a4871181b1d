package sparsescope.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The one rule for every file that is written: what is there is replaced only when the person said so. */
public final class NewFile {
    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int CHARACTERS = 0020000;

    private NewFile() {}

    /**
     * An {@link InputException} when something stands at {@code target}, be it a link, that may not be replaced. Into a pipe or a terminal
     * one may always write: nothing is lost there.
     *
     * @param option what says where it goes, such as {@code --output}
     * @param expected what it should be, such as {@code a new file}
     * @param force whether the person said so
     */
    public static void check(String option, Path target, String expected, boolean force) {
        if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isStream(target)) {
            throw new InputException(option + ": found " + target + " there already, expected " + expected
                    + ", or --force to replace it");
        }
    }

    /** An {@link InputException} when two options name the same file: the second would replace the first. */
    public static void checkOther(String option, Path target, String otherOption, Optional<Path> other) {
        if (other.filter(each -> isSame(each, target)).isPresent()) {
            throw new InputException(option + ": found the file of " + otherOption + ", expected another one");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other)
                    ? Files.isSameFile(one, other)
                    : one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isStream(Path target) {
        try {
            int kind = (int) Files.getAttribute(target, "unix:mode") & KIND;
            return kind == PIPE || kind == CHARACTERS;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}

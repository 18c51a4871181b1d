package sparsescope.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An element that has a name in files and on the command line. */
public interface Named {
    /** Its name in files and on the command line. */
    String word();

    /** The one of {@code all} that has that name. */
    static <T extends Named> Optional<T> find(List<T> all, String word) {
        return all.stream().filter(each -> each.word().equals(word)).findFirst();
    }

    /** The one of {@code all} that has that name. */
    static <T extends Named> Optional<T> find(T[] all, String word) {
        return find(Arrays.asList(all), word);
    }

    /** The names of {@code all}, with commas between them. */
    static String words(List<? extends Named> all) {
        return all.stream().map(Named::word).collect(Collectors.joining(", "));
    }

    /** The names of {@code all} for a message. */
    static String oneOf(List<? extends Named> all) {
        return "one of " + words(all);
    }
}

package sparsescope.reuse.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An element that has a name in mapping files. */
public interface Named {
    /** Its name in files. */
    String word();

    /** The one of {@code all} that has that name. */
    static <T extends Named> Optional<T> find(List<T> all, String word) {
        return all.stream().filter(each -> each.word().equals(word)).findFirst();
    }

    /** The names of {@code all} for a message. */
    static String oneOf(List<? extends Named> all) {
        return "one of " + all.stream().map(Named::word).collect(Collectors.joining(", "));
    }
}

package sparsescope.ui.model.setup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PE that a part of the stage belongs to.
 *
 * @param column its column
 * @param row its row
 */
public record PePart(int column, int row) {
    private static final Pattern ID = Pattern.compile("(?:.*/)?(?:pe|tile|image|owned)/(\\d+)/(\\d+)(?:/.*)?");

    /** The PE named by a part's id such as {@code pe/3/4/bank/17}, if any. */
    public static Optional<PePart> of(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? Optional.of(new PePart(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}

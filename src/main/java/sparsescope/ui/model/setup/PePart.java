package sparsescope.ui.model.setup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sparsescope.accelerator.PePosition;

/** Finds the PE that a part of the stage belongs to. */
public final class PePart {
    private static final Pattern ID = Pattern.compile("(?:.*/)?(?:pe|tile|image|owned)/(\\d+)/(\\d+)(?:/.*)?");

    private PePart() {}

    /** The PE named by a part's id such as {@code pe/3/4/bank/17}, if any. */
    public static Optional<PePosition> of(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? Optional.of(new PePosition(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}

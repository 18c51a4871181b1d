package sparsescope.ui;

import java.util.Arrays;
import java.util.Optional;
import sparsescope.simulation.SlotCause;

/** The slot cause that a part of a picture stands for. */
final class Causes {
    private static final String KIND = "cause/";

    private Causes() {}

    /** The cause named by a part's id such as {@code cause/STALL}, if any. */
    static Optional<SlotCause> of(String id) {
        return Arrays.stream(SlotCause.values())
                .filter(cause -> id.equals(KIND + cause.name()))
                .findFirst();
    }
}

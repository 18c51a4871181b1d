package sparsescope.ui.kit;

import java.util.Arrays;
import java.util.Optional;
import sparsescope.scene.part.StagePart;
import sparsescope.simulation.state.SlotCause;

/** The slot cause that a part of a picture stands for. */
public final class CauseAtPoint {
    private CauseAtPoint() {}

    /** The cause named by a part's id such as {@code cause/STALL}, if any. */
    public static Optional<SlotCause> of(String id) {
        return Arrays.stream(SlotCause.values())
                .filter(cause -> id.equals(StagePart.CAUSE.id(cause.name())))
                .findFirst();
    }
}

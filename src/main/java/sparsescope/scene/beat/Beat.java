package sparsescope.scene.beat;

import java.util.Set;
import sparsescope.scene.view.StageView;

/**
 * The beats of one cycle, one after the other (SCNN §IV, the PE's pipeline and its post-processing unit). Landings differ in how finely
 * they can show it.
 */
public enum Beat {
    /** Each bank adds the oldest product that waits to its accumulator. */
    RETIRE(Landing.PE),
    /** An activation vector and a weight vector come from their compressed streams. */
    FETCH(Landing.PE),
    /** Every weight meets every activation. */
    MULTIPLY(Landing.PE),
    /** The coordinate unit works out which output each product belongs to. */
    ADDRESS(Landing.PE),
    /** Products cross to their banks and queue there. */
    CROSS(Landing.PE),
    /** From afar: the two vectors meet. */
    ISSUE(Landing.PLANE, Landing.ARRAY),
    /** From afar: each product goes where its output is. */
    LAND(Landing.PLANE, Landing.ARRAY),
    /** Halo sums go one PE on towards their owners. */
    EXCHANGE(Landing.PLANE, Landing.ARRAY, Landing.PE),
    /** Sums that leave are finished: bias, scale, ReLU. */
    FINISH(Landing.PLANE, Landing.ARRAY, Landing.PE),
    /** What is not a zero is written into the OARAM, with the zeros before it. */
    COMPRESS(Landing.PLANE, Landing.ARRAY, Landing.PE),
    /** The layer is over: OARAM and IARAM swap roles. */
    SWAP(Landing.ARRAY, Landing.PE);

    /** The landings, by the numbers of {@link StageView#landing}. */
    private enum Landing {
        PLANE,
        ARRAY,
        PE
    }

    private final Set<Landing> landings;

    Beat(Landing... landings) {
        this.landings = Set.of(landings);
    }

    /** Whether a landing, by its number, shows it. */
    public boolean isShownOn(int landing) {
        return landings.contains(Landing.values()[landing]);
    }
}

package sparsescope.scene.beat;

import java.util.Set;
import sparsescope.scene.view.LevelOfDetail;

/**
 * Lists the beats of one cycle of SCNN, one after the other (SCNN §IV, the PE's pipeline and its post-processing unit). Landings differ in how finely
 * they can show it.
 */
public enum Beat implements BeatKind {
    /** Each bank adds the oldest product that waits to its accumulator. */
    RETIRE("Add: each bank takes one product from its queue", LevelOfDetail.PE),
    /** An activation vector and a weight vector come from their compressed streams. */
    FETCH("Fetch: a few activations and a few weights", LevelOfDetail.PE),
    /** Every weight meets every activation. */
    MULTIPLY("Multiply: every weight meets every activation", LevelOfDetail.PE),
    /** The coordinate unit works out which output each product belongs to. */
    ADDRESS("Address: the places of both say which output a product belongs to", LevelOfDetail.PE),
    /** Products cross to their banks and queue there. */
    CROSS("Route: each product goes to the bank that holds its output", LevelOfDetail.PE),
    /** From afar: the two vectors meet. */
    ISSUE("Multiply: activations meet weights in every busy PE", LevelOfDetail.PLANES, LevelOfDetail.ARRAY),
    /** From afar: each product goes where its output is. */
    LAND("Add: each product goes to its output", LevelOfDetail.PLANES, LevelOfDetail.ARRAY),
    /** Halo sums go one PE on towards their owners. */
    EXCHANGE(
            "Halo exchange: partial sums go to the PEs that own their outputs",
            LevelOfDetail.PLANES,
            LevelOfDetail.ARRAY,
            LevelOfDetail.PE),
    /** Sums that leave are finished: bias, scale, ReLU. */
    FINISH(
            "Finish: complete sums pass through the post-processing unit",
            LevelOfDetail.PLANES,
            LevelOfDetail.ARRAY,
            LevelOfDetail.PE),
    /** What is not a zero is written into the OARAM, with the zeros before it. */
    COMPRESS("Store: finished outputs go to the OARAM", LevelOfDetail.PLANES, LevelOfDetail.ARRAY, LevelOfDetail.PE),
    /** The layer is over: OARAM and IARAM swap roles. */
    SWAP("The layer is finished: its output becomes the next input", LevelOfDetail.ARRAY, LevelOfDetail.PE);

    private final String headline;
    private final Set<LevelOfDetail> details;

    Beat(String headline, LevelOfDetail... details) {
        this.headline = headline;
        this.details = Set.of(details);
    }

    @Override
    public String headline() {
        return headline;
    }

    /** Whether a landing that looks so near shows it. */
    public boolean isShownOn(LevelOfDetail detail) {
        return details.contains(detail);
    }
}

package sparsescope.scene;

/** What a PE does within one cycle, one thing after the other (SCNN §IV, the PE's pipeline). */
public enum Beat {
    /** Each bank adds the oldest product that waits to its accumulator. */
    RETIRE,
    /** An activation vector and a weight vector come from their compressed streams. */
    FETCH,
    /** Every weight meets every activation. */
    MULTIPLY,
    /** The coordinate unit works out which output each product belongs to. */
    ADDRESS,
    /** Products cross to their banks and queue there. */
    CROSS
}

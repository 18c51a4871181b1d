package sparsescope.simulation.state;

/** Lists the states of an output, in the order in which they come. */
public enum OutputState {
    /** Products or halo sums are still to come. */
    PARTIAL,
    /** Everything is added up; it waits for the post-processing unit. */
    SUM,
    /** It has left, with bias, scaling and ReLU; a pooling window that it is part of is not complete. */
    FINISHED,
    /** It has left, and was not the largest of any pooling window. */
    DROPPED,
    /** It has left and is what the layer hands on; compressed, a zero takes no place in the OARAM. */
    HANDED_ON
}

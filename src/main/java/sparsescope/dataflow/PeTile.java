package sparsescope.dataflow;

import sparsescope.accelerator.PePosition;

/**
 * The inputs and outputs that one PE holds in one pass.
 *
 * @param position where it is in the grid
 * @param input the input positions in its IARAM for this pass, the same in every channel
 * @param owned the output positions it owns in this pass
 * @param window the output positions it has accumulators for; with output halos wider than {@code owned}
 */
public record PeTile(PePosition position, Rect input, Rect owned, Rect window) {}

package sparsescope.ui.model;

/**
 * Values of one tensor that were painted together.
 *
 * @param layer index of the layer
 * @param weights whether they are weights; else inputs
 * @param at their places in the tensor, C order
 * @param before what was there
 * @param after what is there now
 */
record Stroke(int layer, boolean weights, int[] at, short[] before, short[] after) {
    /** Takes it back. */
    Stroke reversed() {
        return new Stroke(layer, weights, at, after, before);
    }

    /** A tensor's values with the stroke on them; those given stay as they are. */
    short[] on(short[] values) {
        short[] painted = values.clone();
        for (int i = 0; i < at.length; i++) {
            painted[at[i]] = after[i];
        }
        return painted;
    }
}

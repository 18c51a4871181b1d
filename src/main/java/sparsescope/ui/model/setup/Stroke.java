package sparsescope.ui.model.setup;

import sparsescope.network.tensors.PaintedTensor;

/**
 * Holds the values of one tensor that were painted together.
 *
 * @param layer index of the layer
 * @param weights whether they are weights; else inputs
 * @param at their places in the tensor, C order
 * @param before what was there
 * @param after what is there now
 */
record Stroke(int layer, boolean weights, int[] at, short[] before, short[] after) {
    /** What it leaves in the layer called {@code name}. */
    PaintedTensor in(String name) {
        return new PaintedTensor(name, weights, at, after);
    }

    /** Takes it back. */
    Stroke reversed() {
        return new Stroke(layer, weights, at, after, before);
    }
}

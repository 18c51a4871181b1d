package sparsescope.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import sparsescope.network.LayerOperands;
import sparsescope.network.NetworkTensors;

/**
 * What a brush made of one tensor, as a session file keeps it.
 *
 * @param layer name of the layer
 * @param weights whether they are weights; else inputs
 * @param at places in the tensor that are not as they were read or drawn, C order
 * @param values what is there
 */
record PaintedTensor(String layer, boolean weights, int[] at, short[] values) {
    /** Session files do not keep more painted values than this. */
    static final int MOST = 1_000_000;

    /** Everything that was painted, layer by layer; compares tensors, so not for the window's thread. */
    static List<PaintedTensor> of(NetworkTensors tensors) {
        List<PaintedTensor> painted = new ArrayList<>();
        for (int layer : tensors.changed()) {
            LayerOperands now = tensors.layer(layer);
            LayerOperands read = tensors.asRead().layer(layer);
            add(now.name(), true, read.weights().values(), now.weights().values(), painted);
            add(now.name(), false, read.input().values(), now.input().values(), painted);
        }
        return painted;
    }

    private static void add(String layer, boolean weights, short[] read, short[] now, List<PaintedTensor> painted) {
        int[] at = IntStream.range(0, now.length).filter(i -> read[i] != now[i]).toArray();
        if (at.length > 0) {
            painted.add(new PaintedTensor(layer, weights, at, at(at, now)));
        }
    }

    /** The stroke that makes {@code now} this tensor. */
    Stroke on(int index, short[] now) {
        return new Stroke(index, weights, at, at(at, now), values);
    }

    /** Whether a tensor of so many values has all the places. */
    boolean fits(int size) {
        return Arrays.stream(at).allMatch(place -> place < size);
    }

    private static short[] at(int[] places, short[] values) {
        short[] found = new short[places.length];
        for (int i = 0; i < places.length; i++) {
            found[i] = values[places[i]];
        }
        return found;
    }
}

package sparsescope.reference;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.StridePolicy;
import sparsescope.dataflow.Rect;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.network.LayerOperands;

/**
 * A channel's (phase's) compressed activations of a PE beside the compressed weights of a group.
 *
 * @param channel input channel
 * @param phase py·stride + px; 0 without phases
 * @param activations the PE's
 * @param weights the group's
 */
record ReferenceBlock(int channel, int phase, List<StoredActivation> activations, List<StoredWeight> weights) {

    /** How many phases a channel has. */
    static int phases(LayerOperands layer, AcceleratorConfig config) {
        int stride = layer.shape().stride();
        return config.strides() == StridePolicy.PHASED ? stride * stride : 1;
    }

    /** The compressed activations of a tile. */
    static List<StoredActivation> activations(
            LayerOperands layer, AcceleratorConfig config, Rect tile, int c, int phase) {
        boolean dense = config.operands() == Operands.DENSE || config.operands() == Operands.SPARSE_WEIGHTS;
        Zeros zeros = new Zeros(config, dense);
        List<StoredActivation> stored = new ArrayList<>();
        for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
            for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
                int pad = layer.shape().padding();
                if (inPhase(layer, config, y + pad, x + pad, phase)) {
                    int value = layer.input().at(c, y, x);
                    int before = zeros.meet(value);
                    if (before >= 0) {
                        stored.add(new StoredActivation(value, before, c, x, y));
                    }
                }
            }
        }
        while (!dense && !stored.isEmpty() && stored.get(stored.size() - 1).value() == 0) {
            stored.remove(stored.size() - 1);
        }
        return stored;
    }

    /** The compressed weights of filters firstFilter … firstFilter + filters − 1 for input channel {@code c}. */
    static List<StoredWeight> weights(
            LayerOperands layer, AcceleratorConfig config, int firstFilter, int filters, int c, int phase) {
        boolean dense = config.operands() == Operands.DENSE || config.operands() == Operands.SPARSE_ACTIVATIONS;
        Zeros zeros = new Zeros(config, dense);
        List<StoredWeight> stored = new ArrayList<>();
        for (int k = firstFilter; k < firstFilter + filters; k++) {
            for (int s = 0; s < layer.shape().filterHeight(); s++) {
                for (int r = 0; r < layer.shape().filterWidth(); r++) {
                    if (inPhase(layer, config, s, r, phase)) {
                        int value = layer.weights().at(k, c % layer.shape().groupChannels(), s, r);
                        int before = zeros.meet(value);
                        if (before >= 0) {
                            stored.add(new StoredWeight(value, before, k, c, s, r));
                        }
                    }
                }
            }
        }
        while (!dense && !stored.isEmpty() && stored.get(stored.size() - 1).value() == 0) {
            stored.remove(stored.size() - 1);
        }
        return stored;
    }

    private static boolean inPhase(LayerOperands layer, AcceleratorConfig config, int y, int x, int phase) {
        int stride = layer.shape().stride();
        return config.strides() == StridePolicy.DISCARD || y % stride * stride + x % stride == phase;
    }

    /** Counts zeros the way a run-length index of so many bits can. */
    private static final class Zeros {
        private final int most;
        private final boolean dense;
        private int run;

        Zeros(AcceleratorConfig config, boolean dense) {
            this.most = (1 << config.indexBits()) - 1;
            this.dense = dense;
        }

        /** The zeros before this value when it is stored, else −1. */
        int meet(int value) {
            if (dense) {
                return 0;
            }
            if (value == 0 && run < most) {
                run++;
                return -1;
            }
            int before = run;
            run = 0;
            return before;
        }
    }
}

package sparsescope.network.file;

import java.util.List;
import java.util.Map;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.network.ConvShape;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.tensor.MemoryLimit;

/** Checks that the layers of a network fit each other, and together into memory. */
final class ChainCheck {
    private ChainCheck() {}

    static void check(Network network) {
        Map<String, Integer> places = network.places();
        long together = 0;
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            if (layer.input() instanceof TensorSource.FromLayer from) {
                checkLink(network, i, layer, from.layer(), places.get(from.layer()));
            }
            long bytes = bytes(layer.shape());
            MemoryLimit.check(network.file(), "layers[" + i + "]", "a layer with tensors", bytes);
            together += bytes;
        }
        MemoryLimit.check(network.file(), "layers", "layers with tensors", together);
    }

    /** Weights, input and output at 16 bits each, and the exact sums. */
    private static long bytes(ConvShape shape) {
        long inputs = (long) shape.inputChannels() * shape.inputHeight() * shape.inputWidth();
        long weights =
                (long) shape.outputChannels() * shape.groupChannels() * shape.filterHeight() * shape.filterWidth();
        long outputs = (long) shape.outputChannels() * shape.outputHeight() * shape.outputWidth();
        return Short.BYTES * (inputs + weights + outputs) + Long.BYTES * outputs;
    }

    private static void checkLink(Network network, int i, Layer layer, String from, Integer producer) {
        String where = network.where(i) + ".input";
        if (producer == null || producer >= i) {
            List<String> earlier =
                    network.layers().subList(0, i).stream().map(Layer::name).toList();
            throw new InputException(where + ".layer: found " + OneLine.quote(from)
                    + (producer == null ? "" : ", which does not come before this layer") + ", expected "
                    + (earlier.isEmpty()
                            ? "no layer, as this is the first"
                            : "an earlier layer: " + OneLine.list(earlier)));
        }
        Layer before = network.layers().get(producer);
        ConvShape shape = layer.shape();
        int channels = before.shape().outputChannels();
        long values = (long) channels * before.finishedHeight() * before.finishedWidth();
        boolean fits = layer instanceof FullyConnectedLayer
                ? values == shape.inputChannels()
                : channels == shape.inputChannels()
                        && before.finishedHeight() == shape.inputHeight()
                        && before.finishedWidth() == shape.inputWidth();
        if (!fits) {
            String expected = layer instanceof FullyConnectedLayer
                    ? shape.inputChannels() + " values"
                    : shape.inputChannels() + "×" + shape.inputHeight() + "×" + shape.inputWidth();
            throw new InputException(where + ": found the output of " + OneLine.excerpt(from) + ", " + channels + "×"
                    + before.finishedHeight() + "×" + before.finishedWidth() + ", expected " + expected);
        }
    }
}

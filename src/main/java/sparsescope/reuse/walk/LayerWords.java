package sparsescope.reuse.walk;

import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Operand;

/**
 * Holds the words of a layer as numbers: weights as K×C×S×R, inputs as C×H×W and outputs as K×Ho×Wo, in row-major order.
 *
 * @param shape the layer, of one filter group
 */
public record LayerWords(ConvShape shape) {
    /** The number of a weight. */
    public int weight(int k, int c, int s, int r) {
        return ((k * shape.inputChannels() + c) * shape.filterHeight() + s) * shape.filterWidth() + r;
    }

    /** The number of an input. */
    public int input(int c, int row, int column) {
        return (c * shape.inputHeight() + row) * shape.inputWidth() + column;
    }

    /** The number of an output. */
    public int output(int k, int row, int column) {
        return (k * shape.outputHeight() + row) * shape.outputWidth() + column;
    }

    /** How many words an operand has. */
    public long count(Operand operand) {
        long planes = operand == Operand.INPUT ? shape.inputChannels() : shape.outputChannels();
        return planes
                * switch (operand) {
                    case WEIGHT -> (long) shape.inputChannels() * shape.filterHeight() * shape.filterWidth();
                    case INPUT -> (long) shape.inputHeight() * shape.inputWidth();
                    case OUTPUT -> (long) shape.outputHeight() * shape.outputWidth();
                };
    }

    /** The indices of a weight: filter, channel, row, column. */
    public int[] weightAt(int word) {
        int width = shape.filterWidth();
        int height = shape.filterHeight();
        int channels = shape.inputChannels();
        return new int[] {
            word / width / height / channels, word / width / height % channels, word / width % height, word % width
        };
    }

    /** The indices of an input: channel, row, column. */
    public int[] inputAt(int word) {
        return inPlane(word, shape.inputWidth(), shape.inputHeight());
    }

    /** The indices of an output: filter, row, column. */
    public int[] outputAt(int word) {
        return inPlane(word, shape.outputWidth(), shape.outputHeight());
    }

    private static int[] inPlane(int word, int width, int height) {
        return new int[] {word / width / height, word / width % height, word % width};
    }
}

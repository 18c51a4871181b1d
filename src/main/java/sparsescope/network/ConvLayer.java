package sparsescope.network;

/**
 * Describes a convolution.
 *
 * @param name its name, unique in the network
 * @param shape sizes, stride, padding, groups
 * @param weights where K×(C/groups)×S×R weights come from
 * @param input where C×H×W activations come from
 * @param finish what happens to its sums
 */
public record ConvLayer(String name, ConvShape shape, TensorSource weights, TensorSource input, FinishSource finish)
        implements Layer {
    /** Its word in network files. */
    public static final String TYPE = "conv";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ConvLayer with(TensorSource anotherWeights, TensorSource anotherInput, FinishSource anotherFinish) {
        return new ConvLayer(name, shape, anotherWeights, anotherInput, anotherFinish);
    }
}

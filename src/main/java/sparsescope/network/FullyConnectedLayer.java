package sparsescope.network;

/**
 * Describes a fully connected layer. An input with a plane is flattened in C order.
 *
 * @param name its name, unique in the network
 * @param inputs how many inputs
 * @param outputs how many outputs
 * @param weights where outputs×inputs weights come from
 * @param input where the inputs come from
 * @param finish what happens to its sums
 */
public record FullyConnectedLayer(
        String name, int inputs, int outputs, TensorSource weights, TensorSource input, FinishSource finish)
        implements Layer {
    /** Its word in network files. */
    public static final String TYPE = "fullyConnected";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public FullyConnectedLayer with(
            TensorSource anotherWeights, TensorSource anotherInput, FinishSource anotherFinish) {
        return new FullyConnectedLayer(name, inputs, outputs, anotherWeights, anotherInput, anotherFinish);
    }

    @Override
    public ConvShape shape() {
        return new ConvShape(inputs, outputs, 1, 1, 1, 1, 1, 0, 1);
    }
}

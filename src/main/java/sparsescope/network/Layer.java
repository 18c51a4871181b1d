package sparsescope.network;

/** Describes a layer of a network: what it computes and where its tensors come from. */
public sealed interface Layer permits ConvLayer, FullyConnectedLayer {
    /** Its name, unique in the network. */
    String name();

    /** What kind of layer it is, as in files: {@code conv}, {@code fullyConnected}. */
    String type();

    /** Its shape; a fully connected layer is a 1×1 convolution on a 1×1 plane. */
    ConvShape shape();

    /** Where its weights come from. */
    TensorSource weights();

    /** Where its input comes from. */
    TensorSource input();

    /** What happens to its sums. */
    FinishSource finish();

    /** The same layer with other tensors, or another finish. */
    Layer with(TensorSource weights, TensorSource input, FinishSource finish);

    /** The width of the plane it hands on, after pooling. */
    default int finishedWidth() {
        return PoolSize.of(shape().outputWidth(), finish().pool());
    }

    /** The height of the plane it hands on, after pooling. */
    default int finishedHeight() {
        return PoolSize.of(shape().outputHeight(), finish().pool());
    }
}

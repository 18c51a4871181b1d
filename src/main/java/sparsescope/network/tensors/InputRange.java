package sparsescope.network.tensors;

import java.util.function.IntSupplier;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.tensor.Quantization;

/** The range in which a network takes its input: what comes after it was made for that. */
final class InputRange {
    private InputRange() {}

    /** The largest magnitude of the network's own input; of 16-bit values where it has none in a file. Read only when it is asked for. */
    static IntSupplier of(Network network, ArrayLoader loader) {
        return () -> {
            Layer first = network.layers().get(0);
            if (!(first.input() instanceof TensorSource.FromFile own) || own.anyNumbers()) {
                return Quantization.MOST;
            }
            String where = network.where(0) + ".input";
            int most = 0;
            for (short value :
                    loader.read(own, ExpectedArray.input(first), where).toShorts(where)) {
                most = Math.max(most, Math.abs((int) value));
            }
            return most == 0 ? Quantization.MOST : Math.min(most, Quantization.MOST);
        };
    }
}

package sparsescope.network;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a tensor's values come from. */
public sealed interface TensorSource {
    /**
     * An array in a file.
     *
     * @param file the .npy or .npz file
     * @param array its name in a .npz archive; empty for a .npy file
     * @param index which element along the first axis; empty: all of it
     */
    record FromFile(Path file, Optional<String> array, OptionalInt index) implements TensorSource {
        /** {@code case.npz#x[3]}, as on the command line. */
        @Override
        public String toString() {
            return file.getFileName()
                    + array.map(name -> "#" + name).orElse("")
                    + (index.isPresent() ? "[" + index.getAsInt() + "]" : "");
        }
    }

    /**
     * Drawn by {@link sparsescope.tensor.TensorDrawing}.
     *
     * @param density chance of an element to be non-zero, 0…1
     * @param seed what makes it repeatable
     */
    record Drawn(double density, long seed) implements TensorSource {
        @Override
        public String toString() {
            return "drawn, density " + density + ", seed " + seed;
        }
    }

    /**
     * An earlier layer's output, after bias, requantization, ReLU and pooling.
     *
     * @param layer the layer's name
     */
    record FromLayer(String layer) implements TensorSource {
        @Override
        public String toString() {
            return "output of " + layer;
        }
    }
}

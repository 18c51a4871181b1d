package sparsescope.network;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.tensor.Generator;

/** Names the source of a tensor's values. */
public sealed interface TensorSource {
    /**
     * Describes an array in a file.
     *
     * @param file the .npy or .npz file
     * @param array its name in a .npz archive; empty for a .npy file
     * @param index which element along the first axis; empty: all of it
     * @param anyNumbers whether numbers of any type are taken, quantized where need be; else 16-bit values alone
     */
    record FromFile(Path file, Optional<String> array, OptionalInt index, boolean anyNumbers) implements TensorSource {
        /** An array of 16-bit values. */
        public FromFile(Path file, Optional<String> array, OptionalInt index) {
            this(file, array, index, false);
        }

        /** The same, whatever its numbers are. */
        public FromFile ofAnyNumbers() {
            return new FromFile(file, array, index, true);
        }

        /** {@code case.npz#x[3]}, as on the command line. */
        @Override
        public String toString() {
            return file.getFileName()
                    + array.map(name -> "#" + name).orElse("")
                    + (index.isPresent() ? "[" + index.getAsInt() + "]" : "");
        }
    }

    /**
     * Draws values by {@link sparsescope.tensor.TensorDrawing}.
     *
     * @param density which fraction is to be non-zero, 0…1
     * @param seed what makes it repeatable
     * @param generator how the non-zeros lie
     * @param origin where the density comes from, if that is said
     */
    record Drawn(double density, long seed, Generator generator, Optional<DensityOrigin> origin)
            implements TensorSource {
        /** Drawn uniformly, at a density of the caller's. */
        public Drawn(double density, long seed) {
            this(density, seed, Generator.UNIFORM, Optional.empty());
        }

        /** The same at another density, whose origin is whoever asks. */
        public Drawn withDensity(double another) {
            return new Drawn(another, seed, generator, Optional.empty());
        }

        /** The same from another seed. */
        public Drawn withSeed(long another) {
            return new Drawn(density, another, generator, origin);
        }

        /** The same by another generator. */
        public Drawn withGenerator(Generator another) {
            return new Drawn(density, seed, another, origin);
        }

        @Override
        public String toString() {
            return "drawn, density " + density + ", seed " + seed
                    + (generator == Generator.UNIFORM ? "" : ", " + generator.word());
        }
    }

    /**
     * Describes an earlier layer's output, after bias, requantization, ReLU and pooling.
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

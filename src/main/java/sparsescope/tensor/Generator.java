package sparsescope.tensor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways in which {@link TensorDrawing} chooses which elements of a drawn tensor are not zero. */
public enum Generator {
    /** Every element by chance, whatever its neighbours are. */
    UNIFORM("uniform"),
    /** Activations in blobs, channels, filters and kernels of uneven density; see {@link ClusteredDrawing}. */
    CLUSTERED("clustered");

    private final String word;

    Generator(String word) {
        this.word = word;
    }

    /** Its name in files and on the command line. */
    public String word() {
        return word;
    }

    /** The generator of that name, or empty. */
    public static Optional<Generator> find(String word) {
        return Arrays.stream(values())
                .filter(generator -> generator.word.equals(word))
                .findFirst();
    }

    /** Every name, as in {@code uniform or clustered}. */
    public static String words() {
        return Arrays.stream(values()).map(Generator::word).collect(Collectors.joining(" or "));
    }
}

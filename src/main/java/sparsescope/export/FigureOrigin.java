package sparsescope.export;

import java.nio.file.Path;
import java.util.Optional;
import sparsescope.network.Redrawing;

/**
 * Where the tensors of a run come from.
 *
 * @param network the network
 * @param input the chosen input: one of the network's, or an array reference; empty for the network's own
 * @param redrawing what is drawn otherwise than the network says
 */
public record FigureOrigin(FigureNetwork network, Optional<String> input, Redrawing redrawing) {
    /** The same as a figure in {@code folder} has it. */
    public FigureOrigin seenFrom(Path folder) {
        return new FigureOrigin(network.seenFrom(folder), input, redrawing);
    }

    /** Tensors drawn as the network says. */
    public FigureOrigin(FigureNetwork network, Optional<String> input) {
        this(network, input, Redrawing.NONE);
    }
}

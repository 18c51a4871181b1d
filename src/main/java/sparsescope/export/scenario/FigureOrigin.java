package sparsescope.export.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Redrawing;

/**
 * The origin of a run's tensors: network, input and what was drawn otherwise.
 *
 * @param network the network
 * @param input the chosen input: one of the network's, or an array reference; empty for the network's own
 * @param redrawing what is drawn otherwise than the network says
 * @param painted what a brush made of the tensors
 */
public record FigureOrigin(
        FigureNetwork network, Optional<String> input, Redrawing redrawing, List<PaintedTensor> painted) {
    /** Files do not carry more painted values than this: every picture of a sequence has them all. */
    public static final int MOST_PAINTED = 5000;

    public FigureOrigin {
        painted = List.copyOf(painted);
    }

    /** Tensors drawn as the network says. */
    public FigureOrigin(FigureNetwork network, Optional<String> input) {
        this(network, input, Redrawing.NONE);
    }

    /** Tensors that nobody painted on. */
    public FigureOrigin(FigureNetwork network, Optional<String> input, Redrawing redrawing) {
        this(network, input, redrawing, List.of());
    }

    /** The same, painted as {@code tensors} are; not when that is more than a file carries, which is said when it is opened. */
    public FigureOrigin painted(NetworkTensors tensors) {
        List<PaintedTensor> all = PaintedTensor.of(tensors);
        return PaintedTensor.count(all) <= MOST_PAINTED ? new FigureOrigin(network, input, redrawing, all) : this;
    }

    /** The same as a figure in {@code folder} has it. */
    public FigureOrigin seenFrom(Path folder) {
        return with(network.seenFrom(folder));
    }

    /** The same with its network elsewhere. */
    FigureOrigin with(FigureNetwork elsewhere) {
        return new FigureOrigin(elsewhere, input, redrawing, painted);
    }
}

package sparsescope.analysis.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.dataflow.PlanException;
import sparsescope.dataflow.Rect;
import sparsescope.network.Finish;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.TensorSource;
import sparsescope.network.inference.Finishing;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.trace.ActivationEntry;
import sparsescope.simulation.trace.Tracer;

/**
 * Follows values over a layer's border: its outputs into the next layer's input, its inputs back to the layer before.
 *
 * @param tensors the network's tensors; empty when the layer stands alone
 * @param layer its index
 */
public record LayerNeighbours(Optional<NetworkTensors> tensors, int layer) {
    /** A layer that stands alone. */
    public static final LayerNeighbours NONE = new LayerNeighbours(Optional.empty(), 0);

    /** What the PPU makes of a sum. */
    public OutputLife.Finished finished(LayerOperands operands, int k, long sum) {
        Finish finish = operands.finish();
        OptionalInt bias =
                finish.bias().isPresent() ? OptionalInt.of(finish.bias().get()[k]) : OptionalInt.empty();
        return new OutputLife.Finished(bias, Finishing.value(finish, k, sum));
    }

    /** Where an output is handed on. */
    List<OutputLife.Handed> handed(LayerRun run, LayerValue.Output output) {
        return handed(run.layer(), output, Optional.of(run.plan().accelerator()));
    }

    /** Where an output is handed on, whatever machine takes it: it is not told where that stores it. */
    public List<OutputLife.Handed> handed(LayerOperands operands, LayerValue.Output output) {
        return handed(operands, output, Optional.empty());
    }

    private List<OutputLife.Handed> handed(
            LayerOperands operands, LayerValue.Output output, Optional<AcceleratorConfig> accelerator) {
        Optional<Finish.Pool> pool = operands.finish().pool();
        List<OutputLife.Handed> handed = new ArrayList<>();
        Rect places = pool.isEmpty()
                ? new Rect(output.xo(), output.yo(), 1, 1)
                : Windows.over(pool.get(), operands.shape(), output.xo(), output.yo());
        for (int y = places.y(); y <= places.y1(); y++) {
            for (int x = places.x(); x <= places.x1(); x++) {
                LayerValue.Output chosen = Windows.largest(operands, output.k(), x, y);
                int value =
                        (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Windows.finished(operands, chosen)));
                handed.add(new OutputLife.Handed(
                        x, y, value, chosen.equals(output), taken(accelerator, output.k(), x, y)));
            }
        }
        return handed;
    }

    private List<OutputLife.Taken> taken(Optional<AcceleratorConfig> accelerator, int k, int x, int y) {
        List<OutputLife.Taken> taken = new ArrayList<>();
        if (tensors.isEmpty()) {
            return taken;
        }
        List<Layer> layers = tensors.get().network().layers();
        Layer own = layers.get(layer);
        for (int later = layer + 1; later < layers.size(); later++) {
            if (isTakenBy(own, layers.get(later))) {
                LayerOperands taker = tensors.get().layer(later);
                // A fully connected layer takes planes flattened in C order.
                boolean flat = taker.shape().inputWidth() * taker.shape().inputHeight() == 1;
                LayerValue.Activation input = flat
                        ? new LayerValue.Activation((k * own.finishedHeight() + y) * own.finishedWidth() + x, 0, 0)
                        : new LayerValue.Activation(k, x, y);
                taken.add(new OutputLife.Taken(
                        later,
                        layers.get(later).name(),
                        input,
                        taker.input().at(input.c(), input.y(), input.x()),
                        accelerator.map(on -> entries(taker, on, input)).orElse(List.of())));
            }
        }
        return taken;
    }

    private static boolean isTakenBy(Layer layer, Layer later) {
        return later.input() instanceof TensorSource.FromLayer from
                && from.layer().equals(layer.name());
    }

    private static List<ActivationEntry> entries(
            LayerOperands taker, AcceleratorConfig accelerator, LayerValue.Activation input) {
        try {
            return new Tracer(LayerRun.of(taker, accelerator), () -> false).activation(input.c(), input.x(), input.y());
        } catch (PlanException e) {
            // That layer does not fit this accelerator: it is stored nowhere.
            return List.of();
        }
    }

    /** The outputs of an earlier layer that an input is made from. */
    public Optional<Life.Origin> origin(LayerValue.Activation input) {
        if (tensors.isEmpty()
                || !(tensors.get().network().layers().get(layer).input() instanceof TensorSource.FromLayer from)) {
            return Optional.empty();
        }
        int before = tensors.get().network().indexOf(from.layer()).orElseThrow();
        Layer maker = tensors.get().network().layers().get(before);
        LayerOperands operands = tensors.get().layer(before);
        int plane = maker.finishedWidth() * maker.finishedHeight();
        var own = tensors.get().network().layers().get(layer).shape();
        boolean flat = own.inputWidth() * own.inputHeight() == 1;
        int k = flat ? input.c() / plane : input.c();
        int x = flat ? input.c() % plane % maker.finishedWidth() : input.x();
        int y = flat ? input.c() % plane / maker.finishedWidth() : input.y();
        List<LayerValue.Output> outputs = Windows.outputs(operands, k, x, y);
        return outputs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Life.Origin(before, maker.name(), outputs, Windows.largest(operands, k, x, y)));
    }
}

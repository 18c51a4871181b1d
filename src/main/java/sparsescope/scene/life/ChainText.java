package sparsescope.scene.life;

import java.util.Optional;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.analysis.life.Life;
import sparsescope.analysis.life.OutputLife;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.scene.life.LifeLine.Kind;
import sparsescope.scene.life.LifeLine.Lead;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.PostWords;
import sparsescope.scene.words.Words;

/** Tells what lies over a layer's border, on any machine: what an input is made from, and what becomes of an output. */
public final class ChainText {
    private final LifeLines lines;
    private final LayerNeighbours chain;
    private final LayerOperands layer;

    /** A teller of a layer's chain, which writes into {@code lines}. */
    public ChainText(LifeLines lines, LayerNeighbours chain, LayerOperands layer) {
        this.lines = lines;
        this.chain = chain;
        this.layer = layer;
    }

    /** What an input is made from. */
    public void origin(LayerValue.Activation input) {
        chain.origin(input).ifPresent(origin -> tell(origin, lines));
    }

    /** Writes what an input is made from into {@code lines}. */
    static void tell(Life.Origin origin, LifeLines lines) {
        lines.section("Made by " + origin.name());
        LayerValue.Output chosen = origin.chosen();
        String pooled = origin.outputs().size() == 1
                ? ""
                : ", the largest of " + origin.outputs().size() + " that are pooled";
        lines.add(
                Kind.EVENT,
                "From output " + Words.output(chosen.k(), chosen.xo(), chosen.yo()) + pooled + ".",
                null,
                new Lead(origin.layer(), chosen));
    }

    /** What becomes of an output's sum: bias, scale, ReLU, pooling, and the layers that take it. */
    public void end(LayerValue.Output output, long sum) {
        lines.section("Finished");
        lines.event(
                PostWords.finishing(layer.finish(), output.k(), sum) + " = "
                        + PaintContext.number(
                                chain.finished(layer, output.k(), sum).scaled())
                        + ".",
                null,
                null);
        chain.handed(layer, output).forEach(this::handed);
    }

    private void handed(OutputLife.Handed handed) {
        Optional<Finish.Pool> pool = layer.finish().pool();
        pool.ifPresent(window -> lines.event(
                (handed.chosen() ? "It is the largest" : "Another output is the largest") + " of the " + window.size()
                        + " × " + window.size() + " pooled at (" + handed.x() + "," + handed.y() + "): "
                        + PaintContext.number(handed.value()) + " goes on.",
                null,
                null));
        for (OutputLife.Taken taken : handed.taken()) {
            lines.section("Layer " + taken.name());
            LayerValue.Activation input = taken.input();
            lines.add(
                    Kind.EVENT,
                    "Input (" + input.x() + "," + input.y() + ") of channel " + input.c() + " = "
                            + PaintContext.number(taken.value()) + ".",
                    null,
                    new Lead(taken.layer(), input));
        }
    }
}

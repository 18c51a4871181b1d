package sparsescope.scene.view;

import java.util.Comparator;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.WorkingPes;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Product;

/**
 * Answers what a PE, most often the one in focus, holds and does at a moment: its tile, the products it lands, the outputs that leave it.
 */
public final class PeInFocus {
    private PeInFocus() {}

    /** What leaves the PE in focus; nothing when none does. */
    public static LeavingOutputs leaving(Moment moment, StageView view) {
        return leaving(moment, view.pe());
    }

    /** What leaves a PE; nothing when none does. */
    public static LeavingOutputs leaving(Moment moment, PePosition pe) {
        return LeavingOutputs.of(moment, pe).orElse(new LeavingOutputs(List.of(), false, List.of(), 0));
    }

    /** The products of a cycle that can be seen: made of the input channel on show, for the output channel on show. */
    public static List<Product> products(Moment moment, StageView view) {
        ShownChannels shown = ShownChannels.of(moment, view);
        if (moment.pe(view.pe()).channel() != shown.inputChannel()) {
            return List.of();
        }
        return moment.issued(view.pe()).stream()
                .filter(product -> product.cause().isUseful() && product.k() == shown.outputChannel())
                .toList();
    }

    /** The PE that is looked at unless another is chosen: of those with something to compute the one nearest to the middle. */
    public static PeTile unlessChosen(LayerRun run) {
        AcceleratorConfig grid = run.plan().accelerator();
        WorkingPes working = new WorkingPes(run.plan(), run.layer().input());
        double middleColumn = (grid.columns() - 1) / 2;
        double middleRow = (grid.rows() - 1) / 2;
        return run.plan().passes().get(0).pes().stream()
                .min(Comparator.comparing(
                                (PeTile pe) -> !working.has(pe.position().index(grid.columns())))
                        .thenComparingDouble(pe -> Math.hypot(
                                pe.position().column() - middleColumn,
                                pe.position().row() - middleRow)))
                .orElseThrow();
    }

    /** Whether there is a PE of this column and row. */
    public static boolean onGrid(Moment moment, PePosition pe) {
        return pe.isIn(moment.run().plan().accelerator());
    }

    /** What one PE holds and owns in the pass that it is in. */
    public static PeTile tile(Moment moment, PePosition pe) {
        return moment.group(pe)
                .pass()
                .pes()
                .get(pe.index(moment.run().plan().accelerator().columns()));
    }
}

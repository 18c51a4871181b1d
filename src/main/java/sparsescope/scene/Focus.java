package sparsescope.scene;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.simulation.Moment;

/** The PE in focus, kept inside the grid: a view may come from a run on a larger one. */
final class Focus {
    private Focus() {}

    static int column(Moment moment, StageView view) {
        return clamp(view.column(), accelerator(moment).columns());
    }

    static int row(Moment moment, StageView view) {
        return clamp(view.row(), accelerator(moment).rows());
    }

    private static AcceleratorConfig accelerator(Moment moment) {
        return moment.run().plan().accelerator();
    }

    private static int clamp(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }
}

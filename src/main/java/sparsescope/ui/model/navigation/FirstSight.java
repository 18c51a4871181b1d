package sparsescope.ui.model.navigation;

import sparsescope.machine.MachineRun;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;

/** The cycle at which a first look begins: products are being made, and outputs are there already. */
public final class FirstSight {
    private FirstSight() {}

    /** The first cycle for any machine: on SCNN where products are being made, on others at a fifth of the layer. */
    public static long of(MachineRun run, int column, int row) {
        return run instanceof LayerRun own ? of(own, column, row) : run.cycles() / 5;
    }

    /** The last cycle of the first half of a timed run's first group in which a PE makes useful products; the first one if none. */
    public static long of(LayerRun run, int column, int row) {
        for (long cycle = run.spans().get(0).computeEnd() / 2; cycle > 0; cycle--) {
            if (run.at(cycle).pe(column, row).state() == PeState.ISSUE
                    && run.at(cycle).issued(column, row).stream()
                            .map(Product::cause)
                            .anyMatch(cause -> cause.isUseful())) {
                return cycle;
            }
        }
        return 0;
    }
}

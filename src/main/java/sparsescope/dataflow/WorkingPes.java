package sparsescope.dataflow;

import sparsescope.accelerator.Operands;
import sparsescope.tensor.Activations;

/** Finds the PEs that have something to multiply in a layer: an input that is not zero, or any where zeros are stored. */
public final class WorkingPes {
    private final LayerPlan plan;
    private final Activations input;

    public WorkingPes(LayerPlan plan, Activations input) {
        this.plan = plan;
        this.input = input;
    }

    /** How many there are. */
    public int count() {
        int count = 0;
        for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
            count += has(pe) ? 1 : 0;
        }
        return count;
    }

    /** Whether a PE, rows outer, is one of them. */
    public boolean has(int pe) {
        for (Pass pass : plan.passes()) {
            if (has(pass.pes().get(pe).input())) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Rect tile) {
        Operands operands = plan.accelerator().operands();
        boolean zeros = operands == Operands.DENSE || operands == Operands.SPARSE_WEIGHTS;
        for (int c = 0; c < plan.shape().inputChannels(); c++) {
            for (int y = tile.y(); y <= tile.y1(); y++) {
                for (int x = tile.x(); x <= tile.x1(); x++) {
                    if (zeros || input.at(c, y, x) != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

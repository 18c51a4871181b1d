package sparsescope.simulation;

import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.dataflow.LayerPlan;
import sparsescope.network.LayerOperands;

/** A layer's run as a function of time. Skeleton of the contract; see the design. */
public interface LayerRun {
    /** Prepares a run; nothing is simulated yet. */
    static LayerRun of(LayerOperands layer, AcceleratorConfig accelerator) {
        throw new UnsupportedOperationException();
    }

    LayerOperands layer();

    LayerPlan plan();

    /**
     * Fills the index to the end, on the calling thread and its helpers. Stepping works meanwhile.
     *
     * @return whether it was filled; false when {@code progress} cancelled it
     */
    boolean index(Progress progress);

    /** Whether the index is complete, so that {@link #cycles()} answers at once. */
    boolean indexed();

    /** Layer cycles with post-processing; fills the index first when need be. */
    long cycles();

    /** The groups timed so far, in order; all of them once {@link #indexed()}. */
    List<GroupSpan> spans();

    /** The moment at a cycle, 0…cycles (later ones are clamped to the end). Times groups that are not yet indexed first. */
    Moment at(long cycle);

    /** The cycle one step further, or the layer's end; for vectors and channels those of PE (column, row). */
    long next(long cycle, StepUnit unit, int column, int row);

    /** The cycle one step back, or 0: the last earlier cycle at which a unit begins. */
    long previous(long cycle, StepUnit unit, int column, int row);
}

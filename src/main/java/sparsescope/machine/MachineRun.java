package sparsescope.machine;

import java.util.List;
import java.util.function.BooleanSupplier;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;

/**
 * Runs a layer on a machine as a function of time: it gives the moment at any cycle, in any order. What one machine has and others have not is said by
 * its own kind of run.
 */
public interface MachineRun {
    /** The layer and its tensors. */
    LayerOperands layer();

    /** What it runs on. */
    MachineSettings settings();

    /** Cycles of the layer; fills the index first when need be. */
    long cycles();

    /** The parts that follow one another, as far as they are timed; all of them once {@link #indexed()}. */
    List<? extends Span> spans();

    /** The moment at a cycle, 0…cycles; later ones are the end. */
    MachineMoment at(long cycle);

    /**
     * What the slots of all PEs were in cycles {@code bounds[i]}…{@code bounds[i + 1]}−1, for each i, exactly.
     *
     * @param bounds ascending, 0…cycles
     * @param cancelled makes it give up with a {@link java.util.concurrent.CancellationException}
     */
    List<? extends CauseCounts> causes(long[] bounds, BooleanSupplier cancelled);

    /** What the slots of each PE were in the whole layer, in the machine's order; empty on a machine that tells it otherwise. */
    default List<? extends CauseCounts> loads() {
        return List.of();
    }

    /** The first later cycle at which a PE begins a unit, one of the machine's own, or the layer's end. */
    long next(long cycle, StepKind unit, int pe);

    /** The last earlier cycle at which a PE begins a unit, one of the machine's own, or 0. */
    long previous(long cycle, StepKind unit, int pe);

    /**
     * Fills what makes all of this answer at once, on all cores.
     *
     * @return whether it was filled; false when {@code progress} cancelled it
     */
    boolean index(Progress progress);

    /** Whether the index is filled. */
    boolean indexed();
}

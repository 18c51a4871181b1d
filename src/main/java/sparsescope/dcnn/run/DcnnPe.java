package sparsescope.dcnn.run;

import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.machine.MachinePe;

/**
 * Describes one PE at one cycle, in short.
 *
 * @param position where it is in the grid
 * @param state what it does
 * @param place what it works on; empty when it is idle or finished
 * @param now causes of its slots in this very cycle
 * @param own cycles it works in all
 */
public record DcnnPe(PePosition position, DcnnState state, Optional<DcnnPlace> place, DcnnCounts now, long own)
        implements MachinePe {}

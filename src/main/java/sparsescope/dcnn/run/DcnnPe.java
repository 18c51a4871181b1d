package sparsescope.dcnn.run;

import java.util.Optional;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.machine.MachinePe;

/**
 * One PE at one cycle, in short.
 *
 * @param column its column in the grid
 * @param row its row in the grid
 * @param state what it does
 * @param place what it works on; empty when it is idle or finished
 * @param now causes of its slots in this very cycle
 * @param own cycles it works in all
 */
public record DcnnPe(int column, int row, DcnnState state, Optional<DcnnPlace> place, DcnnCounts now, long own)
        implements MachinePe {}

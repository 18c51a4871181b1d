package sparsescope.eie.simulation;

import java.util.List;
import java.util.Optional;
import sparsescope.machine.MachinePe;

/**
 * Describes one PE in one cycle.
 *
 * @param pe its number
 * @param cause what it does
 * @param work what it works on; empty when it waits
 * @param queue its queue at the start of the cycle, the head first; one that is taken in this cycle is still in it
 * @param workLeft cycles of work after this one that it knows of: the rest of its column, and of those in the queue
 */
public record PeStatus(int pe, PeCause cause, Optional<PeWork> work, List<QueuedActivation> queue, long workLeft)
        implements MachinePe {
    public PeStatus {
        queue = List.copyOf(queue);
    }

    @Override
    public PeCause state() {
        return cause;
    }
}

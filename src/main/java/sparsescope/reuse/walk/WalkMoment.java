package sparsescope.reuse.walk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import sparsescope.reuse.mapping.Operand;

/**
 * Holds the state of a walk at one time step.
 *
 * @param step which one
 * @param counters the counters of all loops; those of array loops are 0
 * @param buffer what the buffer holds, by operand
 * @param registers what each PE's registers hold, by operand, in array order
 * @param work what each PE multiplies
 * @param dram what came to the buffer and left it for this step
 * @param flows what came to PEs and left them for this step
 */
public record WalkMoment(
        int step,
        List<Integer> counters,
        Map<Operand, SortedSet<Integer>> buffer,
        List<Map<Operand, SortedSet<Integer>>> registers,
        List<Optional<Multiplication>> work,
        DramTraffic dram,
        List<Flow> flows) {

    /** Whether some PE multiplies. */
    public boolean works() {
        return work.stream().anyMatch(Optional::isPresent);
    }

    /** How many PEs multiply. */
    public int working() {
        return (int) work.stream().filter(Optional::isPresent).count();
    }
}

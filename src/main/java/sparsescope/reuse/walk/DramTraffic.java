package sparsescope.reuse.walk;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import sparsescope.reuse.mapping.Operand;

/**
 * Words between DRAM and the buffer.
 *
 * @param reads by operand; of outputs those that return
 * @param writes outputs that leave the buffer
 */
public record DramTraffic(Map<Operand, SortedSet<Integer>> reads, SortedSet<Integer> writes) {
    /** No traffic. */
    public static final DramTraffic NONE = new DramTraffic(Map.of(), Collections.emptySortedSet());
}

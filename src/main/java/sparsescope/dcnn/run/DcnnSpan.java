package sparsescope.dcnn.run;

import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.machine.Span;

/**
 * Holds the cycles of a group in the slowest PE. PEs do not wait for one another: one that owns fewer outputs is through with the group sooner.
 *
 * @param group which
 * @param start first cycle
 * @param cycles how many
 */
public record DcnnSpan(OutputChannelGroup group, long start, long cycles) implements Span {
    @Override
    public int index() {
        return group.index();
    }

    @Override
    public long end() {
        return start + cycles;
    }
}

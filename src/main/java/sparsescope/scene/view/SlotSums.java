package sparsescope.scene.view;

import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.SlotCounts;

/** Adds up the slots of all PEs. */
public final class SlotSums {
    private SlotSums() {}

    /** In the moment's group, up to and with its cycle. */
    public static SlotCounts soFar(Moment moment) {
        return SlotCounts.sum(moment.pes().stream().map(PeStatus::soFar)::iterator);
    }

    /** In a whole group. */
    public static SlotCounts of(GroupSpan span) {
        return span.history().total();
    }
}

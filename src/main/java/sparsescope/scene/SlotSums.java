package sparsescope.scene;

import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeStatus;
import sparsescope.simulation.SlotCounts;

/** Slots of all PEs together. */
final class SlotSums {
    private SlotSums() {}

    /** In the moment's group, up to and with its cycle. */
    static SlotCounts soFar(Moment moment) {
        return SlotCounts.sum(moment.pes().stream().map(PeStatus::soFar)::iterator);
    }

    /** In a whole group. */
    static SlotCounts of(GroupSpan span) {
        return span.history().total();
    }
}

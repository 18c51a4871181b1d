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
        SlotCounts slots = SlotCounts.none();
        for (PeStatus pe : moment.pes()) {
            slots = slots.plus(pe.soFar());
        }
        return slots;
    }

    /** In a whole group. */
    static SlotCounts of(GroupSpan span) {
        SlotCounts slots = SlotCounts.none();
        for (int bucket = 0; bucket < span.history().buckets(); bucket++) {
            slots = slots.plus(span.history().bucket(bucket));
        }
        return slots;
    }
}

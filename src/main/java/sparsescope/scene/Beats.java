package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.Contention;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeDetail;
import sparsescope.simulation.PeState;

/**
 * How far one PE has come within a cycle.
 *
 * @param order what it does in this cycle, in the order of the hardware
 * @param done how many of these are over; a fraction is the part of the one under way
 */
public record Beats(List<Beat> order, double done) {
    /** A cycle that is over. */
    public static final Beats WHOLE = new Beats(List.of(), 0);

    public Beats {
        order = List.copyOf(order);
    }

    /** What the PE in focus does in a moment's cycle; nothing when it rests. */
    public static List<Beat> order(Moment moment, StageView wanted) {
        StageView view = wanted.within(moment.run().plan().accelerator());
        PeState state = moment.pe(view.column(), view.row()).state();
        if (state != PeState.ISSUE && state != PeState.STALL && state != PeState.DRAIN) {
            return List.of();
        }
        PeDetail detail = moment.detail(view.column(), view.row());
        List<Beat> order = new ArrayList<>();
        if (detail.status().issuedThisCycle()) {
            order.addAll(List.of(Beat.FETCH, Beat.MULTIPLY, Beat.ADDRESS, Beat.CROSS));
        }
        if (!detail.retired().isEmpty()) {
            // With queues a bank first makes room; without, it adds what has just come.
            boolean first = moment.run().plan().accelerator().contention() == Contention.QUEUE;
            order.add(first ? 0 : order.size(), Beat.RETIRE);
        }
        return order;
    }

    /** Whether the cycle is over. */
    public boolean whole() {
        return done >= order.size();
    }

    /** The part of a beat that is over, 0…1; 1 for one that this cycle does not have. */
    double progress(Beat beat) {
        int index = order.indexOf(beat);
        return index < 0 ? 1 : Math.max(0, Math.min(1, done - index));
    }

    /** Whether a beat has begun. */
    boolean begun(Beat beat) {
        return progress(beat) > 0;
    }

    /** Whether a beat is over. */
    boolean over(Beat beat) {
        return progress(beat) >= 1;
    }

    /** The beat under way, or the one that has just ended; empty when the cycle is over or has not begun. */
    public Optional<Beat> current() {
        if (whole() || done <= 0) {
            return Optional.empty();
        }
        int index = (int) Math.ceil(done) - 1;
        return Optional.of(order.get(Math.min(index, order.size() - 1)));
    }
}

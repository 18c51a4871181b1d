package sparsescope.simulation.timing;

import sparsescope.accelerator.BarrierPolicy;
import sparsescope.simulation.state.GroupSpan;

/** The cycles at which all PEs have met: the first ones in which none of them is busy with what comes before the barrier. */
public final class Barriers {
    private final RunCache data;
    private final LayerClock clock;
    private final BarrierPolicy policy;

    public Barriers(RunCache data, LayerClock clock) {
        this.data = data;
        this.clock = clock;
        this.policy = data.plan().accelerator().barrier();
    }

    /** The first meeting after {@code cycle}; −1 when there is none. */
    public long next(long cycle) {
        if (policy == BarrierPolicy.LAYER) {
            return clock.computeCycles() > cycle ? clock.computeCycles() : -1;
        }
        for (int index = clock.spanAt(cycle); index < data.runs().size(); index++) {
            GroupSpan span = clock.span(index);
            if (span.computeEnd() > cycle && span.computeCycles() > 0) {
                ChannelClock channels = data.timing(index).channels;
                return channels == null
                        ? span.computeEnd()
                        : span.start() + channels.meetingAfter(cycle - span.start());
            }
        }
        return -1;
    }

    /** The last meeting before {@code cycle}; −1 when there is none. */
    public long previous(long cycle) {
        if (policy == BarrierPolicy.LAYER) {
            return clock.computeCycles() < cycle ? clock.computeCycles() : -1;
        }
        for (int index = clock.spanAt(cycle); index >= 0; index--) {
            GroupSpan span = clock.span(index);
            ChannelClock channels = data.timing(index).channels;
            if (span.computeEnd() < cycle && span.computeCycles() > 0) {
                return span.computeEnd();
            }
            long met = channels == null ? -1 : channels.meetingBefore(cycle - span.start());
            if (met >= 0) {
                return span.start() + met;
            }
        }
        return -1;
    }
}

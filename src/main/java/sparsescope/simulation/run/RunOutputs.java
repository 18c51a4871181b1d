package sparsescope.simulation.run;

import java.util.Arrays;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Pass;
import sparsescope.simulation.pe.PartialSums;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.OutputPlane;
import sparsescope.simulation.timing.LayerClock;
import sparsescope.simulation.timing.RunCache;

/** Works out how far the outputs of a channel have come at a moment. */
final class RunOutputs {
    private final RunMoment moment;
    private final RunCache data;
    private final LayerPlan plan;
    private final LayerClock clock;

    RunOutputs(RunMoment moment, RunCache data, LayerClock clock) {
        this.moment = moment;
        this.data = data;
        this.plan = data.plan();
        this.clock = clock;
    }

    /** All PEs' sums of one channel added up, whether they have met or not. */
    long[] sums(int k) {
        int width = plan.shape().outputWidth();
        long[] sums = new long[width * plan.shape().outputHeight()];
        for (Pass pass : plan.passes()) {
            GroupPass part = part(pass, k);
            if (isComputed(part)) {
                long[] done = data.finalOutputs(part, k);
                Arrays.setAll(sums, i -> sums[i] + done[i]);
                continue;
            }
            for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
                long[] own = soFar(part, pe, k);
                if (own != null) {
                    PartialSums.addTo(own, part.pass().pes().get(pe).window(), sums, 0, width, sums.length);
                }
            }
        }
        return sums;
    }

    /** What a PE has summed up so far in a group that not all PEs are done with; null when it has not begun. */
    private long[] soFar(GroupPass part, int pe, int k) {
        int at = moment.pesAtCycle().groupOf(pe).index();
        if (at < part.index()) {
            return null;
        }
        if (at == part.index()) {
            return moment.pesAtCycle().soFar(pe, k);
        }
        PartialSums all = new PartialSums(data.work(part, pe), k);
        all.addBlocks(0, all.work().blocks());
        return all.values();
    }

    /** One channel, as its owners have it. */
    OutputPlane plane(int k) {
        OutputProgress progress = new OutputProgress(data, moment.run().layer(), k);
        int columns = plan.accelerator().columns();
        for (Pass pass : plan.passes()) {
            GroupPass part = part(pass, k);
            if (isComputed(part)) {
                GroupSpan span = clock.span(part.index());
                progress.computed(part, span, moment.cycle() - span.postStart() + 1);
            } else {
                progress.computing(part, tile -> soFar(part, tile.position().index(columns), k));
            }
        }
        return progress.plane();
    }

    /** Whether the group with filter {@code k} has not begun (−1), is at work (0), or is done with its computation (1). */
    int progress(int k) {
        if (isComputed(part(plan.passes().get(plan.passes().size() - 1), k))) {
            return 1;
        }
        return hasBegun(part(plan.passes().get(0), k)) ? 0 : -1;
    }

    private boolean hasBegun(GroupPass part) {
        for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
            if (moment.pesAtCycle().groupOf(pe).index() >= part.index()) {
                return true;
            }
        }
        return false;
    }

    /** Input channels that every PE is through with for filter {@code k}, in the first pass that is not over. */
    int channelsDone(int k) {
        GroupPass part = null;
        for (Pass pass : plan.passes()) {
            part = part(pass, k);
            if (!isComputed(part)) {
                break;
            }
        }
        int channels = part.group().channels();
        int done = channels;
        for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
            int at = moment.pesAtCycle().groupOf(pe).index();
            int its = at < part.index()
                    ? 0
                    : at > part.index() ? channels : moment.pesAtCycle().channelsDoneBy(pe);
            done = Math.min(done, its);
        }
        return done;
    }

    private GroupPass part(Pass pass, int k) {
        return data.runs().get(pass.index() * plan.groups().size() + groupOf(k).index());
    }

    private OutputChannelGroup groupOf(int k) {
        for (OutputChannelGroup group : plan.groups()) {
            if (k >= group.firstFilter() && k < group.firstFilter() + group.filters()) {
                return group;
            }
        }
        throw new IllegalArgumentException("no output channel " + k);
    }

    private boolean isComputed(GroupPass part) {
        int now = moment.span().group().index();
        return part.index() < now || part.index() == now && !moment.computing();
    }
}

package sparsescope.simulation.compare;

import java.util.List;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.dataflow.GroupPass;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.SlotCounts;

/** Counts how many of a run's products, those that reach an accumulator, are done by a cycle, over all PEs together. */
public final class WorkDone {
    private final LayerRun run;
    /** Products of each PE in all groups before each. */
    private final long[][] before;

    private final long total;

    /** Of a run, whose index is filled first when need be. */
    public WorkDone(LayerRun run) {
        this.run = run;
        run.cycles();
        List<GroupPass> groups = run.plan().runs();
        int pes = run.plan().accelerator().pes();
        before = new long[groups.size() + 1][pes];
        for (int group = 0; group < groups.size(); group++) {
            long[][] slots = run.data().timing(group).slots;
            for (int pe = 0; pe < pes; pe++) {
                before[group + 1][pe] = before[group][pe] + new SlotCounts(slots[pe]).useful();
            }
        }
        total = sum(before[groups.size()]);
    }

    private static long sum(long[] products) {
        long sum = 0;
        for (long of : products) {
            sum += of;
        }
        return sum;
    }

    /** Products of the whole layer. */
    public long total() {
        return total;
    }

    /** Products issued up to and with a cycle. */
    public long by(long cycle) {
        return by(run.at(cycle));
    }

    /** Products issued up to and with a moment of the run. */
    public long by(Moment moment) {
        if (moment.finished()) {
            return total;
        }
        int columns = run.plan().accelerator().columns();
        long done = 0;
        for (PeStatus pe : moment.pes()) {
            int group = moment.group(pe.position()).index();
            done += before[group][pe.position().index(columns)] + pe.soFar().useful();
        }
        return done;
    }

    /** The first cycle by which so many products are issued; the layer's last one when there are not so many. */
    public long cycleOf(long products) {
        if (products > total) {
            return run.cycles();
        }
        long low = 0;
        long high = run.cycles();
        if (run.plan().accelerator().barrier() != BarrierPolicy.LAYER) {
            int group = groupOf(products);
            low = run.spans().get(group).start();
            high = Math.min(high, run.spans().get(group).computeEnd());
        }
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (by(middle) >= products) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The group in which a product is issued, where PEs meet after groups. */
    private int groupOf(long products) {
        int low = 0;
        int high = before.length - 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sum(before[middle + 1]) >= products) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

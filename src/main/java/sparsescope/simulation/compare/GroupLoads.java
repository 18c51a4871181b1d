package sparsescope.simulation.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.PeTile;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;
import sparsescope.simulation.timing.GroupTiming;

/**
 * Measures the work of each PE up to a barrier, and what an even spread of it would save.
 *
 * @param pes every PE, rows outer
 * @param barrier cycles until all PEs have met
 * @param balanced cycles it would take if every PE had the mean work, waiting for nobody
 * @param groups how many groups these are
 */
public record GroupLoads(List<Load> pes, long barrier, long balanced, int groups) {
    /**
     * Holds the work of one PE.
     *
     * @param pe which PE
     * @param own its own cycles: issue, stall and drain
     * @param slots what its slots are until the barrier, idle ones included
     * @param timesLast in how many of the groups no PE has more work
     */
    public record Load(PePosition pe, long own, SlotCounts slots, int timesLast) {}

    /** The work of one group. */
    public static GroupLoads ofGroup(LayerRun run, int group) {
        return of(run, group, group + 1, run.data().timing(group).computeCycles());
    }

    /** The work of the whole layer, or of the groups that are timed so far. */
    public static GroupLoads ofLayer(LayerRun run) {
        int groups = run.spans().size();
        long barrier = 0;
        for (GroupSpan span : run.spans()) {
            barrier += span.computeCycles();
        }
        return of(run, 0, groups, barrier);
    }

    /** Whether PEs wait for one another inside the layer, so that a single group has a barrier. */
    public static boolean meetsAfterGroups(LayerRun run) {
        return run.plan().accelerator().barrier() != BarrierPolicy.LAYER;
    }

    private static GroupLoads of(LayerRun run, int first, int end, long barrier) {
        int pes = run.plan().accelerator().pes();
        long multipliers = run.plan().accelerator().multipliers();
        long[] own = new long[pes];
        int[] last = new int[pes];
        long[][] slots = new long[pes][SlotCause.values().length];
        long balanced = 0;
        for (int group = first; group < end; group++) {
            GroupTiming timing = run.data().timing(group);
            long most = 0;
            long sum = 0;
            for (int pe = 0; pe < pes; pe++) {
                own[pe] += timing.own(pe);
                sum += timing.own(pe);
                most = Math.max(most, timing.own(pe));
                for (int cause = 0; cause < slots[pe].length; cause++) {
                    slots[pe][cause] += timing.slots[pe][cause];
                }
            }
            for (int pe = 0; pe < pes; pe++) {
                last[pe] += most > 0 && timing.own(pe) == most ? 1 : 0;
            }
            balanced += (sum + pes - 1) / pes;
        }
        if (!meetsAfterGroups(run)) {
            balanced = (Arrays.stream(own).sum() + pes - 1) / pes;
        }
        List<Load> loads = new ArrayList<>();
        for (int pe = 0; pe < pes; pe++) {
            PeTile tile = run.plan().passes().get(0).pes().get(pe);
            slots[pe][SlotCause.IDLE.ordinal()] = (barrier - own[pe]) * multipliers;
            loads.add(new Load(tile.position(), own[pe], new SlotCounts(slots[pe]), last[pe]));
        }
        return new GroupLoads(List.copyOf(loads), barrier, balanced, end - first);
    }

    /** The PE with the most work; of equals the first. */
    public Load last() {
        Load most = pes.get(0);
        for (Load load : pes) {
            most = load.own() > most.own() ? load : most;
        }
        return most;
    }

    /** How many PEs have as much work as {@link #last()}, itself included. */
    public int asMuch() {
        long most = last().own();
        return (int) pes.stream().filter(load -> load.own() == most).count();
    }

    /** The part of the time that balance would save, 0…1. */
    public double saved() {
        return barrier == 0 ? 0 : 1 - (double) balanced / barrier;
    }
}

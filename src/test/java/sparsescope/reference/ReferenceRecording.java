package sparsescope.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.PeState;

/** What the reference's PEs were like at some cycles of a layer. */
final class ReferenceRecording {
    final ReferenceSimulator reference;
    private final Map<Long, List<ReferenceSnapshot>> snapshots = new HashMap<>();

    /** Steps through the layer and keeps what was asked for. */
    ReferenceRecording(LayerOperands layer, AcceleratorConfig config, Collection<Long> cycles) {
        List<ReferenceGroup> plan = ReferenceSimulator.run(layer, config).groups();
        reference = new ReferenceSimulator(layer, config, (group, cycle, pes) -> {
            long now = plan.get(group).start + cycle;
            if (cycles.contains(now)) {
                snapshots.put(now, pes.stream().map(ReferenceSnapshot::of).toList());
            }
        });
    }

    /** Index of the last group that has begun. */
    int groupAt(long cycle) {
        int last = 0;
        for (int group = 0; group < reference.groups().size(); group++) {
            if (reference.groups().get(group).start <= cycle) {
                last = group;
            }
        }
        return last;
    }

    boolean computing(long cycle) {
        ReferenceGroup group = reference.groups().get(groupAt(cycle));
        return cycle < group.start + group.computeCycles;
    }

    /** All PEs at a cycle, rows outer. */
    List<ReferenceSnapshot> at(long cycle) {
        if (computing(cycle)) {
            return snapshots.get(cycle);
        }
        ReferenceGroup group = reference.groups().get(groupAt(cycle));
        boolean last = group == reference.groups().get(reference.groups().size() - 1);
        return group.pes.stream()
                .map(pe -> ReferenceSnapshot.of(pe).atRest(last ? PeState.FINISHED : PeState.WAITING))
                .toList();
    }

    /** Sums of output channel {@code k} after a cycle, all PEs together, Ho×Wo. */
    long[] outputSums(long cycle, int k) {
        int now = groupAt(cycle);
        for (int index = 0; index < reference.groups().size(); index++) {
            ReferenceGroup group = reference.groups().get(index);
            if (k >= group.firstFilter && k < group.firstFilter + group.filters) {
                List<long[][]> planes = new ArrayList<>();
                if (index == now) {
                    at(cycle).forEach(pe -> planes.add(pe.sums()[k - group.firstFilter]));
                } else if (index < now) {
                    group.pes.forEach(pe -> planes.add(pe.sums[k - group.firstFilter]));
                }
                return added(planes, group.pes.get(0).sums[0]);
            }
        }
        throw new IllegalArgumentException("no filter " + k);
    }

    private static long[] added(List<long[][]> planes, long[][] like) {
        int width = like[0].length;
        long[] sums = new long[like.length * width];
        for (long[][] plane : planes) {
            for (int at = 0; at < sums.length; at++) {
                sums[at] += plane[at / width][at % width];
            }
        }
        return sums;
    }
}

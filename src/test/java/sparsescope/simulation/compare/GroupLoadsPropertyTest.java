package sparsescope.simulation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sparsescope.dataflow.PlanException;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;

class GroupLoadsPropertyTest {
    @Provide
    Arbitrary<SmallCase> any() {
        return Arbitraries.oneOf(SmallCases.any(), SmallCases.ofManyPasses());
    }

    /** Slots by cause fill the time to the barrier in every PE, and balance saves time without losing work. */
    @Property(tries = 100)
    void loadsFillTheTimeToTheBarrier(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        run.cycles();
        GroupLoads layer = GroupLoads.ofLayer(run);
        check(run, layer);
        long work = 0;
        for (GroupSpan span : run.spans()) {
            GroupLoads group = GroupLoads.ofGroup(run, span.group().index());
            if (GroupLoads.meetsAfterGroups(run)) {
                check(run, group);
                assertThat(group.barrier()).isEqualTo(span.computeCycles());
                // The moment before the barrier says the same of every PE.
                if (span.computeCycles() > 0) {
                    Moment last = run.at(span.computeEnd() - 1);
                    for (int pe = 0; pe < group.pes().size(); pe++) {
                        assertThat(group.pes().get(pe).slots())
                                .isEqualTo(last.pes().get(pe).soFar());
                        assertThat(group.pes().get(pe).own())
                                .isEqualTo(last.pes().get(pe).groupOwn());
                    }
                }
            }
            work += group.pes().stream().mapToLong(GroupLoads.Load::own).sum();
        }
        assertThat(layer.pes().stream().mapToLong(GroupLoads.Load::own).sum()).isEqualTo(work);
    }

    private static void check(LayerRun run, GroupLoads loads) {
        long multipliers = run.plan().accelerator().multipliers();
        for (GroupLoads.Load load : loads.pes()) {
            assertThat(load.slots().total()).isEqualTo(loads.barrier() * multipliers);
            assertThat(load.own()).isBetween(0L, loads.barrier());
            assertThat(load.timesLast()).isBetween(0, loads.groups());
        }
        assertThat(loads.saved()).isBetween(0.0, 1.0);
        assertThat(loads.balanced() * loads.pes().size())
                .isGreaterThanOrEqualTo(
                        loads.pes().stream().mapToLong(GroupLoads.Load::own).sum());
        List<Long> all = loads.pes().stream().map(GroupLoads.Load::own).toList();
        assertThat(all).allMatch(own -> own <= loads.last().own());
    }

    private static LayerRun run(SmallCase small) {
        try {
            return LayerRun.of(small.layer(), small.accelerator());
        } catch (PlanException e) {
            Assume.that(false);
            throw e;
        }
    }
}

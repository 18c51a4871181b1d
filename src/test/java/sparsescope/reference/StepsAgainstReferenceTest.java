package sparsescope.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sparsescope.accelerator.PePosition;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;

/** Steps land on the cycles at which the reference's PE issues the first pair of a unit, and on every one of them. */
class StepsAgainstReferenceTest {
    @Provide
    Arbitrary<SmallCase> ofOnePass() {
        return SmallCases.ofOnePass().filter(SmallCase::meetsAfterGroups);
    }

    @Property(tries = 200)
    void stepsReachEveryUnit(@ForAll("ofOnePass") SmallCase small, @ForAll StepUnit unit, @ForAll Random random) {
        int pe = random.nextInt(small.accelerator().pes());
        TreeSet<Long> begins = beginnings(small, unit, pe);
        long end = begins.last();
        int column = pe % small.accelerator().columns();
        int row = pe / small.accelerator().columns();

        LayerRun run = LayerRun.of(small.layer(), small.accelerator());
        for (int probe = 0; probe < 5; probe++) {
            long cycle = random.nextLong(end + 1);
            assertThat(run.next(cycle, unit, new PePosition(column, row))).isEqualTo(orElse(begins.higher(cycle), end));
            assertThat(run.previous(cycle, unit, new PePosition(column, row)))
                    .isEqualTo(orElse(begins.lower(cycle), 0));
        }
        TreeSet<Long> walked = walk(run, unit, column, row, end);
        assertThat(walked).isEqualTo(begins.headSet(walked.last(), true));
        assertThat(run.next(end, unit, new PePosition(column, row))).isEqualTo(end);
        assertThat(run.previous(0, unit, new PePosition(column, row))).isZero();
    }

    /** The first cycles met by stepping on from 0, which stepping back meets again. */
    private static TreeSet<Long> walk(LayerRun run, StepUnit unit, int column, int row, long end) {
        TreeSet<Long> met = new TreeSet<>();
        long cycle = 0;
        met.add(cycle);
        while (cycle < end && met.size() < 300) {
            long next = run.next(cycle, unit, new PePosition(column, row));
            assertThat(next).isGreaterThan(cycle);
            assertThat(run.previous(next, unit, new PePosition(column, row))).isEqualTo(cycle);
            cycle = next;
            met.add(cycle);
        }
        return met;
    }

    private static long orElse(Long found, long otherwise) {
        return found == null ? otherwise : found;
    }

    /** The beginnings of units, with the beginning and the end of the layer. */
    private static TreeSet<Long> beginnings(SmallCase small, StepUnit unit, int pe) {
        ReferenceSimulator plan = ReferenceSimulator.run(small.layer(), small.accelerator());
        TreeSet<Long> all = new TreeSet<>();
        ReferencePe.VectorPair[] before = new ReferencePe.VectorPair[1];
        new ReferenceSimulator(small.layer(), small.accelerator(), (group, cycle, pes) -> {
            ReferencePe.VectorPair pair = pes.get(pe).inHand;
            if (pes.get(pe).issued) {
                if (begins(unit, before[0], pair)) {
                    all.add(plan.groups().get(group).start + cycle);
                }
                before[0] = pair;
            }
        });
        for (ReferenceGroup group : plan.groups()) {
            if (unit == StepUnit.BARRIER) {
                group.meetings.forEach(met -> all.add(group.start + met));
            } else if (unit != StepUnit.LAYER) {
                all.add(group.start);
            }
        }
        for (long cycle = 0; unit == StepUnit.CYCLE && cycle < plan.layerCycles(); cycle++) {
            all.add(cycle);
        }
        all.add(0L);
        all.add(plan.layerCycles());
        return all;
    }

    private static boolean begins(StepUnit unit, ReferencePe.VectorPair before, ReferencePe.VectorPair now) {
        boolean sameBlock = before != null && before.block() == now.block();
        return switch (unit) {
            case PRODUCT, WEIGHT_VECTOR -> true;
            case ACTIVATION_VECTOR -> !sameBlock || before.activationVector() != now.activationVector();
            case PHASE -> !sameBlock;
            case CHANNEL ->
                before == null || before.block().channel() != now.block().channel();
            case CYCLE, GROUP, BARRIER, LAYER -> false;
        };
    }
}

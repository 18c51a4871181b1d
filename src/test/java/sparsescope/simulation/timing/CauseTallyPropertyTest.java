package sparsescope.simulation.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Presets;
import sparsescope.dataflow.PlanException;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/** Sums of causes between cycles are those of the single cycles added up. */
class CauseTallyPropertyTest {
    @Provide
    Arbitrary<SmallCase> any() {
        return SmallCases.any();
    }

    @Property(tries = 60)
    void sumsOverWindowsAreThoseOfTheirCycles(@ForAll("any") SmallCase small, @ForAll long[] places) {
        LayerRun run = run(small);
        long cycles = run.cycles();
        long[] bounds = Arrays.stream(places)
                .map(place -> Math.floorMod(place, cycles + 1))
                .sorted()
                .distinct()
                .toArray();
        if (bounds.length < 2) {
            bounds = new long[] {0, cycles};
        }
        List<SlotCounts> sums = run.causesBetween(bounds, () -> false);

        for (int i = 0; i < sums.size(); i++) {
            SlotCounts sum = SlotCounts.none();
            for (long cycle = bounds[i]; cycle < bounds[i + 1]; cycle++) {
                sum = sum.plus(inCycle(run, cycle));
            }
            assertThat(sums.get(i))
                    .as("cycles %d to %d", bounds[i], bounds[i + 1])
                    .isEqualTo(sum);
        }
    }

    private static LayerRun run(SmallCase small) {
        try {
            return LayerRun.of(small.layer(), small.accelerator());
        } catch (PlanException e) {
            Assume.that(false);
            throw e;
        }
    }

    /** What the slots of one cycle were, by the statuses of the PEs in it and in the one before. */
    static SlotCounts inCycle(LayerRun run, long cycle) {
        int columns = run.plan().accelerator().columns();
        Moment moment = run.at(cycle);
        Moment previous = run.at(Math.max(0, cycle - 1));
        long[] slots = new long[SlotCause.values().length];
        for (int pe = 0; pe < moment.pes().size(); pe++) {
            PeStatus now = moment.pes().get(pe);
            boolean goesOn = cycle > 0
                    && previous.group(PePosition.of(pe, columns)).index()
                            == moment.group(PePosition.of(pe, columns)).index();
            for (SlotCause cause : SlotCause.values()) {
                long before = goesOn ? previous.pes().get(pe).soFar().of(cause) : 0;
                slots[cause.ordinal()] += now.soFar().of(cause) - before;
            }
        }
        return new SlotCounts(slots);
    }

    @Test
    void givesUpWhenTold() {
        LayerRun run = LayerRun.of(
                NetworkTensors.of(SampleNetworks.open("worked-example")).layer(0), Presets.get("worked-example"));
        assertThatThrownBy(() -> run.causesBetween(new long[] {0, 1}, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}

package sparsescope.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BankMapping;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.accelerator.Contention;
import sparsescope.accelerator.Setting;
import sparsescope.accelerator.StridePolicy;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.pe.Checkpoints;
import sparsescope.simulation.state.CauseHistory;
import sparsescope.simulation.state.SlotCounts;
import sparsescope.simulation.timing.GroupTimer;
import sparsescope.simulation.timing.GroupTiming;
import sparsescope.simulation.timing.PackedGroupTimer;
import sparsescope.simulation.timing.RunCache;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

class PackedTimingTest {
    @Property(tries = 250)
    void packedTimingIsSteppedTiming(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int columns,
            @ForAll @IntRange(min = 1, max = 3) int rows,
            @ForAll @IntRange(min = 1, max = 5) int f,
            @ForAll @IntRange(min = 1, max = 5) int i,
            @ForAll @IntRange(min = 1, max = 150) int banks,
            @ForAll @IntRange(min = 0, max = 5) int indexBits,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll boolean inputHalos,
            @ForAll BankMapping mapping,
            @ForAll StridePolicy strides,
            @ForAll boolean manyMultipliers,
            @ForAll Contention contention,
            @ForAll BarrierPolicy barrier) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Setting, String> settings = new LinkedHashMap<>();
        settings.put(Setting.COLUMNS, "" + columns);
        settings.put(Setting.ROWS, "" + rows);
        // More than 127 products an issue do not fit a byte.
        settings.put(Setting.F, "" + (manyMultipliers ? f + 11 : f));
        settings.put(Setting.I, "" + (manyMultipliers ? i + 11 : i));
        settings.put(Setting.BANKS, "" + banks);
        settings.put(Setting.BANK_ENTRIES, "" + (400 / banks + 1));
        settings.put(Setting.INDEX_BITS, "" + indexBits);
        settings.put(Setting.HALOS, inputHalos ? "input" : "output");
        settings.put(Setting.CONTENTION, contention.word());
        settings.put(Setting.BANK_MAPPING, mapping.word());
        settings.put(Setting.STRIDES, strides.word());
        settings.put(Setting.BARRIER, barrier.word());
        AcceleratorConfig accelerator = Setting.applyAll(AcceleratorConfig.DEFAULTS, settings);
        LayerOperands layer = layer(random, stride);
        LayerPlan plan = new LayerPlan(layer.shape(), accelerator);
        Assume.that(PackedGroupTimer.applies(plan));

        RunCache data = new RunCache(layer, plan, true);
        int phases = plan.phases().count();
        for (GroupPass run : plan.runs()) {
            int blocks = run.group().channels() * phases;
            GroupTiming packed = new GroupTimer(plan, run, blocks, data, 20_000, true).time();
            GroupTiming stepped = new GroupTimer(plan, run, blocks, data, 20_000, false).time();

            assertThat(packed.issue).isEqualTo(stepped.issue);
            assertThat(packed.stall).isEqualTo(stepped.stall);
            assertThat(packed.drain).isEqualTo(stepped.drain);
            assertThat(packed.slots).isDeepEqualTo(stepped.slots);
            assertThat(packed.computeCycles()).isEqualTo(stepped.computeCycles());
            assertThat(totals(packed.history)).isEqualTo(totals(stepped.history));
            assertSameCheckpoints(packed.checkpoints, stepped.checkpoints, accelerator);
        }
    }

    private static void assertSameCheckpoints(Checkpoints packed, Checkpoints stepped, AcceleratorConfig accelerator) {
        for (int pe = 0; pe < accelerator.pes(); pe++) {
            for (int checkpoint = 1;
                    packed.block(checkpoint - 1) < packed.blockAfter(packed.block(checkpoint - 1))
                            && packed.blockAfter(packed.block(checkpoint - 1)) != Integer.MAX_VALUE;
                    checkpoint++) {
                int[] packedQueues = new int[accelerator.banks()];
                int[] steppedQueues = new int[accelerator.banks()];
                packed.occupancy(pe, checkpoint, packedQueues);
                stepped.occupancy(pe, checkpoint, steppedQueues);
                assertThat(packedQueues).isEqualTo(steppedQueues);
                assertThat(packed.cycle(pe, checkpoint)).isEqualTo(stepped.cycle(pe, checkpoint));
                assertThat(packed.issues(pe, checkpoint)).isEqualTo(stepped.issues(pe, checkpoint));
            }
        }
    }

    private static SlotCounts totals(CauseHistory history) {
        SlotCounts total = SlotCounts.none();
        for (int bucket = 0; bucket < history.buckets(); bucket++) {
            total = total.plus(history.bucket(bucket));
        }
        return total;
    }

    private static LayerOperands layer(SplittableRandom random, int stride) {
        int groups = 1 + random.nextInt(2);
        int channels = groups * (1 + random.nextInt(3));
        int filters = groups * (1 + random.nextInt(5));
        int largest = random.nextInt(3) == 0 ? 12 : 4;
        int r = 1 + random.nextInt(largest);
        int s = 1 + random.nextInt(largest);
        int padding = random.nextInt(3);
        int width = Math.max(1, r - 2 * padding) + random.nextInt(10);
        int height = Math.max(1, s - 2 * padding) + random.nextInt(10);
        double density = random.nextDouble() * 1.2;
        ConvShape shape = new ConvShape(channels, filters, width, height, r, s, stride, padding, groups);
        return new LayerOperands(
                "layer",
                shape,
                new Activations(channels, height, width, draw(random, channels * width * height, density)),
                new Weights(
                        filters,
                        channels / groups,
                        s,
                        r,
                        draw(random, filters * (channels / groups) * r * s, random.nextDouble() * 1.2)),
                Finish.NONE);
    }

    private static short[] draw(SplittableRandom random, int size, double density) {
        short[] values = new short[size];
        for (int index = 0; index < size; index++) {
            values[index] = random.nextDouble() < density ? (short) (1 + random.nextInt(9)) : 0;
        }
        return values;
    }
}

package sparsescope.eie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.EieCauseCounts;
import sparsescope.eie.simulation.EieCount;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.EieStepUnit;
import sparsescope.eie.simulation.PassSpan;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

/** Layers and machines at the ends of what there can be, with numbers worked out by hand. */
class EieEdgeCasesTest {
    private static final EieConfig IDEAL = new EieConfig(2, 1, 64, 4, 4, WeightSharing.NONE, Detector.IDEAL);

    private static EieRun run(EieConfig config, int[][] weights, int... inputs) {
        return EieRun.of(EieLayers.of(weights, inputs), config);
    }

    private static long counted(EieRun run, EieCounter counter) {
        return EieCount.of(run.layer(), run.config(), Progress.NONE).counters().of(counter);
    }

    private static EieCauseCounts causes(EieRun run) {
        return run.causesBetween(new long[] {0, run.cycles()}, () -> false).of(0);
    }

    @Test
    void onePeOfFourHasTheOnlyOutput() {
        EieRun run = run(IDEAL.with(EieSetting.PES, "4"), new int[][] {{5}}, -3);

        assertThat(run.cycles()).isEqualTo(2);
        assertThat(causes(run)).isEqualTo(new EieCauseCounts(1, 0, 3, 4, 0));
        assertThat(run.outputs().values()).containsExactly(-15);
        assertThat(run.at(1).pes())
                .extracting(PeStatus::cause)
                .containsExactly(PeCause.ENTRY, PeCause.EMPTY_COLUMN, PeCause.EMPTY_COLUMN, PeCause.EMPTY_COLUMN);
        assertThat(run.at(1).accumulators(3)).isEmpty();
    }

    @Test
    void withoutNonZeroInputsNothingTakesTime() {
        EieRun run = run(IDEAL.with(EieSetting.REGISTERS, "1"), new int[][] {{5, 1}, {0, 2}, {3, 0}}, 0, 0);

        assertThat(run.cycles()).isZero();
        assertThat(run.count().counters().loadBalance()).isZero();
        assertThat(counted(run, EieCounter.NON_ZERO_WEIGHTS)).isEqualTo(4);
        assertThat(counted(run, EieCounter.STORED_WEIGHTS)).isEqualTo(4);
        assertThat(counted(run, EieCounter.BROADCASTS)).isZero();
        assertThat(run.spans()).extracting(PassSpan::cycles).containsExactly(0L, 0L);
        EieMoment moment = run.at(5);
        assertThat(moment.cycle()).isZero();
        assertThat(moment.finished()).isTrue();
        assertThat(moment.detector().state()).isEqualTo(DetectorStatus.State.DONE);
        assertThat(moment.outputs()).containsExactly(0, 0, 0);
        assertThat(run.next(0, EieStepUnit.ACTIVATION, 0)).isZero();
        assertThat(run.broadcastAt(0, 1)).isEmpty();
        assertThat(run.causesBetween(new long[] {0, 0}, () -> false).of(0)).isEqualTo(EieCauseCounts.NONE);
    }

    /** Cycle 0 broadcast, 1 both PEs take it while the next activation finds their queues full, 2 broadcast, 3 both take it. */
    @Test
    void withoutNonZeroWeightsEveryColumnIsEmpty() {
        EieRun run = run(IDEAL.with(EieSetting.WEIGHT_SHARING, "codebook"), new int[2][3], 1, 0, 2);

        assertThat(run.cycles()).isEqualTo(4);
        assertThat(causes(run)).isEqualTo(new EieCauseCounts(0, 0, 4, 4, 0));
        assertThat(counted(run, EieCounter.BROADCAST_STALLS)).isEqualTo(1);
        assertThat(counted(run, EieCounter.IDEAL_CYCLES)).isZero();
        assertThat(run.at(1).detector().blockers()).containsExactly(0, 1);
        assertThat(run.sharedWeights().entries()).isEqualTo(1);
        assertThat(run.sharedWeights().weightError().meanSquared()).isZero();
    }

    @Test
    void withoutIndexBitsEveryZeroBetweenIsStored() {
        EieConfig config = IDEAL.with(EieSetting.PES, "1").with(EieSetting.INDEX_BITS, "0");
        EieRun run = run(config, new int[][] {{0}, {0}, {7}, {0}}, 2);

        assertThat(counted(run, EieCounter.STORED_WEIGHTS)).isEqualTo(3);
        assertThat(causes(run)).isEqualTo(new EieCauseCounts(1, 2, 0, 1, 0));
        assertThat(run.at(1).pe(0).work().orElseThrow().entry().orElseThrow().local())
                .isZero();
        assertThat(run.at(2).accumulators(0)).containsExactly(0, 0, 0, 0);
        assertThat(run.at(3).accumulators(0)).containsExactly(0, 0, 14, 0);
    }

    /** Group 0 is gone past (1 step), group 1's non-zero stands last (no step), group 2 is gone past, nothing follows the last. */
    @Test
    void theDetectorGoesFromGroupToGroup() {
        EieRun run = run(
                IDEAL.with(EieSetting.DETECTOR, "grouped"),
                new int[][] {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
                0,
                0,
                0,
                5,
                0,
                0,
                7,
                0,
                0,
                0);

        assertThat(counted(run, EieCounter.DETECTOR_STEPS)).isEqualTo(2);
        assertThat(LongStream.range(0, run.cycles())
                        .mapToObj(cycle -> run.at(cycle).detector().state().word()))
                .containsExactly("step", "broadcast", "step", "broadcast", "done");
        assertThat(run.at(0).detector().group()).isEqualTo(1);
        assertThat(run.at(2).detector().fromGroup()).isEqualTo(2);
        assertThat(run.at(2).detector().group()).isEqualTo(3);
        assertThat(run.outputs().values()).containsExactly(12);
    }

    @Test
    void everyPassBroadcastsAnewAndCountsZerosByItself() {
        EieConfig config = IDEAL.with(EieSetting.REGISTERS, "2")
                .with(EieSetting.INDEX_BITS, "0")
                .with(EieSetting.PES, "1");
        EieRun run = run(config, new int[][] {{1}, {0}, {0}, {4}, {5}}, 3);

        // Of column (1 0 | 0 4 | 5) the middle pass alone stores a placeholder.
        assertThat(counted(run, EieCounter.STORED_WEIGHTS)).isEqualTo(4);
        assertThat(counted(run, EieCounter.BROADCASTS)).isEqualTo(3);
        assertThat(run.spans())
                .isEqualTo(
                        List.of(new PassSpan(0, 0, 2, 0, 2), new PassSpan(1, 2, 4, 2, 3), new PassSpan(2, 4, 5, 5, 2)));
        assertThat(run.at(4).outputs()).containsExactly(3, 0, 0, 12, 0);
        assertThat(run.next(0, EieStepUnit.PASS, 0)).isEqualTo(2);
        assertThat(run.previous(7, EieStepUnit.PASS, 0)).isEqualTo(5);
        assertThat(run.broadcastAt(2, 0)).hasValue(5);
        assertThat(run.takenAt(2, 0, 0)).hasValue(6);
    }

    @Test
    void aDeepQueueIsNeverFull() {
        EieRun run = run(IDEAL.with(EieSetting.QUEUE_DEPTH, "1024"), new int[][] {{1, 2, 3}, {0, 0, 0}}, 1, 1, 1);

        assertThat(counted(run, EieCounter.BROADCAST_STALLS)).isZero();
        assertThat(run.cycles()).isEqualTo(4);
    }

    @Test
    void aConvolutionIsRefused() {
        LayerOperands layer = new LayerOperands(
                "conv1",
                new ConvShape(1, 1, 2, 2, 1, 1, 1, 0, 1),
                new Activations(1, 2, 2, new short[4]),
                new Weights(1, 1, 1, 1, new short[1]),
                Finish.NONE);

        assertThatThrownBy(() -> EieRun.of(layer, IDEAL)).hasMessage("layer conv1 is not fully connected");
        assertThatThrownBy(() -> EieCount.of(layer, IDEAL, Progress.NONE)).hasMessageContaining("conv1");
    }

    @Test
    void anIndexCanBeCancelled() {
        EieRun run = run(IDEAL, new int[][] {{1, 2}, {3, 4}}, 1, 1);

        assertThat(run.index(done -> false)).isFalse();
        assertThat(run.indexed()).isFalse();
        assertThat(run.index(Progress.NONE)).isTrue();
        assertThat(run.indexed()).isTrue();
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anyNumberOfThreadsSeeTheSame() {
        int[][] weights = new int[64][2000];
        int[] inputs = new int[2000];
        for (int i = 0; i < weights.length * inputs.length; i++) {
            weights[i / inputs.length][i % inputs.length] = i % 17 == 0 ? i % 23 - 11 : 0;
            inputs[i % inputs.length] = i % 3 - 1;
        }
        EieConfig config = EieConfig.DEFAULTS
                .with(EieSetting.PES, "4")
                .with(EieSetting.REGISTERS, "4")
                .with(EieSetting.INDEX_BITS, "1");
        EieRun alone = run(config, weights, inputs);
        long[] bounds = {0, 777, alone.cycles() / 2, alone.cycles()};
        List<PeStatus> status = alone.at(777).pes();
        EieCauseCounts causes = alone.causesBetween(bounds, () -> false).of(1);

        for (int round = 0; round < 20; round++) {
            EieRun together = run(config, weights, inputs);
            IntStream.range(0, 12).parallel().forEach(i -> {
                switch (i % 3) {
                    case 0 -> assertThat(together.at(777).pes()).isEqualTo(status);
                    case 1 ->
                        assertThat(together.causesBetween(bounds, () -> false).of(1))
                                .isEqualTo(causes);
                    default ->
                        assertThat(together.outputs())
                                .satisfies(sums -> assertThat(sums.values())
                                        .isEqualTo(alone.outputs().values()));
                }
            });
        }
    }
}

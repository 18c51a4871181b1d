package sparsescope.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.LayerPlan;
import sparsescope.network.Finish;
import sparsescope.network.inference.DirectConvolution;
import sparsescope.network.inference.Finishing;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.OutputPlane;
import sparsescope.simulation.state.OutputState;
import sparsescope.simulation.state.PostMoment;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Sums;

/** An output is what its owner has of it: sums that have not arrived are not in it, and what has left is finished. */
class OutputPlaneTest {
    private static LayerRun run(String name) {
        return switch (name) {
            case "teaching" -> SceneRuns.teaching();
            case "serial" -> SceneRuns.teaching("postProcessing=serial");
            case "input" -> SceneRuns.teaching("halos=input");
            case "narrow" -> SceneRuns.digits("conv2", "columns=14", "rows=3", "maxKc=8", "linkWidth=3");
            default -> SceneRuns.digits(name, "maxKc=16", "postProcessing=serial");
        };
    }

    private static boolean isOwner(LayerPlan plan, int xo, int yo, PePosition pe) {
        return plan.ownerOf(xo, yo) == pe.index(plan.accelerator().columns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"teaching", "serial", "conv2", "narrow"})
    void sumsGrowByWhatArrivesAndByNothingElse(String name) {
        LayerRun run = run(name);
        LayerPlan plan = run.plan();
        Sums direct = DirectConvolution.of(run.layer());
        int width = plan.shape().outputWidth();
        for (GroupSpan span : run.spans()) {
            int k = span.group().group().firstFilter() + span.group().group().filters() / 2;
            long[] expected = new long[width * plan.shape().outputHeight()];
            Moment before = run.at(span.postStart());
            for (int at = 0; at < expected.length; at++) {
                int owner = plan.ownerOf(at % width, at / width);
                Accumulators own = new Accumulators(
                        span.group().pass().pes().get(owner).window(),
                        span.group().group().firstFilter(),
                        span.group().group().filters(),
                        run.data().finalSums(span.group(), owner));
                expected[at] = own.window().contains(at % width, at / width) ? own.at(k, at % width, at / width) : 0;
            }
            assertThat(before.post()).isPresent();
            int arrived = 0;
            for (long cycle = span.postStart(); cycle < span.postStart() + span.exchangeCycles(); cycle++) {
                Moment now = run.at(cycle);
                PostMoment post = now.post().orElseThrow();
                for (LinkLoad link : post.links()) {
                    var all = now.transfers(link.from(), link.to());
                    long first = post.cycleInStage() * plan.accelerator().linkWidth();
                    for (int at = (int) Math.min(first, all.size()); at < link.sent(); at++) {
                        HaloTransfer sum = all.get(at);
                        if (sum.k() == k && isOwner(plan, sum.xo(), sum.yo(), link.to())) {
                            expected[sum.yo() * width + sum.xo()] += sum.value();
                            arrived++;
                        }
                    }
                }
                OutputPlane plane = now.outputs(k);
                assertThat(plane.sums()).isEqualTo(expected);
                assertThat(plane.values()).isEqualTo(expected);
                for (int at = 0; at < expected.length; at++) {
                    if (plane.states()[at] == OutputState.SUM) {
                        assertThat(expected[at]).isEqualTo(direct.at(k, at / width, at % width));
                    }
                }
            }
            assertThat(arrived).isPositive();
            OutputPlane done =
                    run.at(span.postStart() + span.exchangeCycles() - 1).outputs(k);
            assertThat(done.states()).containsOnly(OutputState.SUM);
        }
    }

    @Test
    void aNeighboursSumIsNotThereBeforeTheExchange() {
        LayerRun run = SceneRuns.teaching();
        GroupSpan last = run.spans().get(1);
        Moment barrier = run.at(last.computeEnd() - 1);
        int rim = 0;
        for (int k = 2; k < 4; k++) {
            OutputPlane plane = barrier.outputs(k);
            long[] all = barrier.outputSums(k);
            for (int at = 0; at < all.length; at++) {
                rim += plane.sums()[at] != all[at] ? 1 : 0;
            }
            assertThat(plane.reached(OutputState.SUM)).isZero();
            assertThat(run.at(last.computeEnd() + last.exchangeCycles() - 1)
                            .outputs(k)
                            .sums())
                    .isEqualTo(all);
        }
        assertThat(rim).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"teaching", "serial", "input", "conv1", "conv2", "narrow"})
    void whatHasLeftIsFinishedAndLeavesOnce(String name) {
        LayerRun run = run(name);
        LayerPlan plan = run.plan();
        Sums direct = DirectConvolution.of(run.layer());
        int width = plan.shape().outputWidth();
        for (GroupSpan span : run.spans()) {
            int k = span.group().group().firstFilter() + span.group().group().filters() - 1;
            int[] left = new int[width * plan.shape().outputHeight()];
            for (long cycle = span.postEnd() - span.outputCycles(); cycle < span.postEnd(); cycle++) {
                Moment now = run.at(cycle);
                OutputPlane plane = now.outputs(k);
                for (int at = 0; at < left.length; at++) {
                    long sum = direct.at(k, at / width, at % width);
                    left[at] += plane.leaving()[at] ? 1 : 0;
                    assertThat(plane.states()[at].compareTo(OutputState.FINISHED) >= 0)
                            .isEqualTo(left[at] > 0);
                    assertThat(plane.values()[at])
                            .isEqualTo(
                                    left[at] > 0 ? Finishing.value(run.layer().finish(), k, sum) : sum);
                }
            }
            assertThat(left).containsOnly(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"teaching", "conv1", "conv2", "narrow"})
    void whatIsHandedOnIsTheNextLayersInput(String name) {
        LayerRun run = run(name);
        Finish finish = run.layer().finish();
        Activations handed = Finishing.activations(finish, DirectConvolution.of(run.layer()));
        Moment end = run.at(run.cycles());
        int width = run.plan().shape().outputWidth();
        for (int k = 0; k < handed.channels(); k++) {
            OutputPlane plane = end.outputs(k);
            assertThat(plane.states())
                    .containsOnly(
                            finish.pool().isEmpty()
                                    ? new OutputState[] {OutputState.HANDED_ON}
                                    : new OutputState[] {OutputState.HANDED_ON, OutputState.DROPPED});
            assertThat(plane.reached(OutputState.HANDED_ON)).isEqualTo(handed.width() * handed.height());
            int size = finish.pool().map(Finish.Pool::size).orElse(1);
            for (int at = 0; at < plane.values().length; at++) {
                if (plane.states()[at] == OutputState.HANDED_ON) {
                    assertThat(plane.values()[at]).isEqualTo(handed.at(k, at / width / size, at % width / size));
                }
            }
        }
    }

    @Property(tries = 60)
    void severalPassesEndComplete(
            @ForAll @IntRange(min = 1, max = 3) int part, @ForAll @IntRange(max = 100) int share) {
        LayerRun run = SceneRuns.strided("columns=2", "rows=2", "banks=32", "bankEntries=" + 4 * part);
        Sums direct = DirectConvolution.of(run.layer());
        Moment now = run.at(run.cycles() * share / 100);
        for (int k = 0; k < direct.channels(); k++) {
            OutputPlane plane = now.outputs(k);
            for (int at = 0; at < plane.sums().length; at++) {
                if (plane.states()[at] != OutputState.PARTIAL) {
                    assertThat(plane.sums()[at]).isEqualTo(direct.at(k, at / plane.width(), at % plane.width()));
                }
            }
            OutputPlane end = run.at(run.cycles()).outputs(k);
            assertThat(end.states()).containsOnly(OutputState.HANDED_ON);
        }
    }

    @Test
    void channelsAreDoneWhenEveryPeIsThroughWithThem() {
        // The one PE that works is not the one in focus: its channel counts.
        LayerRun run = SceneRuns.digits("fc1");
        GroupSpan span = run.spans().get(0);
        assertThat(run.at(span.start()).channelsDone(0)).isZero();
        assertThat(run.at(span.computeEnd() / 2).channelsDone(0))
                .isBetween(1, run.plan().shape().groupChannels() - 1);
        assertThat(run.at(span.computeEnd()).channelsDone(0))
                .isEqualTo(run.plan().shape().groupChannels());
    }
}

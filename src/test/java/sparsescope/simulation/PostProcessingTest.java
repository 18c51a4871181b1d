package sparsescope.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.PlanarTiling;
import sparsescope.network.inference.DirectConvolution;
import sparsescope.network.inference.Finishing;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.run.ExchangedSums;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Sums;

/** What post-processing does cycle by cycle adds up to what it must come to. */
class PostProcessingTest {
    private static LayerRun run(String name) {
        return switch (name) {
            case "teaching" -> SceneRuns.teaching("postProcessing=serial");
            case "narrow" -> SceneRuns.digits("conv1", "columns=28", "rows=2", "postProcessing=serial", "linkWidth=7");
            default -> SceneRuns.digits(name, "postProcessing=serial");
        };
    }

    @ParameterizedTest
    @CsvSource({"teaching, 1", "conv1, 1", "conv3, 1", "narrow, 2"})
    void afterTheExchangeEveryOwnerHasTheWholeSum(String name, int leastRounds) {
        LayerRun run = run(name);
        Sums direct = DirectConvolution.of(run.layer());
        for (GroupSpan span : run.spans()) {
            Moment last = run.at(span.postStart() + span.exchangeCycles() - 1);
            assertThat(last.post().orElseThrow().rounds()).isGreaterThanOrEqualTo(leastRounds);
            for (PeTile pe : span.group().pass().pes()) {
                ExchangedSums sums = ExchangedSums.of(last, pe.position()).orElseThrow();
                Accumulators held = sums.accumulators();
                for (int k = held.firstFilter(); k < held.firstFilter() + held.filters(); k++) {
                    for (int y = held.window().y(); y <= held.window().y1(); y++) {
                        for (int x = held.window().x(); x <= held.window().x1(); x++) {
                            boolean own = pe.owned().contains(x, y);
                            assertThat(sums.isGone(k, x, y)).isEqualTo(!own);
                            if (own) {
                                assertThat(held.at(k, x, y)).isEqualTo(direct.at(k, y, x));
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void oneCycleOfTheExchangeMovesWhatCrossesInIt() {
        LayerRun run = run("teaching");
        GroupSpan span = run.spans().get(0);
        for (long cycle = span.postStart(); cycle < span.postStart() + span.exchangeCycles(); cycle++) {
            Moment now = run.at(cycle);
            ExchangedSums sums = ExchangedSums.of(now, new PePosition(0, 0)).orElseThrow();
            long sent = 0;
            for (LinkLoad link : now.post().orElseThrow().links()) {
                sent += link.from().column() == 0 && link.from().row() == 0 ? link.sent() : 0;
            }
            int gone = 0;
            for (boolean one : sums.sent()) {
                gone += one ? 1 : 0;
            }
            assertThat(gone).isEqualTo(sent).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"teaching", "conv1", "conv3"})
    void everyOutputLeavesOnceAndTheOaramsHoldWhatIsCounted(String name) {
        LayerRun run = run(name);
        LayerPlan plan = run.plan();
        Sums direct = DirectConvolution.of(run.layer());
        Activations handed = Finishing.activations(run.layer().finish(), direct);
        PlanarTiling tiling = new PlanarTiling(
                handed.width(),
                handed.height(),
                plan.accelerator().columns(),
                plan.accelerator().rows(),
                plan.accelerator().tileSplit());
        for (int pe = 0; pe < plan.accelerator().pes(); pe++) {
            int column = pe % plan.accelerator().columns();
            int row = pe / plan.accelerator().columns();
            List<LeavingOutputs.Output> left = new ArrayList<>();
            int written = 0;
            for (GroupSpan span : run.spans()) {
                for (long cycle = span.postEnd() - span.outputCycles(); cycle < span.postEnd(); cycle++) {
                    LeavingOutputs now = LeavingOutputs.of(run.at(cycle), new PePosition(column, row))
                            .orElseThrow();
                    assertThat(now.across()).isFalse();
                    left.addAll(now.outputs());
                    List<LeavingOutputs.Entry> entries =
                            now.stream().subList(now.written(), now.stream().size());
                    written += entries.size();
                    for (LeavingOutputs.Entry entry : entries) {
                        assertThat(entry.value()).isEqualTo(handed.at(entry.k(), entry.y(), entry.x()));
                        assertThat(entry.zerosBefore())
                                .isLessThan(1 << plan.accelerator().indexBits());
                    }
                }
            }
            PeTile tile = plan.passes().get(0).pes().get(pe);
            assertThat(left).hasSize(tile.owned().area() * plan.shape().outputChannels());
            assertThat(left).doesNotHaveDuplicates().allSatisfy(output -> {
                assertThat(output.sum()).isEqualTo(direct.at(output.k(), output.yo(), output.xo()));
                assertThat(output.finished())
                        .isEqualTo(Finishing.value(run.layer().finish(), output.k(), output.sum()));
            });
            assertThat((long) written)
                    .isEqualTo(
                            new BlockCompressor(plan).storedOutputs(handed, tiling.tile(new PePosition(column, row))));
        }
    }

    @Test
    void poolingAcrossTilesIsSaidToBe() {
        LayerRun run = SceneRuns.digits("conv1", "columns=9", "postProcessing=serial", "tileSplit=balanced");
        GroupSpan span = run.spans().get(0);
        Moment leaving = run.at(span.postEnd() - span.outputCycles());
        LeavingOutputs now = LeavingOutputs.of(leaving, new PePosition(1, 0)).orElseThrow();
        assertThat(now.outputs()).isNotEmpty();
        assertThat(now.across()).isTrue();
        assertThat(now.stream()).isEmpty();
    }

    @Test
    void whatIssuesIsWhatTheMicroscopeShows() {
        LayerRun run = run("teaching");
        int issued = 0;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment now = run.at(cycle);
            for (PeStatus pe : now.pes()) {
                List<Product> products = now.issued(pe.position());
                assertThat(products.isEmpty()).isEqualTo(!pe.issuedThisCycle());
                if (pe.issuedThisCycle()) {
                    issued++;
                    assertThat(products).isEqualTo(now.detail(pe.position()).slots());
                }
            }
        }
        assertThat(issued).isPositive();
    }
}

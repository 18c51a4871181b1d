package sparsescope.scene.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.Product;

class CaptionsTest {
    @Test
    void anIssueNamesOneProductExactly() {
        // Input (0,1) with padding 1 through filter column 0 and row 2 lands on (0 + 1 − 0, 1 + 1 − 2).
        assertThat(Captions.sentence(SceneRuns.teaching().at(10), StageView.at(StageView.PE, 0, 0)))
                .isEqualTo(
                        "PE (0,0): activation 3 at (0, 1) × weight 1 of filter 1 goes to output (1, 0) of filter 1, bank 1, "
                                + "second in its queue; 2 more products go to theirs.");
    }

    @Test
    void everyIssueOfALayerIsTrue() {
        LayerRun run = SceneRuns.teaching();
        int issues = 0;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            for (PeStatus pe : moment.pes()) {
                if (pe.state() != PeState.ISSUE) {
                    continue;
                }
                String said = Captions.sentence(moment, StageView.at(StageView.PE, pe.position()));
                List<Product> useful = moment.detail(pe.position()).slots().stream()
                        .filter(product -> product.cause().isUseful())
                        .toList();
                if (useful.isEmpty()) {
                    assertThat(said).contains("reaches no accumulator");
                    continue;
                }
                Product first = useful.get(0);
                // From the tensors, not from the product: the coordinate must follow from the operands.
                int value = run.layer()
                        .input()
                        .at(
                                pe.channel(),
                                first.activation().y(),
                                first.activation().x());
                assertThat(said)
                        .contains("activation " + value + " at ("
                                + first.activation().x() + ", "
                                + first.activation().y() + ")")
                        .contains("goes to output ("
                                + (first.activation().x() + 1 - first.weight().r()) + ", "
                                + (first.activation().y() + 1 - first.weight().s()) + ") of filter "
                                + first.weight().k());
                issues++;
            }
        }
        assertThat(issues).isGreaterThan(50);
    }

    @Test
    void everyStateHasASentenceOfItsOwn() {
        Set<PeState> seen = new HashSet<>();
        Set<String> stages = new HashSet<>();
        for (LayerRun run : List.of(
                SceneRuns.teaching(),
                SceneRuns.example("contention=lockstep"),
                SceneRuns.digits("conv2", "linkWidth=1", "maxKc=4"))) {
            for (long cycle = 0; cycle <= run.cycles(); cycle += 1 + run.cycles() / 300) {
                Moment moment = run.at(cycle);
                PeStatus pe = moment.pe(new PePosition(1, 1));
                seen.add(pe.state());
                String said = Captions.sentence(moment, StageView.at(StageView.ARRAY, 1, 1));
                assertThat(said).endsWith(".").doesNotContain("null").doesNotContain("-1");
                switch (pe.state()) {
                    case STALL -> assertThat(said).startsWith("PE (1,1) stalls: ");
                    case DRAIN -> assertThat(said).startsWith("PE (1,1) has issued every pair");
                    case IDLE -> assertThat(said).contains("waits").contains(" for PE (");
                    case WAITING, FINISHED ->
                        moment.post().map(PostMoment::stage).ifPresent(stage -> {
                            stages.add(stage.name());
                            assertThat(said)
                                    .contains(
                                            stage == PostMoment.Stage.EXCHANGE
                                                    ? "Halo exchange of group"
                                                    : "outputs leave");
                        });
                    default -> assertThat(said).startsWith("PE (1,1): activation ");
                }
            }
            assertThat(Captions.sentence(run.at(run.cycles()), StageView.at(StageView.PE, 0, 0)))
                    .isEqualTo("The layer is finished after " + PaintContext.number(run.cycles()) + " cycles.");
        }
        assertThat(seen)
                .containsAll(Set.of(PeState.ISSUE, PeState.STALL, PeState.DRAIN, PeState.IDLE, PeState.FINISHED));
        assertThat(stages).containsExactlyInAnyOrder("EXCHANGE", "OUTPUT");
    }

    @Test
    void idleSaysWhomItWaitsForAndHowLong() {
        LayerRun run = SceneRuns.example();
        long last = run.spans().get(0).computeEnd() - 1;
        Moment moment = run.at(last);
        PeStatus idle = moment.pes().stream()
                .filter(pe -> pe.state() == PeState.IDLE)
                .findFirst()
                .orElseThrow();
        PeStatus slowest = moment.pes().stream()
                .max(java.util.Comparator.comparingLong(PeStatus::groupOwn))
                .orElseThrow();
        assertThat(Captions.sentence(moment, StageView.at(StageView.PE, idle.position())))
                .isEqualTo("PE " + idle.position() + " waits at the barrier for PE " + slowest.position()
                        + ", which ends with this cycle.");
        Moment before = run.at(last - 2);
        assertThat(Captions.sentence(before, StageView.at(StageView.PE, idle.position())))
                .endsWith("which needs 2 more cycles.");
    }

    @Test
    void outputsLeaveThroughWhatTheLayerHasAndNothingElse() {
        assertThat(leaving(SceneRuns.teaching())).contains(": outputs leave through compression into the OARAMs, ");
        assertThat(leaving(SceneRuns.digits("conv2")))
                .contains(": outputs leave through bias, scaling, ReLU, pooling and compression into the OARAMs, ");
        assertThat(leaving(SceneRuns.digits("conv3")))
                .contains(": outputs leave through bias, scaling, ReLU and compression into the OARAMs, ");
        assertThat(leaving(SceneRuns.teaching("operands=dense")))
                .contains(": outputs leave as they are into the OARAMs, ");
        assertThat(PostWords.finish(SceneRuns.teaching()))
                .isEqualTo("Each sum stays as it is: zeros are left out and the rest goes to the OARAM.");
        assertThat(PostWords.finish(SceneRuns.teaching("operands=dense")))
                .isEqualTo("Each sum stays as it is: it goes to the OARAM, zeros too.");
    }

    private static String leaving(LayerRun run) {
        long last = run.spans().get(run.spans().size() - 1).postEnd() - 1;
        return Captions.sentence(run.at(last), StageView.at(StageView.ARRAY, 0, 0));
    }

    @Test
    void whereZerosAreStoredNothingSaysThatTheyTakeNoTime() {
        LayerRun run = SceneRuns.teaching("operands=dense");
        Moment moment = run.at(3);
        assertThat(BeatWords.sentence(moment, StageView.at(StageView.PE, 0, 0), Beat.FETCH))
                .contains("zeros are stored")
                .doesNotContain("no time");
    }
}

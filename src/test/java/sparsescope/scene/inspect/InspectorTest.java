package sparsescope.scene.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

class InspectorTest {
    private static final StageView PLANE = StageView.at(StageView.PLANE, 0, 0).channels(0, 0);

    private static String lines(String id, Moment moment, StageView view) {
        return String.join(" ", Inspector.describe(id, moment, view).lines());
    }

    @Test
    void anInputSaysItsValueItsHolderAndWhatItReaches() {
        LayerRun run = SceneRuns.teaching();
        int value = run.layer().input().at(0, 0, 1);
        Moment moment = run.at(5);
        assertThat(value).isNotZero();
        assertThat(Inspector.describe("plane/tile/0/0/1/0", moment, PLANE).title())
                .isEqualTo("Input (1,0), channel 0");
        // A 3×3 filter with padding 1 takes an input one step each way.
        assertThat(lines("plane/tile/0/0/1/0", moment, PLANE))
                .contains("Its value is " + value + ".")
                .contains("outputs x 0–2, y 0–1 (3 × 2)")
                .contains("PE (0,0) holds it");
    }

    @Test
    void aZeroIsSaidNotToBeStored() {
        LayerRun run = SceneRuns.teaching();
        int x = 0;
        while (run.layer().input().at(0, 0, x) != 0) {
            x++;
        }
        int column = x / 3;
        assertThat(lines("plane/tile/" + column + "/0/" + x + "/0", run.at(5), PLANE))
                .contains("Zero: it is not stored");
    }

    @Test
    void anOutputSaysWhatItAddsUpTo() {
        LayerRun run = SceneRuns.teaching();
        Moment end = run.at(run.cycles());
        for (int x = 0; x < 6; x++) {
            long sum = end.outputSums(0)[2 * 6 + x];
            assertThat(lines("plane/owned/" + x / 3 + "/0/" + x + "/2", end, PLANE))
                    .contains("It has left: " + PaintContext.number(sum) + ".")
                    .contains("All of it: " + PaintContext.number(sum) + ", from ")
                    .contains("PE (" + x / 3 + ",0) owns it");
        }
    }

    @Test
    void aPartialSumSaysWhoOwnsItAndWhatItWillBe() {
        LayerRun run = SceneRuns.teaching();
        long barrier = run.spans().get(0).computeEnd() - 1;
        Moment moment = run.at(barrier);
        StageView pe = StageView.at(StageView.PE, 0, 0);
        // The window of PE (0,0) is 4×4; it owns 3×3.
        long halo = moment.detail(new PePosition(0, 0)).accumulators().at(0, 3, 1);
        assertThat(lines("detail/sum/0/3/1", moment, pe))
                .contains("So far " + PaintContext.number(halo) + "; with all of this PE's inputs "
                        + PaintContext.number(halo) + ",")
                .contains("PE (1,0) owns this output");
        assertThat(lines("detail/sum/0/1/1", moment, pe)).contains("PE (0,0) owns this output");
    }

    @Test
    void aProductSaysItsOperandsAndWhereItGoes() {
        Moment moment = SceneRuns.teaching().at(10);
        StageView pe = StageView.at(StageView.PE, 0, 0);
        assertThat(lines("detail/slot/1", moment, pe))
                .contains("Activation 3 at (0, 1) × weight 1 of filter 1 = product 3.")
                .contains("output (1, 0) of filter 1")
                .contains("bank 1");
        assertThat(Inspector.describe("detail/slot/0", moment, pe).title()).endsWith("out of plane");
    }

    @Test
    void causesAddUpToAllSlots() {
        LayerRun run = SceneRuns.example();
        Moment moment = run.at(100);
        // 101 cycles of 16 PEs with 16 multipliers each.
        assertThat(lines("cause/PRODUCT", moment, StageView.at(StageView.ARRAY, 0, 0)))
                .contains(" of " + PaintContext.number(101 * 16 * 16) + " in this group so far, of all PEs");
        assertThat(lines("cause/PRODUCT", moment, StageView.at(StageView.PE, 0, 0)))
                .contains(" of " + PaintContext.number(101 * 16) + " in this group so far, of PE (0,0)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "pe",
                "pe/99/0",
                "pe/-1/0",
                "pe/x/y",
                "link/0/0/1/0",
                "link",
                "transfer/0/0/0",
                "plane",
                "plane/tile/0/0/9999/0",
                "plane/owned/0/0/0/77",
                "plane/weight/0/99/0/0",
                "plane/weight/99/0/0/0",
                "plane/weight",
                "detail/slot/4096",
                "detail/bank/99",
                "detail/queue/0/99",
                "detail/sum/77/0/0",
                "detail/input/50/50",
                "cause/NONE",
                "timeline/group/99",
                "no such thing",
                "pe/99999999999/1"
            })
    void whatIsNotThereIsSaidNotToBeThere(String id) {
        Moment moment = SceneRuns.teaching().at(3);
        assertThat(Inspector.describe(id, moment, StageView.at(StageView.PE, 0, 0))
                        .title())
                .isEqualTo("Not in this cycle");
    }
}

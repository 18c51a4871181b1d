package sparsescope.scene.pe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Captions;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;

class ProductMarkTest {
    private final LayerRun run = SceneRuns.teaching();
    private final Moment moment = issue();

    private Moment issue() {
        Moment at = run.at(0);
        while (at.pe(new PePosition(1, 1)).state() != PeState.ISSUE) {
            at = run.at(at.cycle() + 1);
        }
        return at;
    }

    @Test
    void onlyTheMicroscopeHasProducts() {
        for (double depth : new double[] {StageView.PLANE, StageView.ARRAY, StageView.PE}) {
            StageView view = StageView.at(depth, 1, 1);
            DrawingList stage = StagePainter.paint(moment, view, Theme.LIGHT, 960, 500);
            int before = stage.size();
            ProductMark.paint(stage, moment, view, 0, Theme.LIGHT);
            assertThat(stage.size() > before).isEqualTo(depth == StageView.PE);
            DrawingChecks.assertReadable(stage, 960, 500);
        }
    }

    @Test
    void everySlotHasASentenceThatNamesItsOperandsAndItsOutput() {
        StageView view = StageView.at(StageView.PE, 1, 1);
        var slots = moment.detail(new PePosition(1, 1)).slots();
        for (int slot = 0; slot < slots.size(); slot++) {
            Product product = slots.get(slot);
            String said = Captions.product(moment, view, slot);
            assertThat(said).startsWith("PE (1,1), multiplier " + slot + ": ").endsWith(".");
            if (product.cause().isUseful()) {
                assertThat(said)
                        .contains("activation "
                                + PaintContext.number(product.activation().value()))
                        .contains("goes to output " + Words.output(product.k(), product.xo(), product.yo()))
                        .contains("bank " + product.bank());
            } else {
                assertThat(said).contains(product.cause().word());
            }
        }
    }
}

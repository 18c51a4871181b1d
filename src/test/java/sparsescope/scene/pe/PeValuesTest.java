package sparsescope.scene.pe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.MotionPictures;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;

/** The values of a PE: products and sums can be read in every window from 1280 × 720 on. */
class PeValuesTest {
    /** A stage in windows of 1280 × 720, 1366 × 768, 1600 × 900, 1920 × 1080 and 2560 × 1440. */
    @ParameterizedTest
    @CsvSource({"958,355", "1044,403", "1278,535", "1598,715", "2238,1075"})
    void productsAndSumsHaveTheirValues(double width, double height) {
        for (String layer : List.of("conv1", "conv2")) {
            LayerRun run = SceneRuns.digits(layer);
            PePosition pe = new PePosition(3, layer.equals("conv1") ? 1 : 3);
            Moment moment = MotionPictures.first(
                    run, one -> one.cycle() > 140 && one.pe(pe).state() == PeState.ISSUE);

            DrawingList drawing = StagePainter.paint(
                    moment,
                    StageView.at(StageView.PE, pe),
                    Theme.LIGHT,
                    width,
                    height,
                    PageFurniture.BARE,
                    TypeScale.DESK);

            DrawingChecks.assertReadable(drawing, width, height);
            List<Product> slots = moment.detail(pe).slots();
            for (int slot = 0; slot < slots.size(); slot++) {
                if (slots.get(slot).cause().isUseful()) {
                    assertThat(textsIn(drawing, StagePart.SLOT.id(slot)))
                            .as(layer + ", slot " + slot)
                            .isNotEmpty();
                }
            }
            assertThat(drawing.parts().stream()
                            .filter(part -> StagePart.SUM.is(part.id())
                                    && !textsIn(drawing, part.id()).isEmpty())
                            .count())
                    .as(layer + ", sums with values")
                    .isGreaterThan(8);
        }
    }

    private static List<PlacedText> textsIn(DrawingList drawing, String id) {
        Part part = drawing.find(id).orElseThrow();
        return drawing.texts().stream()
                .filter(text -> part.contains(text.x() + text.width() / 2, text.y() + 0.35 * text.size()))
                .toList();
    }
}

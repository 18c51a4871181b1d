package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;

/** A film has numbers in every picture or in none: whether they have room does not hang on the values of one cycle. */
class FilmNumbersTest {
    private static final PePosition PE = new PePosition(3, 1);

    @ParameterizedTest
    @CsvSource({
        "1280,720,false",
        "1920,1080,false",
        "1080,1080,false",
        "1920,1080,true",
        "1440,1080,true",
        "1080,1080,true"
    })
    void numbersAreInEveryPictureOrInNone(double width, double height, boolean hall) {
        TypeScale type = hall ? TypeScale.lecture(height) : TypeScale.DESK;
        for (LayerRun run :
                new LayerRun[] {SceneRuns.teaching(), SceneRuns.digits("conv1"), SceneRuns.digits("conv2")}) {
            Set<Boolean> cards = new HashSet<>();
            Set<Boolean> inputs = new HashSet<>();
            Set<Boolean> outputs = new HashSet<>();
            Set<Boolean> products = new HashSet<>();
            for (long cycle = 0; cycle < run.cycles(); cycle += Math.max(1, run.cycles() / 25)) {
                Moment moment = run.at(cycle);
                if (!moment.computing()) {
                    continue;
                }
                cards.add(isNumbered(paint(moment, StageView.ARRAY, width, height, type), StagePart.PE::is));
                DrawingList planes = paint(moment, StageView.PLANE, width, height, type);
                if (planes.find(StagePart.TILE.id(new PePosition(0, 0))).isPresent()) {
                    inputs.add(isNumbered(planes, StagePart.TILE::is));
                    outputs.add(isNumbered(planes, StagePart.OWNED::is));
                }
                StageView view =
                        StageView.at(StageView.PE, PE).within(run.plan().accelerator());
                boolean useful = moment.issued(view.pe()).stream()
                        .anyMatch(product -> product.cause().isUseful());
                if (moment.pe(view.pe()).state() == PeState.ISSUE && useful) {
                    products.add(isNumbered(paint(moment, StageView.PE, width, height, type), StagePart.SLOT::is));
                }
            }
            assertThat(cards).as("useful shares of " + run.layer().name()).hasSize(1);
            assertThat(inputs).as("inputs of " + run.layer().name()).hasSize(1);
            assertThat(outputs).as("outputs of " + run.layer().name()).hasSize(1);
            assertThat(products).as("products of " + run.layer().name()).hasSize(1);
        }
    }

    private static DrawingList paint(Moment moment, double landing, double width, double height, TypeScale type) {
        return StagePainter.paint(
                moment, StageView.at(landing, PE), Theme.LIGHT, width, height, PageFurniture.TITLED, type, Beats.WHOLE);
    }

    private static boolean isNumbered(DrawingList drawing, Predicate<String> parts) {
        for (Part part : drawing.parts()) {
            if (parts.test(part.id())
                    && drawing.texts().stream()
                            .anyMatch(text -> text.text().matches("[−<>]?[\\d\\u2009]+( %)?")
                                    && part.contains(text.x() + text.width() / 2, text.y() + 0.35 * text.size()))) {
                return true;
            }
        }
        return false;
    }
}

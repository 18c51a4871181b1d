package sparsescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

class TypeScaleTest {
    /** What the sentence below leaves of the screen. */
    private static final double STAGE = 0.9;

    private static DrawingList hall(Moment moment, StageView view, double height) {
        return StagePainter.paint(
                moment,
                view,
                Theme.LIGHT,
                height * 16 / 9,
                height * STAGE,
                PageFurniture.BARE,
                TypeScale.lecture(height));
    }

    private static Stream<Moment> moments() {
        LayerRun teaching = SceneRuns.teaching();
        long exchange = teaching.spans().get(0).postStart();
        return Stream.of(
                teaching.at(0),
                teaching.at(20),
                teaching.at(exchange),
                teaching.at(teaching.spans().get(0).postEnd() - 1),
                teaching.at(teaching.cycles()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {720, 1080, 2160})
    void inAHallNothingIsSmallerThanCanBeReadFromTheLastRow(double height) {
        moments().forEach(moment -> {
            for (double depth : List.of(StageView.PLANE, StageView.ARRAY, StageView.PE)) {
                DrawingList drawing = hall(moment, StageView.at(depth, 0, 0), height);
                assertThat(drawing.texts())
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text.size())
                                .as("%s at depth %s", text.text(), depth)
                                .isGreaterThanOrEqualTo(height * TypeScale.LECTURE_FLOOR - 1e-6));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {720, 1080})
    void inAHallNothingIsCutOff(double height) {
        moments().forEach(moment -> {
            for (double depth : List.of(StageView.PLANE, StageView.ARRAY, StageView.PE)) {
                DrawingList drawing = hall(moment, StageView.at(depth, 1, 1), height);
                DrawingChecks.assertReadable(drawing, height * 16 / 9, height * STAGE);
            }
        });
    }

    @Test
    void valuesTheTalkDependsOnAreLarger() {
        Moment moment = SceneRuns.teaching().at(20);
        double floor = 1080 * TypeScale.LECTURE_VALUES - 1e-6;

        DrawingList array = hall(moment, StageView.at(StageView.ARRAY, 0, 0), 1080);
        String useful =
                Long.toString(Math.round(moment.pe(new PePosition(0, 0)).soFar().utilization() * 100));
        assertThat(array.texts())
                .filteredOn(text -> text.text().replace(" %", "").equals(useful))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.size()).isGreaterThanOrEqualTo(floor));

        DrawingList pe = hall(moment, StageView.at(StageView.PE, 0, 0), 1080);
        String product = moment.detail(new PePosition(0, 0)).slots().stream()
                .filter(slot -> slot.cause().isUseful())
                .map(slot -> PaintContext.number(slot.value()))
                .findFirst()
                .orElseThrow();
        assertThat(pe.texts())
                .filteredOn(text -> text.text().equals(product))
                .anySatisfy(text -> assertThat(text.size()).isGreaterThanOrEqualTo(floor));
    }

    @Test
    void aHallSeesFewerThings() {
        Moment moment = SceneRuns.teaching().at(20);
        for (double depth : List.of(StageView.ARRAY, StageView.PE)) {
            StageView view = StageView.at(depth, 0, 0);
            DrawingList desk = StagePainter.paint(moment, view, Theme.LIGHT, 1920, 972);
            assertThat(hall(moment, view, 1080).texts().size())
                    .isLessThan(desk.texts().size());
        }
    }

    @Test
    void aScaleEnlargesTypeAndKeepsWhatCanBePointedAt() {
        Moment moment = SceneRuns.teaching().at(20);
        StageView view = StageView.at(StageView.ARRAY, 0, 0);
        DrawingList larger =
                StagePainter.paint(moment, view, Theme.LIGHT, 1920, 960, PageFurniture.BARE, TypeScale.desk(2));

        assertThat(larger.texts()).allSatisfy(text -> assertThat(text.size()).isGreaterThanOrEqualTo(24 - 1e-6));
        DrawingList.Part card = larger.find("pe/1/1").orElseThrow();
        assertThat(larger.hit(card.x() + card.width() / 2, card.y() + card.height() / 2))
                .map(DrawingList.Part::id)
                .contains("pe/1/1");
        assertThatThrownBy(() -> TypeScale.desk(0)).isInstanceOf(IllegalArgumentException.class);
    }
}

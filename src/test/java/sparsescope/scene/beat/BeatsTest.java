package sparsescope.scene.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.MotionPictures;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.BeatWords;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;

/** A cycle in motion: what is painted in between belongs to the order of the hardware. */
class BeatsTest {
    private static final StageView VIEW = StageView.at(StageView.PE, 0, 0);

    private static DrawingList paint(Moment moment, Beats beats) {
        return StagePainter.paint(moment, VIEW, Theme.LIGHT, 1280, 640, PageFurniture.BARE, TypeScale.DESK, beats);
    }

    private static List<String> texts(DrawingList drawing) {
        return drawing.texts().stream().map(PlacedText::text).toList();
    }

    private static Moment issuing(LayerRun run) {
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            boolean retires = !moment.detail(new PePosition(0, 0)).retired().isEmpty();
            if (moment.pe(new PePosition(0, 0)).state() == PeState.ISSUE && retires) {
                return moment;
            }
        }
        throw new AssertionError("no such cycle");
    }

    @Test
    void queuesMakeRoomBeforeAPairIssues() {
        Moment moment = issuing(SceneRuns.teaching());
        assertThat(Beats.order(moment, VIEW))
                .containsExactly(Beat.RETIRE, Beat.FETCH, Beat.MULTIPLY, Beat.ADDRESS, Beat.CROSS);
    }

    @Test
    void aPeThatRestsDoesNothingInMotion() {
        Moment waits = MotionPictures.first(
                SceneRuns.teaching(),
                moment -> moment.pe(new PePosition(1, 0)).state() == PeState.IDLE && moment.computing());
        assertThat(Beats.order(waits, StageView.at(StageView.PE, 1, 0))).isEmpty();
        assertThat(new Beats(List.of(), 0).whole()).isTrue();
    }

    @Test
    void aWholeCycleIsPaintedAsIfNothingMoved() {
        Moment moment = issuing(SceneRuns.teaching());
        DrawingList whole = StagePainter.paint(moment, VIEW, Theme.LIGHT, 1280, 640);
        List<Beat> order = Beats.order(moment, VIEW);
        DrawingList end = paint(moment, new Beats(order, order.size()));
        assertThat(end.texts()).isEqualTo(whole.texts());
        assertThat(end.parts()).isEqualTo(whole.parts());
        assertThat(end.size()).isEqualTo(whole.size());
    }

    @Test
    void productsAreSeenOnceTheyAreMultipliedAndQueuedOnceTheyHaveCrossed() {
        Moment moment = issuing(SceneRuns.teaching());
        List<Beat> order = Beats.order(moment, VIEW);
        var useful = moment.detail(new PePosition(0, 0)).slots().stream()
                .filter(product -> product.cause().isUseful())
                .findFirst()
                .orElseThrow();
        String place = "k" + useful.k() + " (" + useful.xo() + "," + useful.yo() + ")";
        double multiply = order.indexOf(Beat.MULTIPLY);
        assertThat(texts(paint(moment, new Beats(order, multiply)))).doesNotContain(place);
        assertThat(texts(paint(moment, new Beats(order, multiply + 1)))).doesNotContain(place);
        assertThat(texts(paint(moment, new Beats(order, multiply + 1.5)))).contains(place);

        String queued = "detail/queue/" + useful.bank() + "/"
                + moment.detail(new PePosition(0, 0))
                        .queues()
                        .get(useful.bank())
                        .indexOf(useful);
        double cross = order.indexOf(Beat.CROSS);
        assertThat(paint(moment, new Beats(order, cross + 0.5)).find(queued)).isEmpty();
        assertThat(paint(moment, new Beats(order, cross + 1)).find(queued)).isPresent();
    }

    @Test
    void whatIsOnItsWayStaysOnTheStage() {
        Moment moment = issuing(SceneRuns.teaching());
        List<Beat> order = Beats.order(moment, VIEW);
        for (double done = 0.25; done < order.size(); done += 0.25) {
            for (PlacedText text : paint(moment, new Beats(order, done)).texts()) {
                assertThat(text.size()).isGreaterThanOrEqualTo(12);
                assertThat(text.x()).isBetween(0.0, 1280.0 - text.width());
                assertThat(text.y()).isBetween(0.0, 640.0);
            }
        }
    }

    @Test
    void everyBeatHasItsSentence() {
        Moment moment = issuing(SceneRuns.teaching());
        List<String> said = new ArrayList<>();
        for (Beat beat : Beats.order(moment, VIEW)) {
            said.add(BeatWords.sentence(moment, VIEW, beat));
        }
        assertThat(said)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        sentence -> assertThat(sentence).startsWith("PE (0,0)").endsWith("."));
        assertThat(said.get(1)).contains("fetches activation");
    }
}

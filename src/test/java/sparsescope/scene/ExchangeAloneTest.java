package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Captions;
import sparsescope.scene.words.Explanations;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.PostMoment;

/** The halo exchange alone: one sum from rim to owner, whatever is computed beside it. */
class ExchangeAloneTest {
    private static Moment beside(LayerRun run) {
        return MotionPictures.first(run, SeenView::isOverlapped);
    }

    private static StageView alone(double landing) {
        return StageView.at(landing, 0, 0).exchangeAlone(true);
    }

    private static DrawingList paint(Moment moment, StageView view, Beats beats) {
        return StagePainter.paint(moment, view, Theme.LIGHT, 1280, 720, PageFurniture.TITLED, TypeScale.DESK, beats);
    }

    private static List<String> texts(DrawingList drawing) {
        return drawing.texts().stream().map(PlacedText::text).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {StageView.PLANE, StageView.ARRAY, StageView.PE, 1.4})
    void everyLandingShowsTheExchangeInsteadOfWhatIsComputed(double landing) {
        Moment moment = beside(SceneRuns.teaching());

        DrawingList drawing = paint(moment, alone(landing), Beats.WHOLE);

        assertThat(texts(drawing))
                .contains("link", "before", "received", "after", "computed these", "owns these")
                .doesNotContain("F × I multipliers", "Load balance", "Input, channel 0");
        assertThat(Explanations.of(moment, alone(landing)).headline()).startsWith("Halo exchange");
        assertThat(Captions.sentence(moment, alone(landing))).startsWith("Halo exchange of group");
        assertThat(Beats.order(moment, alone(landing))).containsExactly(Beat.EXCHANGE);
    }

    @Test
    void whatIsReceivedIsWhatTheOutputGrowsBy() {
        LayerRun run = SceneRuns.teaching();
        Moment moment = beside(run);
        StageView seen = SeenView.of(moment, alone(StageView.PE));
        int k = ShownChannels.of(moment, seen).outputChannel();
        HaloCrossing told = moment.crossing(k).get(0);
        assertThat(moment.post().orElseThrow().group().group().has(k)).isTrue();
        int at = told.sum().yo() * run.plan().shape().outputWidth() + told.sum().xo();

        long before = run.at(moment.cycle() - 1).outputs(k).values()[at];
        long received = moment.crossing(k).stream()
                .filter(one -> one.arrives()
                        && one.sum().xo() == told.sum().xo()
                        && one.sum().yo() == told.sum().yo())
                .mapToLong(one -> one.sum().value())
                .sum();

        assertThat(moment.outputs(k).values()[at]).isEqualTo(before + received);
    }

    @Test
    void whereNoSumTravelsTheLandingIsShown() {
        Moment moment = MotionPictures.first(
                SceneRuns.teaching(), one -> one.computing() && one.post().isEmpty());
        StageView view = StageView.at(StageView.PE, 0, 0);

        assertThat(SeenView.of(moment, view.exchangeAlone(true))).isEqualTo(view);
        assertThat(texts(paint(moment, view.exchangeAlone(true), Beats.WHOLE))).contains("F × I multipliers");
    }

    @Test
    void theChannelAskedForIsShownWhereASumOfItTravels() {
        Moment moment = beside(SceneRuns.teaching());
        for (int k = 0; k < moment.run().plan().shape().outputChannels(); k++) {
            StageView asked = alone(StageView.ARRAY).channels(StageView.FOLLOW, k);
            int shown = SeenView.of(moment, asked).outputChannel();
            assertThat(moment.crossing(shown)).isNotEmpty();
            assertThat(shown == k).isEqualTo(!moment.crossing(k).isEmpty());
        }
    }

    @Test
    void aSumOfSeveralRoundsIsToldTooButAddedOnlyAtItsOwner() {
        LayerRun run = SceneRuns.digits("conv1", "columns=28", "rows=28");
        Moment moment = MotionPictures.first(
                run,
                one -> one.post()
                        .filter(post -> post.stage() == PostMoment.Stage.EXCHANGE && post.round() == 0)
                        .isPresent());
        HaloCrossing onward = null;
        StageView view = null;
        for (int pe = 0; pe < 28 && onward == null; pe++) {
            StageView from = StageView.at(StageView.ARRAY, pe, 14).exchangeAlone(true);
            HaloCrossing told = HaloTraffic.told(
                            moment.crossing(SeenView.of(moment, from).outputChannel()), from)
                    .orElseThrow();
            if (!told.arrives()) {
                onward = told;
                view = from;
            }
        }
        assertThat(onward).as("a sum that needs several rounds").isNotNull();

        assertThat(texts(paint(moment, view, Beats.WHOLE)))
                .contains("so far; the sum comes in a later round")
                .doesNotContain("received");
        Beats half = new Beats(Beats.order(moment, view), 0.5);
        assertThat(paint(moment, view, half).parts()).isNotEmpty();
    }
}

package sparsescope.scene.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.TypeScale;
import sparsescope.file.Progress;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.MotionPictures;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.Theme;
import sparsescope.scene.twin.Twins;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

/** What the last row of a hall can read: every text as it stands on the drawing, on screens of every shape. */
class HallTextTest {
    private static final Map<LayerRun, Twins> TWINS = new ConcurrentHashMap<>();
    private static final int[][] SCREENS = {{1920, 1080}, {1440, 1080}, {1080, 1080}, {1080, 1920}};

    static Stream<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        for (FigureSubject subject : List.of(FigureSubject.STAGE, FigureSubject.TWINS)) {
            for (double landing : new double[] {StageView.PLANE, StageView.ARRAY, StageView.PE}) {
                for (int[] screen : SCREENS) {
                    for (Theme theme : Theme.values()) {
                        all.add(Arguments.of(subject, landing, screen[0], screen[1], theme));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyTextIsLargeWholeAndAlone(FigureSubject subject, double landing, int width, int height, Theme theme) {
        for (LayerRun run : List.of(SceneRuns.teaching(), SceneRuns.digits("conv1"))) {
            SheetPainter painter = painter(run, subject, width, height, theme);
            for (double at : new double[] {0.1, 0.3, 0.5, 0.8, 1}) {
                Moment moment = run.at((long) (at * run.cycles()));
                assertLargeWholeAndAlone(painter, moment, StageView.at(landing, 3, 1), width, height);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void soIsTheExchangeAlone(FigureSubject subject, double landing, int width, int height, Theme theme) {
        for (LayerRun run : List.of(
                SceneRuns.teaching(), SceneRuns.digits("conv1"), SceneRuns.digits("conv1", "columns=28", "rows=28"))) {
            SheetPainter painter = painter(run, subject, width, height, theme);
            StageView view = StageView.at(landing, 3, 1).exchangeAlone(true);
            Moment first = MotionPictures.first(
                    run, moment -> SeenView.of(moment, view).exchangeAlone());
            assertLargeWholeAndAlone(painter, first, view, width, height);
            assertLargeWholeAndAlone(painter, run.at(first.cycle() + 1), view, width, height);
        }
    }

    private static SheetPainter painter(LayerRun run, FigureSubject subject, int width, int height, Theme theme) {
        PictureStyle look = new PictureStyle(theme, width, height, PageFurniture.TITLED, TypeScale.lecture(height));
        return new SheetPainter(
                subject,
                look,
                List::of,
                () -> TWINS.computeIfAbsent(
                        run,
                        of -> Twins.of(
                                TwinClock.of(of, TwinChoice.DENSE.of(of), Progress.NONE),
                                TwinClock.Alignment.TIME,
                                0)));
    }

    private static void assertLargeWholeAndAlone(
            SheetPainter painter, Moment moment, StageView view, int width, int height) {
        DrawingList drawing = painter.paint(moment, view, Beats.WHOLE);
        DrawingChecks.assertReadable(drawing, width, height);
        StringBuilder large = new StringBuilder();
        for (PlacedText text : drawing.texts()) {
            assertThat(text.size() / height).as(text.toString()).isGreaterThanOrEqualTo(TypeScale.LECTURE_FLOOR - 1e-6);
            if (text.size() / height >= TypeScale.LECTURE_VALUES - 1e-6) {
                large.append(text.text()).append(' ');
            }
        }
        String sentence = painter.sentence(moment, view, Beats.WHOLE);
        // Only on an upright screen a long sentence ends before its end.
        assertThat(large.toString())
                .contains(width >= height ? sentence : sentence.substring(0, Math.min(40, sentence.length())));
    }
}

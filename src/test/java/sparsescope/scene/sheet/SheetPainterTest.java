package sparsescope.scene.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TypeScale;
import sparsescope.file.Progress;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.twin.TwinPainter;
import sparsescope.scene.twin.Twins;
import sparsescope.scene.view.SlotSums;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanations;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

/** Everything that can leave the window, on sheets from a column's width to a hall's screen. */
class SheetPainterTest {
    private static final StageView VIEW = StageView.at(StageView.ARRAY, 1, 1);

    private static final Map<LayerRun, Twins> TWINS = new ConcurrentHashMap<>();

    private record Size(int width, int height, TypeScale lettering) {}

    private static SheetPainter painter(
            FigureSubject subject, Size size, PageFurniture sheet, Theme theme, LayerRun run) {
        Twins twins = TWINS.computeIfAbsent(
                run,
                of -> Twins.of(TwinClock.of(of, TwinChoice.DENSE.of(of), Progress.NONE), TwinClock.Alignment.TIME, 0));
        return new SheetPainter(
                subject,
                new PictureStyle(theme, size.width(), size.height(), sheet, size.lettering()),
                () -> List.of(LayerDensity.of(run.layer(), true), new LayerDensity("other", 0.25, 1, false)),
                () -> twins);
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsReadableAtEverySize(FigureSubject subject) {
        LayerRun run = SceneRuns.digits("conv2", "kc=4");
        List<Size> sizes = List.of(
                new Size(640, 400, TypeScale.DESK),
                new Size(1280, 720, TypeScale.DESK),
                new Size(1280, 960, TypeScale.DESK),
                new Size(1920, 1080, TypeScale.lecture(1080)),
                new Size(1200, 300, TypeScale.DESK));
        for (Size size : sizes) {
            for (double at : new double[] {0, 0.4, 1}) {
                Moment moment = run.at((long) (at * run.cycles()));
                for (PageFurniture sheet :
                        List.of(PageFurniture.TITLED, PageFurniture.BARE, PageFurniture.TITLED.withCode("0123abcd"))) {
                    SheetPainter painter = painter(subject, size, sheet, Theme.LIGHT, run);
                    DrawingList drawing = painter.paint(moment, VIEW, Beats.WHOLE);
                    boolean landing = subject.hasStage() || subject == FigureSubject.TWINS;
                    if (!(landing && size.height() < 400)) {
                        // What the stage does with little room its own tests say.
                        DrawingChecks.assertReadable(drawing, size.width(), size.height());
                    }
                    List<String> words = DrawingChecks.words(drawing);
                    assertThat(words.contains("0123abcd"))
                            .isEqualTo(!sheet.code().isEmpty());
                    assertThat(words.stream().anyMatch(text -> text.startsWith("conv2")))
                            .isEqualTo(sheet.title() || subject == FigureSubject.DENSITY);
                    String sentence = painter.sentence(moment, VIEW, Beats.WHOLE);
                    assertThat(sentence).endsWith(".").doesNotContain("\n");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPaintedBehindWhatIsTransparent(FigureSubject subject) {
        LayerRun run = SceneRuns.teaching();
        Size size = new Size(1280, 720, TypeScale.DESK);
        for (boolean transparent : new boolean[] {false, true}) {
            DrawingList list = painter(subject, size, new PageFurniture(false, false, transparent, ""), Theme.DARK, run)
                    .paint(run.at(20), VIEW, Beats.WHOLE);
            boolean[] covered = {false};
            list.replay(new Rectangles((x, y, width, height) -> covered[0] |= x <= 1 && y <= 1 && width >= 1279));
            assertThat(covered[0]).isEqualTo(!transparent);
        }
    }

    @Test
    void eachShowsWhatItIsCalledAfter() {
        LayerRun run = SceneRuns.teaching();
        Size size = new Size(1280, 720, TypeScale.DESK);
        Moment moment = run.at(20);
        for (FigureSubject subject : FigureSubject.values()) {
            DrawingList list = painter(subject, size, PageFurniture.TITLED, Theme.LIGHT, run)
                    .paint(moment, VIEW, Beats.WHOLE);
            assertThat(Stream.of(
                                    part(list, "timeline/group/0", "timeline"),
                                    part(list, "pe/1/1", "stage"),
                                    part(list, TwinPainter.PREFIX + "pe/1/1", "twins"),
                                    part(list, "chart/utilization", "utilization"),
                                    part(list, "chart/slots", "slots"),
                                    part(list, "chart/stragglers", "stragglers"),
                                    part(list, "chart/densities", "density"))
                            .flatMap(Optional::stream))
                    .as("%s", subject)
                    .containsExactlyInAnyOrderElementsOf(
                            switch (subject) {
                                case STAGE_TIMELINE -> List.of("timeline", "stage");
                                case TWINS -> List.of("stage", "twins");
                                case LAYER_STRAGGLERS -> List.of("stragglers");
                                default -> List.of(subject.word());
                            });
        }
    }

    private static Optional<String> part(DrawingList list, String id, String name) {
        return list.find(id).map(part -> name);
    }

    @Test
    void theTimelinesColoursAreNamed() {
        LayerRun run = SceneRuns.teaching();
        DrawingList list = painter(
                        FigureSubject.TIMELINE,
                        new Size(1280, 720, TypeScale.DESK),
                        PageFurniture.TITLED,
                        Theme.LIGHT,
                        run)
                .paint(run.at(20), VIEW, Beats.WHOLE);

        assertThat(DrawingChecks.words(list)).contains("halo exchange", "outputs leave", "product", "idle");
    }

    @Test
    void captionsSayWhatTheChartShows() {
        LayerRun run = SceneRuns.teaching();
        Size size = new Size(1280, 720, TypeScale.DESK);
        Moment end = run.at(run.cycles());
        assertThat(painter(FigureSubject.DENSITY, size, PageFurniture.TITLED, Theme.LIGHT, run)
                        .sentence(end, VIEW, Beats.WHOLE))
                .contains(
                        "of edges, "
                                + PaintContext.percent(run.layer().weights().density()) + " of the weights",
                        PaintContext.percent(run.layer().input().density()) + " of the activations");
        assertThat(painter(FigureSubject.SLOTS, size, PageFurniture.TITLED, Theme.LIGHT, run)
                        .sentence(end, VIEW, Beats.WHOLE))
                .contains(Words.count(SlotSums.soFar(end).total(), "slot"));
        assertThat(painter(FigureSubject.TIMELINE, size, PageFurniture.TITLED, Theme.LIGHT, run)
                        .sentence(end, VIEW, Beats.WHOLE))
                .isEqualTo(Explanations.of(end, VIEW).text());
    }

    /** Hears of filled rectangles alone. */
    private record Rectangles(Listener listener) implements Surface {
        private interface Listener {
            void rectangle(double x, double y, double width, double height);
        }

        @Override
        public void begin(String id) {}

        @Override
        public void end() {}

        @Override
        public void push(double x, double y, double scale, double opacity) {}

        @Override
        public void pop() {}

        @Override
        public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
            if (fill != null) {
                listener.rectangle(x, y, width, height);
            }
        }

        @Override
        public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {}

        @Override
        public void path(Shape shape, Paint fill, Stroke stroke) {}

        @Override
        public void text(String text, double x, double y, TextStyle style) {}

        @Override
        public void pixels(Pixels pixels, double x, double y, double width, double height) {}
    }
}

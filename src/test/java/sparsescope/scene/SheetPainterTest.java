package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.analysis.TwinChoice;
import sparsescope.analysis.TwinClock;
import sparsescope.scene.ChartPainter.LayerDensity;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;
import sparsescope.simulation.Progress;

/** Everything that can leave the window, on sheets from a column's width to a hall's screen. */
class SheetPainterTest {
    private static final StageView VIEW = StageView.at(StageView.ARRAY, 1, 1);

    private static final Map<LayerRun, Twins> TWINS = new ConcurrentHashMap<>();

    private record Size(int width, int height, Lettering lettering) {}

    private static SheetPainter painter(FigureSubject subject, Size size, Sheet sheet, Theme theme, LayerRun run) {
        Twins twins = TWINS.computeIfAbsent(
                run,
                of -> Twins.of(TwinClock.of(of, TwinChoice.DENSE.of(of), Progress.NONE), TwinClock.Alignment.TIME, 0));
        return new SheetPainter(
                subject,
                new SheetLook(theme, size.width(), size.height(), sheet, size.lettering()),
                () -> List.of(LayerDensity.of(run.layer(), true), new LayerDensity("other", 0.25, 1, false)),
                () -> twins);
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsReadableAtEverySize(FigureSubject subject) {
        LayerRun run = SceneRuns.digits("conv2", "kc=4");
        List<Size> sizes = List.of(
                new Size(640, 400, Lettering.DESK),
                new Size(1280, 720, Lettering.DESK),
                new Size(1280, 960, Lettering.DESK),
                new Size(1920, 1080, Lettering.lecture(1080)),
                new Size(1200, 300, Lettering.DESK));
        for (Size size : sizes) {
            for (double at : new double[] {0, 0.4, 1}) {
                Moment moment = run.at((long) (at * run.cycles()));
                for (Sheet sheet : List.of(Sheet.TITLED, Sheet.BARE, Sheet.TITLED.withCode("0123abcd"))) {
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
        Size size = new Size(1280, 720, Lettering.DESK);
        for (boolean transparent : new boolean[] {false, true}) {
            DrawingList list = painter(subject, size, new Sheet(false, false, transparent, ""), Theme.DARK, run)
                    .paint(run.at(20), VIEW, Beats.WHOLE);
            boolean[] covered = {false};
            list.replay(new Rectangles((x, y, width, height) -> covered[0] |= x <= 1 && y <= 1 && width >= 1279));
            assertThat(covered[0]).isEqualTo(!transparent);
        }
    }

    @Test
    void eachShowsWhatItIsCalledAfter() {
        LayerRun run = SceneRuns.teaching();
        Size size = new Size(1280, 720, Lettering.DESK);
        Moment moment = run.at(20);
        for (FigureSubject subject : FigureSubject.values()) {
            DrawingList list =
                    painter(subject, size, Sheet.TITLED, Theme.LIGHT, run).paint(moment, VIEW, Beats.WHOLE);
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
                        FigureSubject.TIMELINE, new Size(1280, 720, Lettering.DESK), Sheet.TITLED, Theme.LIGHT, run)
                .paint(run.at(20), VIEW, Beats.WHOLE);

        assertThat(DrawingChecks.words(list)).contains("halo exchange", "outputs leave", "product", "idle");
    }

    @Test
    void captionsSayWhatTheChartShows() {
        LayerRun run = SceneRuns.teaching();
        Size size = new Size(1280, 720, Lettering.DESK);
        Moment end = run.at(run.cycles());
        assertThat(painter(FigureSubject.DENSITY, size, Sheet.TITLED, Theme.LIGHT, run)
                        .sentence(end, VIEW, Beats.WHOLE))
                .contains(
                        "of edges, " + Pen.percent(run.layer().weights().density()) + " of the weights",
                        Pen.percent(run.layer().input().density()) + " of the activations");
        assertThat(painter(FigureSubject.SLOTS, size, Sheet.TITLED, Theme.LIGHT, run)
                        .sentence(end, VIEW, Beats.WHOLE))
                .contains(Words.count(SlotSums.soFar(end).total(), "slot"));
        assertThat(painter(FigureSubject.TIMELINE, size, Sheet.TITLED, Theme.LIGHT, run)
                        .sentence(end, VIEW, Beats.WHOLE))
                .isEqualTo(Captions.sentence(end, VIEW));
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

package sparsescope.scene.pe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;

/** Wires of the microscope run between labels, values and counts, never through them; what travels on them never piles up. */
class PeWiresTest {
    private static LayerRun run(String name) {
        return switch (name) {
            case "teaching" -> SceneRuns.teaching();
            case "conv1" -> SceneRuns.digits("conv1");
            default -> SceneRuns.photographs("conv1");
        };
    }

    private static DrawingList paint(Moment moment, StageView view, double width, double height, Beats beats) {
        return StagePainter.paint(moment, view, Theme.LIGHT, width, height, PageFurniture.BARE, TypeScale.DESK, beats);
    }

    private static List<Moment> issuing(LayerRun run, StageView view) {
        List<Moment> moments = new ArrayList<>();
        for (long cycle = 0; cycle < run.cycles(); cycle += Math.max(1, run.cycles() / 20)) {
            Moment moment = run.at(cycle);
            if (moment.pe(view.pe()).state() == PeState.ISSUE) {
                moments.add(moment);
            }
        }
        assertThat(moments).isNotEmpty();
        return moments;
    }

    @ParameterizedTest
    @CsvSource({
        "teaching, 0, 0, 1280, 640",
        "conv1, 3, 1, 1280, 640",
        "conv1, 3, 1, 1100, 560",
        "photographs, 3, 1, 1080, 1000",
        "photographs, 3, 1, 1920, 960"
    })
    void noWireCrossesAText(String name, int column, int row, double width, double height) {
        StageView view = StageView.at(StageView.PE, column, row);
        int wires = 0;
        for (Moment moment : issuing(run(name), view)) {
            DrawingList picture = paint(moment, view, width, height, Beats.WHOLE);
            Points points = new Points();
            picture.replay(points);
            wires += points.lines.size();
            for (double[] point : points.lines) {
                assertThat(picture.texts())
                        .as("wire at %s in cycle %s", List.of(point[0], point[1]), moment.cycle())
                        .noneMatch(text -> covers(text, point[0], point[1]));
            }
        }
        assertThat(wires).isPositive();
    }

    private static boolean covers(PlacedText text, double x, double y) {
        return x > text.x() && x < text.x() + text.width() && y > text.y() && y < text.y() + 0.7 * text.size();
    }

    @Test
    void numbersOnTheirWayAreNeverWrittenOverOneAnother() {
        StageView view = StageView.at(StageView.PE, 3, 1);
        int seen = 0;
        for (Moment moment : issuing(SceneRuns.digits("conv1"), view)) {
            List<Beat> order = Beats.order(moment, view);
            for (Beat beat : List.of(Beat.CROSS, Beat.RETIRE)) {
                for (double way = 0.1; order.contains(beat) && way < 1; way += 0.2) {
                    Beats beats = new Beats(order, order.indexOf(beat) + way);
                    DrawingList picture = paint(moment, view, 1280, 640, beats);
                    DrawingList still = paint(moment, view, 1280, 640, new Beats(order, order.indexOf(beat) + 1e-9));
                    List<PlacedText> moving = new ArrayList<>(picture.texts());
                    still.texts().forEach(moving::remove);
                    seen += moving.size();
                    for (PlacedText one : moving) {
                        assertThat(moving)
                                .filteredOn(other -> other != one)
                                .noneMatch(
                                        other -> covers(other, one.x() + one.width() / 2, one.y() + 0.35 * one.size()));
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"teaching, 0, 0", "conv1, 3, 1", "photographs, 3, 1"})
    void accumulatorsShowTheirValues(String name, int column, int row) {
        StageView view = StageView.at(StageView.PE, column, row);
        List<Moment> moments = issuing(run(name), view);
        Moment moment = moments.get(moments.size() - 1);
        DrawingList picture = paint(moment, view, 1280, 640, Beats.WHOLE);
        DrawingList.Part panel = picture.find("detail/sums").orElseThrow();
        double right = picture.parts().stream()
                .filter(part -> part.id().startsWith("detail/sum/"))
                .mapToDouble(part -> part.x() + part.width())
                .max()
                .orElse(0);
        assertThat(picture.texts())
                .filteredOn(text -> text.y() > panel.y() + 45 && text.x() > panel.x())
                .hasSizeGreaterThan(8);
        assertThat(right).isGreaterThan(panel.x() + 0.8 * panel.width());
    }

    /** Points on thin coloured lines without a fill: the wires. */
    private static final class Points implements Surface {
        private final List<double[]> lines = new ArrayList<>();

        @Override
        public void path(Shape shape, Paint fill, Stroke stroke) {
            Colour colour = stroke == null ? null : stroke.colour();
            boolean wire = colour != null
                    && (same(colour, Theme.LIGHT.product()) || same(colour, Theme.LIGHT.halo()))
                    && fill == null;
            if (!wire) {
                return;
            }
            double x0 = 0;
            double y0 = 0;
            for (Shape.Segment segment : shape.segments()) {
                double[] p = segment.points();
                double x = p[p.length - 2];
                double y = p[p.length - 1];
                // Curves lie in the gap between panels or before a column, where no text is; lines are looked at
                // everywhere.
                for (int step = 1; segment.kind() == 'L' && step < 40; step++) {
                    lines.add(new double[] {x0 + (x - x0) * step / 40, y0 + (y - y0) * step / 40});
                }
                x0 = x;
                y0 = y;
            }
        }

        private static boolean same(Colour a, Colour b) {
            return (a.argb() & 0xFFFFFF) == (b.argb() & 0xFFFFFF);
        }

        @Override
        public void begin(String id) {
            // Parts do not matter here.
        }

        @Override
        public void end() {
            // Parts do not matter here.
        }

        @Override
        public void push(double x, double y, double scale, double opacity) {
            assertThat(scale).isEqualTo(1);
        }

        @Override
        public void pop() {
            // Nothing was scaled.
        }

        @Override
        public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
            // Only lines matter here.
        }

        @Override
        public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
            // Only lines matter here.
        }

        @Override
        public void text(String text, double x, double y, TextStyle style) {
            // Texts are asked for by themselves.
        }

        @Override
        public void pixels(Pixels pixels, double x, double y, double width, double height) {
            // Only lines matter here.
        }
    }
}

package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.export.raster.Java2DSurface;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/** Text on the finished picture: it contrasts with what is really behind it, and is as wide as it was measured. */
class ReadabilityTest {
    @ParameterizedTest
    @EnumSource
    void everyTextContrastsWithWhatIsBehindIt(Theme theme) {
        for (LayerRun run : List.of(
                SceneRuns.teaching(), SceneRuns.example(), SceneRuns.digits("conv2"), SceneRuns.digits("fc1"))) {
            long exchange = run.spans().get(0).postStart() + 1;
            for (long cycle : new long[] {run.cycles() / 5, run.cycles() / 2, exchange, run.cycles() - 1}) {
                for (double depth = 0; depth <= 2; depth++) {
                    DrawingList drawing = StagePainter.paint(
                            run.at(cycle), StageView.at(depth, 0, 0).withTitle(), theme, 1280, 720);
                    check(drawing, run.layer().name() + " at " + cycle + ", landing " + depth);
                }
            }
        }
    }

    private static void check(DrawingList drawing, String where) {
        BufferedImage ground = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = ground.createGraphics();
        drawing.replay(new WithoutText(new Java2DSurface(graphics)));
        graphics.dispose();
        for (PlacedText text : drawing.texts()) {
            Colour behind = mostCommon(ground, text);
            assertThat(text.colour().contrast(behind))
                    .as(
                            "%s: '%s' in %06x on %06x",
                            where, text.text(), text.colour().argb() & 0xffffff, behind.argb() & 0xffffff)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Colour mostCommon(BufferedImage image, PlacedText text) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = (int) text.y(); y < text.y() + 0.72 * text.size(); y++) {
            for (int x = (int) text.x(); x < text.x() + text.width(); x++) {
                if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
                    counts.merge(image.getRGB(x, y), 1, Integer::sum);
                }
            }
        }
        return new Colour(counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey());
    }

    @Test
    void textIsAsWideAsMeasured() {
        FontRenderContext context = new FontRenderContext(null, true, true);
        for (Typeface face : Typeface.values()) {
            Font font = Java2DSurface.font(face).deriveFont(100f);
            for (String text : List.of("PE (2,3): a = −5", "compressed › IARAM", "12 345 ✓ → × ÷ •", "WAVE fi")) {
                assertThat(face.width(text) * 100)
                        .as("%s in %s", text, face)
                        .isCloseTo(
                                font.getStringBounds(text, context).getWidth(),
                                org.assertj.core.data.Offset.offset(0.5));
            }
        }
    }

    /** Hands on everything but text. */
    private record WithoutText(Surface to) implements Surface {
        @Override
        public void begin(String id) {
            to.begin(id);
        }

        @Override
        public void end() {
            to.end();
        }

        @Override
        public void push(double x, double y, double scale, double opacity) {
            to.push(x, y, scale, opacity);
        }

        @Override
        public void pop() {
            to.pop();
        }

        @Override
        public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
            to.rect(x, y, width, height, radius, fill, stroke);
        }

        @Override
        public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
            to.circle(x, y, radius, fill, stroke);
        }

        @Override
        public void path(Shape shape, Paint fill, Stroke stroke) {
            to.path(shape, fill, stroke);
        }

        @Override
        public void text(String text, double x, double y, TextStyle style) {
            // Left out.
        }

        @Override
        public void pixels(Pixels pixels, double x, double y, double width, double height) {
            to.pixels(pixels, x, y, width, height);
        }
    }
}

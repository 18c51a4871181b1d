package sparsescope.export.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.Colour;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.StageFrames;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/** A palette of 255 colours is enough for a photograph and for what is drawn around it. */
class FilmPaletteTest {
    @Test
    void coloursThatMeanSomethingStayBesideAPhotograph() {
        LayerRun run = SceneRuns.photographs("conv1");
        FrameSequence frames = new StageFrames(
                run,
                FrameSteps.of(run, List.of(40L, 500L)),
                FrameLook.of(StageView.at(StageView.PLANE, 3, 3))
                        .in(Theme.LIGHT)
                        .sized(1280, 720),
                new FigureOrigin(new FigureNetwork.Sample("photographs"), Optional.empty()));
        FilmPalette palette = FilmPalette.of(frames, PixelOptions.PLAIN);
        Theme theme = Theme.LIGHT;

        for (Colour colour : List.of(
                theme.halo(),
                theme.haloText(),
                theme.weight(),
                theme.activation(),
                theme.product(),
                theme.text(),
                theme.negativeSums().at(1),
                theme.positiveSums().at(1))) {
            assertThat(shown(palette, colour.argb()) & 0xffffff)
                    .as("%06x", colour.argb() & 0xffffff)
                    .isEqualTo(colour.argb() & 0xffffff);
        }
        int[] photograph = run.layer().image().orElseThrow().argb();
        double off = Arrays.stream(photograph)
                .mapToDouble(argb -> distance(argb, shown(palette, argb)))
                .average()
                .orElseThrow();
        assertThat(off).isLessThan(8);
    }

    private static int shown(FilmPalette palette, int argb) {
        return palette.colourModel().getRGB(palette.indices(new int[] {argb}, false)[0] & 0xff);
    }

    /** The mean difference of the three channels. */
    private static double distance(int a, int b) {
        double sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
        }
        return sum / 3;
    }
}

package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.raster.Raster;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.svg.HtmlExporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.view.StageView;
import sparsescope.scene.style.Theme;
import sparsescope.simulation.run.LayerRun;

/** Pictures of any size that may be asked for are painted, down to the smallest, where hardly a letter has room. */
class SmallPicturesTest {
    private static final int[] SIDES = {16, 17, 18, 20, 23, 27, 32, 40, 64, 200};

    @TempDir
    Path folder;

    private static StageFrames frames(
            LayerRun run, long cycle, FigureSubject subject, double depth, int width, int height, boolean bare, double scale) {
        FrameLook look = new FrameLook(
                subject,
                StageView.at(depth, 0, 0),
                Theme.LIGHT,
                width,
                height,
                scale,
                scale == 1 && bare,
                !bare,
                bare ? PageFurniture.BARE : PageFurniture.TITLED,
                !bare,
                1);
        StageFrames frames = new StageFrames(run, FrameSteps.of(run, List.of(cycle)), look, origin());
        return subject == FigureSubject.TWINS
                ? frames.with(new FigureTwin(
                        TwinChoice.read("twin", "kc", "1"), TwinClock.Alignment.values()[bare ? 0 : 1], 2))
                : frames;
    }

    private static FigureOrigin origin() {
        return new FigureOrigin(new FigureNetwork.Sample("teaching"), Optional.empty());
    }

    static Stream<Arguments> subjects() {
        return Stream.of(FigureSubject.values()).flatMap(subject -> Stream.of(0.0, 1.0, 2.0)
                .filter(depth -> depth == 1 || subject.hasStage())
                .map(depth -> Arguments.of(subject, depth)));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void anySizeIsPainted(FigureSubject subject, double depth) {
        List<String> failed = new ArrayList<>();
        for (LayerRun run : subject == FigureSubject.TWINS ? List.of(SceneRuns.teaching()) : List.of(SceneRuns.teaching(), SceneRuns.digits("conv1"))) {
            long end = run.cycles();
            for (int width : SIDES) {
                for (int height : SIDES) {
                    for (long cycle : new long[] {end / 2, end, 0}) {
                        for (int variant = 0; variant < 3; variant++) {
                            try {
                                StageFrames frames = frames(
                                        run, cycle, subject, depth, width, height, variant > 0, variant == 1 ? 3 : 1);
                                for (int i = 0; i < frames.size(); i++) {
                                    ExportFrame frame = frames.frame(i);
                                    Raster.of(frame, 1, false).image();
                                }
                            } catch (RuntimeException e) {
                                failed.add(width + "×" + height + " cycle " + cycle + " variant " + variant + ": " + e + " "
                                        + List.of(e.getStackTrace()).subList(0, Math.min(4, e.getStackTrace().length)));
                            }
                        }
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
    }
}

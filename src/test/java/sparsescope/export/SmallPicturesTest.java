package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.raster.PngExporter;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.export.svg.HtmlExporter;
import sparsescope.file.Progress;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/** Pictures of any size that may be asked for are painted, down to the smallest, where hardly a letter has room. */
class SmallPicturesTest {
    private static final int[] SIDES = {16, 17, 21, 28, 40};

    @TempDir
    Path folder;

    private static StageFrames frames(
            LayerRun run,
            long cycle,
            FigureSubject subject,
            double depth,
            int width,
            int height,
            boolean bare,
            double scale) {
        FrameLook look = new FrameLook(
                subject,
                StageView.at(depth, 0, 0),
                Theme.LIGHT,
                width,
                height,
                scale,
                scale == 1 && bare,
                bare ? PageFurniture.BARE : PageFurniture.TITLED,
                !bare,
                new FilmPace(1, !bare, FilmPace.USUAL_RATE));
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
        return Stream.of(FigureSubject.values())
                .flatMap(subject -> Stream.of(0.0, 1.0, 2.0)
                        .filter(depth -> depth == 1 || subject.hasStage())
                        .map(depth -> Arguments.of(subject, depth)));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void anySizeIsPainted(FigureSubject subject, double depth) {
        List<String> failed = new ArrayList<>();
        for (LayerRun run : runs(subject)) {
            for (int width : SIDES) {
                for (int height : SIDES) {
                    for (boolean bare : new boolean[] {false, true}) {
                        try {
                            paint(frames(run, run.cycles() / 2, subject, depth, width, height, bare, 1));
                            paint(frames(run, run.cycles(), subject, depth, width, height, bare, 3));
                        } catch (RuntimeException e) {
                            failed.add(width + "×" + height + (bare ? ", bare: " : ": ") + e + " at "
                                    + e.getStackTrace()[0]);
                        }
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    private static List<LayerRun> runs(FigureSubject subject) {
        return subject == FigureSubject.TWINS
                ? List.of(SceneRuns.teaching())
                : List.of(SceneRuns.teaching(), SceneRuns.digits("conv1"));
    }

    private static void paint(StageFrames frames) {
        ExportFrame frame = frames.frame(frames.size() / 2);
        PngExporter.image(frame.picture(), frame.width(), frame.height());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void theSmallestIsWrittenInEveryFormat(FigureSubject subject, double depth) throws IOException {
        for (LayerRun run : runs(subject)) {
            StageFrames frames = frames(run, 9, subject, depth, 16, 16, false, 1);
            for (FigureExporter.Kind kind : FigureExporter.Kind.values()) {
                Path file = folder.resolve("small" + kind.ending());
                FigureExporter.write(frames.frame(0), file);
                assertThat(file).isNotEmptyFile();
            }
            Path page = folder.resolve("small.html");
            HtmlExporter.write(frames, page, Progress.NONE);
            assertThat(page).isNotEmptyFile();
        }
    }
}

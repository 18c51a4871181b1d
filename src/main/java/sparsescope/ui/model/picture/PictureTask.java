package sparsescope.ui.model.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import sparsescope.export.FigureExporter;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.StageFrames;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.model.setup.LoadedScenario;

/** Paints the stage once more, for a picture file that can be opened again. */
public record PictureTask(
        Frame frame, LoadedScenario session, Optional<FigureTwin> twin, PictureRequest request, Path file)
        implements Callable<Path> {
    @Override
    public Path call() throws IOException {
        LayerRun run = frame.moment().run();
        FrameLook look =
                FrameLook.of(frame.look().camera()).in(request.theme()).sized(request.width(), request.height());
        FrameSteps moment = FrameSteps.of(run, List.of(frame.moment().cycle()));
        FigureOrigin origin = session.origin().seenFrom(file.toAbsolutePath().getParent());
        StageFrames frames = twin.map(
                        second -> new StageFrames(run, moment, look.of(FigureSubject.TWINS), origin).with(second))
                .orElseGet(() -> new StageFrames(run, moment, look, origin));
        FigureExporter.write(frames.frame(0), file);
        return file;
    }
}

package sparsescope.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import sparsescope.export.FigureExporter;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.StageFrames;
import sparsescope.simulation.LayerRun;

/** Paints the stage once more, for a picture file that can be opened again. */
record PictureTask(Frame frame, Session session, PictureRequest request, Path file) implements Callable<Path> {
    @Override
    public Path call() throws IOException {
        LayerRun run = frame.moment().run();
        FrameLook look =
                FrameLook.of(frame.look().camera()).in(request.theme()).sized(request.width(), request.height());
        FrameSteps moment = FrameSteps.of(run, List.of(frame.moment().cycle()));
        FigureExporter.write(
                new StageFrames(
                                run,
                                moment,
                                look,
                                session.origin().seenFrom(file.toAbsolutePath().getParent()))
                        .frame(0),
                file);
        return file;
    }
}

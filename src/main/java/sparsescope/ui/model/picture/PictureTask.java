package sparsescope.ui.model.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import sparsescope.export.FigureExporter;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.MachineFrames;
import sparsescope.export.RaceFrames;
import sparsescope.export.StageFrames;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.machine.MachineRun;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.model.setup.LoadedScenario;

/** Paints the stage once more, for a picture file that can be opened again. */
public record PictureTask(
        Frame frame, LoadedScenario session, Optional<FigureTwin> twin, PictureRequest request, Path file)
        implements Callable<Path> {
    @Override
    public Path call() throws IOException {
        MachineRun run = frame.moment().run();
        FrameLook look =
                FrameLook.of(frame.look().camera()).in(request.theme()).sized(request.width(), request.height());
        FrameSteps moment = FrameSteps.of(run.cycles(), List.of(frame.moment().cycle()));
        FigureOrigin origin = session.origin().seenFrom(file.toAbsolutePath().getParent());
        FigureExporter.write(frames(run, moment, look, origin).frame(0), file);
        return file;
    }

    private FrameSequence frames(MachineRun run, FrameSteps moment, FrameLook look, FigureOrigin origin) {
        if (twin.isPresent() && twin.get().choice().isMachine()) {
            FigureTwin beside = twin.get();
            MachineRun second = beside.beside(run);
            FrameSteps clock = FrameSteps.of(
                    Math.max(run.cycles(), second.cycles()),
                    List.of(frame.moment().cycle() + beside.over()));
            return new RaceFrames(run, second, clock, look.of(FigureSubject.TWINS), origin, beside);
        }
        if (!(run instanceof LayerRun own)) {
            return new MachineFrames(run, moment, look, origin);
        }
        return twin.map(second -> new StageFrames(own, moment, look.of(FigureSubject.TWINS), origin).with(second))
                .orElseGet(() -> new StageFrames(own, moment, look, origin));
    }
}

package sparsescope.ui.model.picture;

import java.util.List;
import java.util.Optional;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.MachineFrames;
import sparsescope.export.RaceFrames;
import sparsescope.export.StageFrames;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.machine.MachineRun;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.model.setup.LoadedScenario;

/**
 * What is on show, painted once more as exports paint it.
 *
 * @param frame the moment, and how it is looked at
 * @param session what runs
 * @param twin the run beside it
 * @param subject the stage, or a chart
 * @param request size and colours
 */
public record StagePicture(
        Frame frame, LoadedScenario session, Optional<FigureTwin> twin, FigureSubject subject, PictureRequest request) {
    /** The picture, seen from where it will stand. */
    public ExportFrame picture(FigureOrigin origin) {
        return frames(origin).frame(0);
    }

    private FrameSequence frames(FigureOrigin origin) {
        MachineRun run = frame.moment().run();
        FrameLook look = FrameLook.of(frame.look().camera())
                .of(subject)
                .in(request.theme())
                .sized(request.width(), request.height());
        FrameSteps moment = FrameSteps.of(run.cycles(), List.of(frame.moment().cycle()));
        boolean beside = subject == FigureSubject.STAGE && twin.isPresent();
        if (beside && twin.get().choice().isMachine()) {
            FigureTwin other = twin.get();
            MachineRun second = other.beside(run);
            FrameSteps clock = FrameSteps.of(
                    Math.max(run.cycles(), second.cycles()),
                    List.of(frame.moment().cycle() + other.over()));
            return new RaceFrames(run, second, clock, look.of(FigureSubject.TWINS), origin, other);
        }
        if (!(run instanceof LayerRun own)) {
            return new MachineFrames(run, moment, look, origin, session.tensors());
        }
        return beside
                ? new StageFrames(own, moment, look.of(FigureSubject.TWINS), origin, session.tensors()).with(twin.get())
                : new StageFrames(own, moment, look, origin, session.tensors());
    }
}

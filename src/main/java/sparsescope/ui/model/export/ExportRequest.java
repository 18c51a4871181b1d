package sparsescope.ui.model.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.export.ExportFormat;
import sparsescope.export.FilmPace;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.MachineFrames;
import sparsescope.export.RaceFrames;
import sparsescope.export.StageFrames;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.machine.MachineRun;
import sparsescope.machine.StepKind;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.ui.model.picture.CycleMove;
import sparsescope.ui.model.setup.LoadedScenario;

/**
 * An export as asked for; nothing about it is checked yet.
 *
 * @param subject what is shown of each moment
 * @param format what it becomes
 * @param cycles the moments, where they are no range; none where they are
 * @param from first cycle
 * @param to last cycle
 * @param unit from one frame to the next
 * @param width in pixels before magnification
 * @param height in pixels before magnification
 * @param scale pixels for each of these, along either side
 * @param diagramScale how much larger type and lines are
 * @param hall in type for a hall
 * @param theme the colours
 * @param title with a line that says where one is
 * @param caption with a line that says what happens
 * @param code with a small code that names the scenario
 * @param transparent with nothing painted behind
 * @param seconds how long what plays shows each step
 * @param motion with what happens within a cycle, in what plays
 * @param frameRate pictures a second while something moves
 */
public record ExportRequest(
        FigureSubject subject,
        ExportFormat format,
        List<Long> cycles,
        long from,
        long to,
        StepKind unit,
        int width,
        int height,
        int scale,
        double diagramScale,
        boolean hall,
        Theme theme,
        boolean title,
        boolean caption,
        boolean code,
        boolean transparent,
        double seconds,
        boolean motion,
        int frameRate) {
    /** Its frames before it is known where they go. */
    FrameSequence frames(LoadedScenario session, StageView view, Optional<FigureTwin> twin) {
        return frames(session, view, twin, session.origin());
    }

    /** Its frames as they go to {@code target}. */
    FrameSequence frames(LoadedScenario session, StageView view, Optional<FigureTwin> twin, Path target) {
        return frames(session, view, twin, session.origin().seenFrom(format.folder(target)));
    }

    /** An {@link sparsescope.file.InputException} says in one line what cannot be. */
    private FrameSequence frames(
            LoadedScenario session, StageView view, Optional<FigureTwin> twin, FigureOrigin origin) {
        options().pixels().check(width, height);
        FrameLook look = new FrameLook(
                subject,
                view,
                theme,
                width,
                height,
                diagramScale,
                hall,
                new PageFurniture(title, caption, options().pixels().transparent(), ""),
                code,
                new FilmPace(seconds, motion && format.plays(), frameRate));
        MachineRun run = session.run();
        Optional<FigureTwin> race = twin.filter(
                second -> subject == FigureSubject.TWINS && second.choice().isMachine());
        if (race.isPresent()) {
            return race(run, race.get(), look, view, origin);
        }
        FrameSteps steps = cycles.isEmpty()
                ? FrameSteps.range(
                        run.cycles(),
                        from,
                        to,
                        cycle -> CycleMove.next(unit, view.pe(), 1).apply(run, cycle))
                : FrameSteps.of(run.cycles(), cycles);
        if (session.scnn().isEmpty()) {
            return new MachineFrames(run, steps, look, origin);
        }
        StageFrames frames = new StageFrames(session.scnn().get(), steps, look, origin, session.tensors());
        return subject == FigureSubject.TWINS ? twin.map(frames::with).orElse(frames) : frames;
    }

    /** Two machines: on the clock of the slower one where cycles are compared. */
    private FrameSequence race(MachineRun run, FigureTwin twin, FrameLook look, StageView view, FigureOrigin origin) {
        MachineRun second = twin.beside(run);
        boolean longer = twin.alignment() == TwinClock.Alignment.TIME && second.cycles() > run.cycles();
        long total = longer ? second.cycles() : run.cycles();
        long last = longer && to == run.cycles() ? total : to;
        FrameSteps steps = cycles.isEmpty()
                ? FrameSteps.range(
                        total,
                        from,
                        last,
                        cycle -> cycle < run.cycles()
                                ? CycleMove.next(unit, view.pe(), 1).apply(run, cycle)
                                : Math.min(total, cycle + 1))
                : FrameSteps.of(total, cycles);
        return new RaceFrames(run, second, steps, look, origin, twin);
    }

    /** The files or folder that exporting so many frames to {@code target} makes. */
    public List<Path> targets(Path target, int frames) {
        return format.targets(target, frames, options());
    }

    /** How its pictures and films are made. */
    FilmOptions options() {
        return new FilmOptions(new PixelOptions(scale, transparent && format.transparent()), true, true, true);
    }
}

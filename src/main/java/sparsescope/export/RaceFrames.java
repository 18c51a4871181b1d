package sparsescope.export;

import java.util.function.Supplier;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.Lazy;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.file.Progress;
import sparsescope.machine.MachineRun;
import sparsescope.scene.machine.MachineRace;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.machine.MachineTwins;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.sheet.PictureStyle;

/** Shows two machines with the same layer on one clock, frame by frame. */
public final class RaceFrames implements FrameSequence {
    private final MachineRun first;
    private final MachineRun second;
    private final FrameSteps steps;
    private final FrameLook look;
    private final FigureScenario scenario;
    private final FigureTwin twin;
    private final Supplier<MachineTwins> twins;

    /**
     * Frames of two runs; they do not move within a cycle.
     *
     * @param origin where their tensors come from
     * @param twin says which machine the second run is of
     */
    public RaceFrames(
            MachineRun first,
            MachineRun second,
            FrameSteps steps,
            FrameLook look,
            FigureOrigin origin,
            FigureTwin twin) {
        this.first = first;
        this.second = second;
        this.steps = steps;
        this.look = look;
        this.twin = twin;
        this.twins = new Lazy<>(() -> MachineTwins.of(first, second, twin.alignment(), 0, Progress.NONE));
        this.scenario = FigureScenario.of(
                        origin,
                        first,
                        0,
                        MachineStages.of(first.settings().machine().name()).within(first.at(0), look.view()),
                        look.theme())
                .of(FigureSubject.TWINS);
    }

    @Override
    public int size() {
        return steps.cycles().size();
    }

    @Override
    public double seconds(int index) {
        return look.pace().seconds();
    }

    /** What it takes to see frame {@code index} again: the first run's cycle, and how long ago it has ended. */
    public FigureScenario scenario(int index) {
        long cycle = steps.cycles().get(index);
        long own = Math.min(cycle, first.cycles());
        return scenario.at(own).with(new FigureTwin(twin.choice(), twin.alignment(), cycle - own));
    }

    @Override
    public ExportFrame frame(int index) {
        long cycle = steps.cycles().get(index);
        FigureScenario shown = scenario(index);
        MachineRace race = new MachineRace(
                twins.get(),
                new PictureStyle(
                        look.theme(),
                        look.width(),
                        look.height(),
                        look.sheet().withCode(look.coded() ? ScenarioJson.code(shown) : ""),
                        look.lettering()));
        return new ExportFrame(
                race.paint(cycle, look.view()),
                look.width(),
                look.height(),
                first.layer().name() + " › " + race.title() + ", cycle " + cycle,
                race.sentence(cycle),
                look.pace().seconds(),
                ScenarioJson.write(shown));
    }
}

package sparsescope.export;

import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.machine.MachineRun;
import sparsescope.scene.machine.MachineRace;
import sparsescope.scene.sheet.PictureStyle;

/** Two machines with the same layer on one clock. */
public final class RaceFrames implements FrameSequence {
    private final MachineRun first;
    private final FrameSteps steps;
    private final FrameLook look;
    private final MachineRace race;

    /** Frames of two runs; they do not move within a cycle, and carry no scenario. */
    public RaceFrames(MachineRun first, MachineRun second, FrameSteps steps, FrameLook look) {
        this.first = first;
        this.steps = steps;
        this.look = look;
        this.race = new MachineRace(
                first,
                second,
                new PictureStyle(look.theme(), look.width(), look.height(), look.sheet(), look.lettering()));
    }

    @Override
    public int size() {
        return steps.cycles().size();
    }

    @Override
    public double seconds(int index) {
        return look.pace().seconds();
    }

    @Override
    public ExportFrame frame(int index) {
        long cycle = steps.cycles().get(index);
        return new ExportFrame(
                race.paint(cycle, look.view()),
                look.width(),
                look.height(),
                first.layer().name() + " › " + race.title() + ", cycle " + cycle,
                race.sentence(cycle),
                look.pace().seconds(),
                "");
    }
}

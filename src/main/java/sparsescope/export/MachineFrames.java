package sparsescope.export;

import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.file.InputException;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.scene.machine.MachineSheet;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.sheet.PictureStyle;
import sparsescope.scene.view.StageView;

/** A machine's stage at moments of one run, or what else of them a look asks for; the machine's name finds its stage. */
public final class MachineFrames implements FrameSequence {
    private final MachineRun run;
    private final FrameSteps steps;
    private final FrameLook look;
    private final MachineStage stage;
    private final MachineSheet sheet;

    /** Frames of a run; they do not move within a cycle, and carry no scenario. */
    public MachineFrames(MachineRun run, FrameSteps steps, FrameLook look) {
        this.run = run;
        this.steps = steps;
        this.look = look;
        this.stage = MachineStages.of(run.settings().machine().name());
        if (look.pace().motion()) {
            throw new InputException("motion: found for machine " + stage.machine() + ", expected cycle by cycle");
        }
        this.sheet = new MachineSheet(
                look.subject(),
                new PictureStyle(look.theme(), look.width(), look.height(), look.sheet(), look.lettering()),
                stage);
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
        MachineMoment moment = run.at(steps.cycles().get(index));
        StageView view = stage.within(moment, look.view());
        String layer = run.layer().name();
        return new ExportFrame(
                sheet.paint(moment, view),
                look.width(),
                look.height(),
                layer + " › " + sheet.title(view) + ", cycle " + moment.cycle(),
                sheet.sentence(moment, view),
                look.pace().seconds(),
                "");
    }
}

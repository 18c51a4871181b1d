package sparsescope.dcnn.stage;

import java.util.List;
import sparsescope.dcnn.plan.DcnnConfig;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.dcnn.run.DcnnRun;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.inspect.Inspector;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.LoopLine;

/** The dense machine's stage: Planes, PE array, PE. */
public final class DcnnStage implements MachineStage {
    private final List<Landing> landings = List.of(
            new DcnnLanding("plane", view -> "Planes", (pen, focus, area) -> new DcnnPlanes(pen, focus, area).paint()),
            new DcnnLanding(
                    "array", view -> "PE array", (pen, focus, area) -> new DcnnArray(pen, this, focus, area).paint()),
            new DcnnLanding(
                    "pe",
                    view -> "PE (" + view.column() + "," + view.row() + ")",
                    (pen, focus, area) -> new DcnnPePainter(pen, this, focus, area).paint()));

    @Override
    public String machine() {
        return DcnnRun.MACHINE;
    }

    @Override
    public int columns(MachineSettings settings) {
        return DcnnConfig.of(settings).columns();
    }

    @Override
    public int unlessChosen(MachineRun run) {
        DcnnPlan plan = ((DcnnRun) run).plan();
        int columns = plan.config().columns();
        int middle = (plan.config().rows() - 1) / 2 * columns + (columns - 1) / 2;
        return plan.own(middle) > 0 ? middle : plan.slowest();
    }

    @Override
    public List<Landing> landings(Beats beats) {
        return landings;
    }

    @Override
    public String position(MachineMoment moment, StageView view) {
        return DcnnWords.position(new DcnnFocus((DcnnMoment) moment, within(moment, view)));
    }

    @Override
    public List<LoopLine> loopNest(MachineMoment moment, StageView view) {
        return DcnnLoops.of(new DcnnFocus((DcnnMoment) moment, within(moment, view)));
    }

    @Override
    public Inspector.Description inspect(String part, MachineMoment moment, StageView view) {
        return DcnnInspector.describe(part, new DcnnFocus((DcnnMoment) moment, within(moment, view)));
    }
}

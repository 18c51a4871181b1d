package sparsescope.dcnn.stage;

import java.util.List;
import sparsescope.dcnn.plan.DcnnConfig;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.dcnn.run.DcnnRun;
import sparsescope.drawing.Box;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;

/** The dense machine's stage: Planes, PE array, PE. */
public final class DcnnStage implements MachineStage {
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
    public StageView within(MachineMoment moment, StageView view) {
        DcnnConfig config = ((DcnnMoment) moment).run().plan().config();
        return view.focus(
                Math.max(0, Math.min(config.columns() - 1, view.column())),
                Math.max(0, Math.min(config.rows() - 1, view.row())));
    }

    @Override
    public String landingName(StageView view) {
        return view.landingName();
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        DcnnFocus focus = new DcnnFocus((DcnnMoment) moment, view);
        switch (view.landing()) {
            case (int) StageView.PLANE -> new DcnnPlanes(pen, focus, area).paint();
            case (int) StageView.ARRAY -> new DcnnArray(pen, this, focus, area).paint();
            default -> new DcnnPePainter(pen, this, focus, area).paint();
        }
    }

    @Override
    public String sentence(MachineMoment moment, StageView view) {
        return DcnnWords.sentence(new DcnnFocus((DcnnMoment) moment, within(moment, view)));
    }

    @Override
    public String position(MachineMoment moment, StageView view) {
        return DcnnWords.position(new DcnnFocus((DcnnMoment) moment, within(moment, view)));
    }

    @Override
    public List<String> loopNest(MachineMoment moment, StageView view) {
        return DcnnWords.loopNest(new DcnnFocus((DcnnMoment) moment, within(moment, view)));
    }
}

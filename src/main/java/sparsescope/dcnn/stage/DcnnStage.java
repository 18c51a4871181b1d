package sparsescope.dcnn.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.dcnn.plan.DcnnConfig;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.dcnn.run.DcnnRun;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.beat.BeatKind;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.inspect.Inspector;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.ValueLife;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.LoopLine;

/** Lists the landings of the dense machine's stage: Planes, PE array, PE. */
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
    public List<Landing> landings(Beats beats) {
        return DcnnLanding.all(this, beats);
    }

    @Override
    public List<? extends BeatKind> beats(MachineMoment moment, StageView view) {
        return moment.finished() ? List.of() : DcnnBeat.of(new DcnnFocus((DcnnMoment) moment, within(moment, view)));
    }

    @Override
    public void move(MovingValues carrier, MachineMoment moment, StageView view, Beats beats) {
        DcnnFocus focus = new DcnnFocus((DcnnMoment) moment, within(moment, view), beats);
        switch (DcnnPicture.of(view)) {
            case PLANE -> new DcnnPlaneMotion(carrier, focus).paint();
            case ARRAY -> new DcnnArrayMotion(carrier, focus).paint();
            case PE -> new DcnnPeMotion(carrier, focus).paint();
        }
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
    public Optional<LayerValue> value(String part, MachineMoment moment, StageView view) {
        return DcnnValues.of(part, new DcnnFocus((DcnnMoment) moment, within(moment, view)))
                .filter(value -> tells(value, moment.run()));
    }

    @Override
    public boolean tells(LayerValue value, MachineRun run) {
        return value.isIn(((DcnnRun) run).plan().shape());
    }

    @Override
    public ValueLife life(LayerValue value, MachineRun run, LayerNeighbours chain, BooleanSupplier cancelled) {
        return DcnnLifeText.of(value, (DcnnRun) run, chain, cancelled);
    }

    @Override
    public Inspector.Description inspect(String part, MachineMoment moment, StageView view) {
        return DcnnInspector.describe(part, new DcnnFocus((DcnnMoment) moment, within(moment, view)));
    }
}

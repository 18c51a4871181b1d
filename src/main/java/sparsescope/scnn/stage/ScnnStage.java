package sparsescope.scnn.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.analysis.life.Life;
import sparsescope.analysis.life.Lives;
import sparsescope.dataflow.PeTile;
import sparsescope.machine.Cause;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.beat.BeatKind;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.inspect.Inspector;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.life.LifeSubject;
import sparsescope.scene.life.LifeText;
import sparsescope.scene.machine.CauseLook;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.ValueLife;
import sparsescope.scene.stage.MotionPainter;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.LoopLine;
import sparsescope.scene.words.LoopNest;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.SlotCause;

/** Lists the landings of SCNN's stage: Planes, PE array, PE. */
public final class ScnnStage implements MachineStage {
    @Override
    public String machine() {
        return AcceleratorConfig.MACHINE;
    }

    @Override
    public int columns(MachineSettings settings) {
        return AcceleratorConfig.of(settings).columns();
    }

    @Override
    public int unlessChosen(MachineRun run) {
        PeTile middle = PeInFocus.unlessChosen((LayerRun) run);
        return middle.position().index(columns(run.settings()));
    }

    @Override
    public List<Landing> landings(Beats beats) {
        return StagePainter.landings(beats);
    }

    @Override
    public List<? extends BeatKind> beats(MachineMoment moment, StageView view) {
        return Beats.order((Moment) moment, view);
    }

    @Override
    public void move(MovingValues carrier, MachineMoment moment, StageView view, Beats beats) {
        MotionPainter.paint(carrier, (Moment) moment, view, beats);
    }

    @Override
    public String position(MachineMoment moment, StageView wanted) {
        StageView view = within(moment, wanted);
        Moment now = (Moment) moment;
        return " · group " + now.group(view.pe()).group().index() + " · "
                + now.pe(view.pe()).state().word();
    }

    @Override
    public List<LoopLine> loopNest(MachineMoment moment, StageView wanted) {
        StageView view = within(moment, wanted);
        return LoopNest.of((Moment) moment, view.pe());
    }

    @Override
    public Optional<LayerValue> value(String part, MachineMoment moment, StageView view) {
        return LifeSubject.of(part, (Moment) moment, view);
    }

    @Override
    public boolean tells(LayerValue value, MachineRun run) {
        return value.isIn(((LayerRun) run).plan());
    }

    @Override
    public ValueLife life(LayerValue value, MachineRun run, LayerNeighbours chain, BooleanSupplier cancelled) {
        Life life = Lives.of(value, (LayerRun) run, chain, cancelled);
        return new ScnnLife(name(value, run), LifeText.of(life, (LayerRun) run, chain.layer()), life);
    }

    @Override
    public Inspector.Description inspect(String part, MachineMoment moment, StageView view) {
        return Inspector.describe(part, (Moment) moment, view);
    }

    /** A product for a neighbour has a dot in the colour of halos. */
    @Override
    public CauseLook look(Theme theme, Cause cause) {
        return cause == SlotCause.HALO_PRODUCT
                ? new CauseLook(theme.cause(cause), CauseLook.DOT)
                : MachineStage.super.look(theme, cause);
    }
}

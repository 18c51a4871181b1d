package sparsescope.eie.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.eie.EieConfig;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.focus.EieLoops;
import sparsescope.eie.focus.EiePicture;
import sparsescope.eie.focus.EieWords;
import sparsescope.eie.life.EieLives;
import sparsescope.eie.life.EieValues;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.EieRun;
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

/** Lists the landings of EIE's stage: Vector, Array, PE. Its PEs stand in a line, so a PE is named by its column. */
public final class EieStage implements MachineStage {
    @Override
    public String machine() {
        return EieRun.MACHINE;
    }

    @Override
    public int columns(MachineSettings settings) {
        return EieConfig.of(settings).pes();
    }

    @Override
    public int unlessChosen(MachineRun run) {
        int outputs = run.layer().shape().outputChannels();
        return (Math.min(columns(run.settings()), outputs) - 1) / 2;
    }

    @Override
    public List<Landing> landings(Beats beats) {
        return EieLanding.all(this, beats);
    }

    @Override
    public List<? extends BeatKind> beats(MachineMoment moment, StageView view) {
        return moment.finished() ? List.of() : EieBeat.of(new EieFocus((EieMoment) moment, within(moment, view)));
    }

    @Override
    public void move(MovingValues carrier, MachineMoment moment, StageView view, Beats beats) {
        EieFocus focus = new EieFocus((EieMoment) moment, within(moment, view), beats);
        switch (EiePicture.of(view)) {
            case VECTOR -> new EieVectorMotion(carrier, focus).paint();
            case ARRAY -> new EieArrayMotion(carrier, focus).paint();
            case PE -> new EiePeMotion(carrier, focus).paint();
        }
    }

    @Override
    public String position(MachineMoment moment, StageView view) {
        return EieWords.position(new EieFocus((EieMoment) moment, within(moment, view)));
    }

    @Override
    public List<LoopLine> loopNest(MachineMoment moment, StageView view) {
        return EieLoops.of(new EieFocus((EieMoment) moment, within(moment, view)));
    }

    @Override
    public Optional<LayerValue> value(String part, MachineMoment moment, StageView view) {
        return EieValues.of(part, new EieFocus((EieMoment) moment, within(moment, view)));
    }

    @Override
    public boolean tells(LayerValue value, MachineRun run) {
        return value.isIn(run.layer().shape());
    }

    @Override
    public String name(LayerValue value, MachineRun run) {
        return EieLives.name(value, (EieRun) run);
    }

    @Override
    public ValueLife life(LayerValue value, MachineRun run, LayerNeighbours chain, BooleanSupplier cancelled) {
        return EieLives.of(value, (EieRun) run, chain, cancelled);
    }

    @Override
    public Inspector.Description inspect(String part, MachineMoment moment, StageView view) {
        return EieInspector.describe(part, new EieFocus((EieMoment) moment, within(moment, view)));
    }
}

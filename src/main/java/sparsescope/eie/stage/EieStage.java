package sparsescope.eie.stage;

import java.util.List;
import sparsescope.eie.EieConfig;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.EieRun;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.inspect.Inspector;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.LoopLine;

/** EIE's stage: Vector, Array, PE. Its PEs stand in a line, so a PE is named by its column. */
public final class EieStage implements MachineStage {
    private final List<Landing> landings = List.of(
            new EieLanding("vector", view -> "Vector", (pen, focus, area) -> new EieVector(pen, focus, area).paint()),
            new EieLanding(
                    "array", view -> "PE array", (pen, focus, area) -> new EieArray(pen, this, focus, area).paint()),
            new EieLanding(
                    "pe",
                    view -> "PE " + view.column(),
                    (pen, focus, area) -> new EiePePainter(pen, this, focus, area).paint()));

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
        return landings;
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
    public Inspector.Description inspect(String part, MachineMoment moment, StageView view) {
        return EieInspector.describe(part, new EieFocus((EieMoment) moment, within(moment, view)));
    }
}

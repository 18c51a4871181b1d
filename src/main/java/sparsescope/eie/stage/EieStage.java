package sparsescope.eie.stage;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.eie.EieConfig;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.EieRun;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;

/** EIE's stage: Vector, Array, PE. Its PEs stand in a line, so a PE is named by its column. */
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
    public StageView within(MachineMoment moment, StageView view) {
        int last = ((EieMoment) moment).run().config().pes() - 1;
        return view.focus(Math.max(0, Math.min(last, view.column())), 0);
    }

    @Override
    public String landingName(StageView view) {
        return switch (view.landing()) {
            case (int) StageView.PLANE -> "Vector";
            case (int) StageView.ARRAY -> "PE array";
            default -> "PE " + view.column();
        };
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        EieFocus focus = new EieFocus((EieMoment) moment, view);
        switch (view.landing()) {
            case (int) StageView.PLANE -> new EieVector(pen, focus, area).paint();
            case (int) StageView.ARRAY -> new EieArray(pen, this, focus, area).paint();
            default -> new EiePePainter(pen, this, focus, area).paint();
        }
    }

    @Override
    public String sentence(MachineMoment moment, StageView view) {
        return explanation(moment, view).text();
    }

    @Override
    public Explanation explanation(MachineMoment moment, StageView view) {
        return EieWords.explanation(new EieFocus((EieMoment) moment, within(moment, view)));
    }

    @Override
    public String position(MachineMoment moment, StageView view) {
        return EieWords.position(new EieFocus((EieMoment) moment, within(moment, view)));
    }

    @Override
    public List<String> loopNest(MachineMoment moment, StageView view) {
        return EieWords.loopNest(new EieFocus((EieMoment) moment, within(moment, view)));
    }
}

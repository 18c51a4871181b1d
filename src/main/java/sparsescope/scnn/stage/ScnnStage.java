package sparsescope.scnn.stage;

import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.dataflow.PeTile;
import sparsescope.drawing.Box;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.array.ArrayPainter;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.pe.PePainter;
import sparsescope.scene.plane.PlanePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Captions;
import sparsescope.scnn.ScnnMoment;
import sparsescope.scnn.ScnnRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeStatus;

/** SCNN's stage: Planes, PE array, PE. */
public final class ScnnStage implements MachineStage {
    private static Moment own(MachineMoment moment) {
        return ((ScnnMoment) moment).own();
    }

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
        PeTile middle = PeInFocus.unlessChosen(((ScnnRun) run).own());
        return middle.position().index(columns(run.settings()));
    }

    @Override
    public StageView within(MachineMoment moment, StageView view) {
        return view.within(own(moment).run().plan().accelerator());
    }

    @Override
    public String landingName(StageView view) {
        return view.landingName();
    }

    @Override
    public void paint(PaintContext pen, MachineMoment moment, StageView view, Box area) {
        switch (view.landing()) {
            case (int) StageView.PLANE -> new PlanePainter(pen, own(moment), view, area, Beats.WHOLE).paint();
            case (int) StageView.ARRAY -> new ArrayPainter(pen, own(moment), view, area, Beats.WHOLE).paint();
            default -> new PePainter(pen, own(moment), view, area, Beats.WHOLE).paint();
        }
    }

    @Override
    public String sentence(MachineMoment moment, StageView view) {
        return Captions.sentence(own(moment), within(moment, view));
    }

    @Override
    public String position(MachineMoment moment, StageView wanted) {
        StageView view = within(moment, wanted);
        return " · group "
                + own(moment).group(view.pe()).group().index() + " · "
                + own(moment).pe(view.pe()).state().word();
    }

    @Override
    public List<String> loopNest(MachineMoment moment, StageView wanted) {
        StageView view = within(moment, wanted);
        PeStatus pe = own(moment).pe(view.pe());
        String group = "group g = " + own(moment).group(view.pe()).group().index();
        if (pe.channel() < 0) {
            return List.of(group + ": " + pe.state().word());
        }
        return List.of(
                group,
                "  channel c = " + pe.channel(),
                "    activation vector " + pe.activationVector() + ", one of " + pe.activationVectors(),
                "      weight vector " + pe.weightVector() + ", one of " + pe.weightVectors());
    }
}

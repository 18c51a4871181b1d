package sparsescope.export;

import java.util.List;
import java.util.function.Supplier;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.Lazy;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.file.InputException;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
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
    private final FigureScenario scenario;
    private final Supplier<List<LayerDensity>> densities;

    /**
     * Frames of a run; they do not move within a cycle.
     *
     * @param origin where its tensors come from
     */
    public MachineFrames(MachineRun run, FrameSteps steps, FrameLook look, FigureOrigin origin) {
        this(run, steps, look, origin, List::of);
    }

    /**
     * Frames of a run of one of a network's layers.
     *
     * @param origin where its tensors come from
     * @param network the tensors of all its layers
     */
    public MachineFrames(
            MachineRun run, FrameSteps steps, FrameLook look, FigureOrigin origin, NetworkTensors network) {
        this(
                run,
                steps,
                look,
                origin,
                new Lazy<>(() -> LayerDensity.all(network, run.layer().name())));
    }

    private MachineFrames(
            MachineRun run,
            FrameSteps steps,
            FrameLook look,
            FigureOrigin origin,
            Supplier<List<LayerDensity>> densities) {
        this.densities = densities;
        this.run = run;
        this.steps = steps;
        this.look = look;
        this.stage = MachineStages.of(run.settings().machine().name());
        if (look.pace().motion()) {
            throw new InputException("motion: found for machine " + stage.machine()
                    + ", expected cycle by cycle, or machine " + AcceleratorConfig.MACHINE);
        }
        this.scenario = FigureScenario.of(origin, run, 0, stage.within(run.at(0), look.view()), look.theme())
                .of(look.subject());
        // What cannot be shown is said before any frame is asked for.
        sheet("");
    }

    private MachineSheet sheet(String code) {
        return new MachineSheet(
                look.subject(),
                new PictureStyle(
                        look.theme(), look.width(), look.height(), look.sheet().withCode(code), look.lettering()),
                stage,
                densities);
    }

    @Override
    public int size() {
        return steps.cycles().size();
    }

    @Override
    public double seconds(int index) {
        return look.pace().seconds();
    }

    /** What it takes to see frame {@code index} again. */
    public FigureScenario scenario(int index) {
        return scenario.at(steps.cycles().get(index));
    }

    @Override
    public ExportFrame frame(int index) {
        MachineMoment moment = run.at(steps.cycles().get(index));
        StageView view = stage.within(moment, look.view());
        MachineSheet sheet = sheet(look.coded() ? ScenarioJson.code(scenario(index)) : "");
        return new ExportFrame(
                sheet.paint(moment, view),
                look.width(),
                look.height(),
                run.layer().name() + " › " + sheet.title(view) + ", cycle " + moment.cycle(),
                sheet.sentence(moment, view),
                look.pace().seconds(),
                ScenarioJson.write(scenario(index)));
    }
}

package sparsescope.export;

import java.util.List;
import java.util.function.Supplier;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.Lazy;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
import sparsescope.scene.machine.MachineSheet;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.sheet.PictureStyle;
import sparsescope.scene.view.StageView;

/** Shows a machine's stage at moments of one run, or what else of them a look asks for; the machine's name finds its stage. */
public final class MachineFrames implements FrameSequence {
    private final MachineRun run;
    private final List<FilmPictures.Picture> pictures;
    private final int steps;
    private final FrameLook look;
    private final MachineStage stage;
    private final StageView view;
    private final FigureScenario scenario;
    private final Supplier<List<LayerDensity>> densities;

    /**
     * Frames of a run.
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
        this.steps = steps.cycles().size();
        this.look = look;
        this.stage = MachineStages.of(run.settings().machine().name());
        this.view = stage.within(run.at(0), look.view());
        this.pictures = FilmPictures.of(run, steps.cycles(), view, look);
        this.scenario = FigureScenario.of(origin, run, 0, view, look.theme()).of(look.subject());
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
        return pictures.size();
    }

    @Override
    public double seconds(int index) {
        return pictures.get(index).seconds();
    }

    @Override
    public boolean whole(int index) {
        return pictures.get(index).beats() == FilmPictures.WHOLE;
    }

    @Override
    public int steps() {
        return steps;
    }

    /** What it takes to see frame {@code index} again. */
    public FigureScenario scenario(int index) {
        return scenario.at(pictures.get(index).cycle());
    }

    @Override
    public ExportFrame frame(int index) {
        FilmPictures.Picture picture = pictures.get(index);
        MachineMoment moment = run.at(picture.cycle());
        Beats beats = whole(index) ? Beats.WHOLE : new Beats(stage.beats(moment, view), picture.beats());
        MachineSheet sheet = sheet(look.coded() ? ScenarioJson.code(scenario(index)) : "");
        return new ExportFrame(
                sheet.paint(moment, view, beats),
                look.width(),
                look.height(),
                run.layer().name() + " › " + sheet.title(view) + ", cycle " + moment.cycle(),
                sheet.sentence(moment, view, beats),
                picture.seconds(),
                ScenarioJson.write(scenario(index)));
    }
}

package sparsescope.export;

import java.util.List;
import java.util.function.Supplier;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.Lazy;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.file.InputException;
import sparsescope.file.Progress;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
import sparsescope.scene.sheet.PictureStyle;
import sparsescope.scene.sheet.SheetPainter;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.twin.Twins;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

/** Shows the stage at moments of one run, or what else of them a look asks for. */
public final class StageFrames implements FrameSequence {
    private final LayerRun run;
    private final List<FilmPictures.Picture> pictures;
    private final int steps;
    private final FrameLook look;
    private final StageView view;
    private final FigureScenario scenario;
    private final Supplier<List<LayerDensity>> densities;
    private final Supplier<Twins> twins;

    /**
     * Frames of a run.
     *
     * @param origin where its tensors come from
     */
    public StageFrames(LayerRun run, FrameSteps steps, FrameLook look, FigureOrigin origin) {
        this(run, steps, look, origin, () -> List.of(LayerDensity.of(run.layer(), true)));
    }

    /**
     * Frames of a run of one of a network's layers.
     *
     * @param origin where its tensors come from
     * @param network the tensors of all its layers
     */
    public StageFrames(LayerRun run, FrameSteps steps, FrameLook look, FigureOrigin origin, NetworkTensors network) {
        this(
                run,
                steps,
                look,
                origin,
                new Lazy<>(() -> LayerDensity.all(network, run.layer().name())));
    }

    private StageFrames(
            LayerRun run,
            FrameSteps steps,
            FrameLook look,
            FigureOrigin origin,
            Supplier<List<LayerDensity>> densities) {
        this.run = run;
        this.steps = steps.cycles().size();
        this.look = look;
        this.view = look.view().within(run.plan().accelerator());
        this.pictures = FilmPictures.of(run, steps.cycles(), view, look);
        this.scenario = FigureScenario.of(origin, run, 0, view, look.theme()).of(look.subject());
        this.densities = densities;
        this.twins = () -> {
            throw new InputException("twins: found no second run, expected one beside the first");
        };
    }

    private StageFrames(StageFrames of, FigureTwin twin) {
        this.run = of.run;
        this.steps = of.steps;
        this.look = of.look;
        this.view = of.view;
        this.pictures = of.pictures;
        this.scenario = of.scenario.with(twin);
        this.densities = of.densities;
        this.twins = new Lazy<>(() -> twin.beside(run, Progress.NONE));
    }

    /** The same with a second run for pictures of twins. */
    public StageFrames with(FigureTwin twin) {
        return new StageFrames(this, twin);
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

    /** What it takes to see picture {@code index} again. */
    public FigureScenario scenario(int index) {
        return scenario.at(pictures.get(index).cycle());
    }

    @Override
    public ExportFrame frame(int index) {
        FilmPictures.Picture picture = pictures.get(index);
        Moment moment = run.at(picture.cycle());
        Beats beats = picture.beats() == FilmPictures.WHOLE
                ? Beats.WHOLE
                : new Beats(Beats.order(moment, view), picture.beats());
        String json = ScenarioJson.write(scenario(index));
        PageFurniture sheet = look.sheet().withCode(look.coded() ? ScenarioJson.code(scenario(index)) : "");
        SheetPainter painter = new SheetPainter(
                look.subject(),
                new PictureStyle(look.theme(), look.width(), look.height(), sheet, look.lettering()),
                densities,
                twins);
        return new ExportFrame(
                painter.paint(moment, view, beats),
                look.width(),
                look.height(),
                run.layer().name() + " › " + look.subject().title(view) + ", cycle " + moment.cycle(),
                painter.sentence(moment, view, beats),
                picture.seconds(),
                json);
    }
}

package sparsescope.export;

import java.util.List;
import sparsescope.scene.BeatWords;
import sparsescope.scene.Beats;
import sparsescope.scene.Captions;
import sparsescope.scene.Sheet;
import sparsescope.scene.StagePainter;
import sparsescope.scene.StageView;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;

/** The stage at moments of one run. */
public final class StageFrames implements FrameSequence {
    private final LayerRun run;
    private final List<FilmPictures.Picture> pictures;
    private final int steps;
    private final FrameLook look;
    private final StageView view;
    private final FigureScenario scenario;

    /**
     * Frames of a run.
     *
     * @param origin where its tensors come from
     */
    public StageFrames(LayerRun run, FrameSteps steps, FrameLook look, FigureOrigin origin) {
        this.run = run;
        this.steps = steps.cycles().size();
        this.look = look;
        this.view = look.view().within(run.plan().accelerator());
        this.pictures = FilmPictures.of(run, steps.cycles(), view, look);
        this.scenario = FigureScenario.of(origin, run, 0, view, look.theme());
    }

    @Override
    public int size() {
        return pictures.size();
    }

    /** How many moments they show; with motion there are more pictures. */
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
        Sheet sheet = look.sheet().withCode(look.coded() ? ScenarioJson.code(json) : "");
        return new ExportFrame(
                StagePainter.paint(
                        moment, view, look.theme(), look.width(), look.height(), sheet, look.lettering(), beats),
                look.width(),
                look.height(),
                run.layer().name() + " › " + view.landingName() + ", cycle " + moment.cycle(),
                beats.current()
                        .map(beat -> BeatWords.sentence(moment, view, beat))
                        .orElseGet(() -> Captions.sentence(moment, view)),
                picture.seconds(),
                json);
    }
}

package sparsescope.export;

import sparsescope.scene.Captions;
import sparsescope.scene.DrawingList;
import sparsescope.scene.Sheet;
import sparsescope.scene.StagePainter;
import sparsescope.scene.StageView;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;

/** The stage at moments of one run. */
public final class StageFrames implements FrameSequence {
    private final LayerRun run;
    private final FrameSteps steps;
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
        this.steps = steps;
        this.look = look;
        this.view = look.view().within(run.plan().accelerator());
        this.scenario = FigureScenario.of(origin, run, 0, view, look.theme());
    }

    @Override
    public int size() {
        return steps.cycles().size();
    }

    /** What it takes to see picture {@code index} again. */
    public FigureScenario scenario(int index) {
        return scenario.at(steps.cycles().get(index));
    }

    @Override
    public ExportFrame frame(int index) {
        Moment moment = run.at(steps.cycles().get(index));
        String json = ScenarioJson.write(scenario(index));
        Sheet sheet = look.sheet().withCode(look.coded() ? ScenarioJson.code(json) : "");
        return new ExportFrame(
                paint(moment, sheet),
                look.width(),
                look.height(),
                run.layer().name() + " › " + view.landingName() + ", cycle " + moment.cycle(),
                Captions.sentence(moment, view),
                look.seconds(),
                json);
    }

    private DrawingList paint(Moment moment, Sheet sheet) {
        double scale = look.diagramScale();
        DrawingList fitted =
                StagePainter.paint(moment, view, look.theme(), look.width() / scale, look.height() / scale, sheet);
        if (scale == 1) {
            return fitted;
        }
        DrawingList larger = new DrawingList();
        larger.push(0, 0, scale, 1);
        fitted.replay(larger);
        larger.pop();
        return larger;
    }
}

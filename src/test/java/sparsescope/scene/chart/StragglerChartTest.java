package sparsescope.scene.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;

class StragglerChartTest {
    private static final StageView FOCUS = StageView.at(StageView.ARRAY, 1, 1);

    @Test
    void isReadableAtEverySizeAndGrid() {
        for (LayerRun run : List.of(
                SceneRuns.digits("conv2", "maxKc=4"),
                SceneRuns.digits("conv2", "columns=2", "rows=2"),
                SceneRuns.digits("conv2", "columns=16", "rows=16"),
                SceneRuns.teaching(),
                SceneRuns.strided("barrier=layer"),
                SceneRuns.strided("barrier=channel"),
                SceneRuns.zeros())) {
            Moment moment = run.at(run.cycles() / 2);
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                for (boolean layer : new boolean[] {false, true}) {
                    for (double[] size : new double[][] {
                        {220, 60}, {270, 84}, {300, 120}, {420, 260}, {960, 540}, {1880, 960}, {3800, 2000}
                    }) {
                        DrawingChecks.assertReadable(
                                ChartPainter.stragglers(moment, FOCUS, layer, theme, size[0], size[1]),
                                size[0],
                                size[1]);
                    }
                }
            }
        }
    }

    @Test
    void everyPeHasABarAndTheLastOneIsNamed() {
        LayerRun run = SceneRuns.teaching();
        DrawingList chart = ChartPainter.stragglers(run.at(0), FOCUS, false, Theme.LIGHT, 420, 260);
        for (int row = 0; row < run.plan().accelerator().rows(); row++) {
            for (int column = 0; column < run.plan().accelerator().columns(); column++) {
                assertThat(chart.find("load/pe/" + column + "/" + row)).isPresent();
            }
        }
        assertThat(String.join(" ", DrawingChecks.words(chart)))
                .contains("finishes last")
                .contains("after " + run.spans().get(0).computeCycles() + " cycles.");
    }

    @Test
    void balanceSavesTheSameWhereverItIsSaid() {
        for (LayerRun run : List.of(SceneRuns.teaching(), SceneRuns.example(), SceneRuns.digits("conv2", "maxKc=8"))) {
            for (GroupSpan span : run.spans()) {
                Moment moment = run.at(span.start());
                StageView view = StageView.at(StageView.ARRAY, 0, 0);
                String said = new StragglerChart(moment, view, false, new ChartFrame(Theme.LIGHT, 900, 300)).sentence();
                String gain = said.substring(said.lastIndexOf(", ") + 2, said.lastIndexOf(" fewer."));
                assertThat(StagePainter.paint(moment, view, Theme.LIGHT, 1600, 900)
                                .texts())
                        .extracting(DrawingList.PlacedText::text)
                        .anyMatch(text -> text.contains("Perfectly balanced") && text.contains(" " + gain + " "));
            }
        }
    }
}

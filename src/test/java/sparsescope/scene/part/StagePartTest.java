package sparsescope.scene.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.chart.ChartPainter;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.timeline.TimelineMark;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

class StagePartTest {
    @Test
    void everyPartThatIsPaintedHasAnIdOfSomeKindThatMakesTheSameIdAgain() {
        Set<StagePart> met = EnumSet.noneOf(StagePart.class);
        LayerRun run = SceneRuns.teaching();
        for (long cycle = 1; cycle < run.cycles(); cycle += 3) {
            landings(run.at(cycle), met);
        }
        landings(SceneRuns.photographs("conv1").at(1), met);
        Moment moment = run.at(20);
        check(ChartPainter.utilization(moment, Theme.LIGHT, 420, 200), met);
        check(ChartPainter.slots(moment, Theme.LIGHT, 420, 200), met);
        check(ChartPainter.densities(List.of(new LayerDensity("3a/1x1", 0.5, 0.5, true)), Theme.LIGHT, 420, 200), met);
        List<TimelineMark> marks = List.of(new TimelineMark(7, "a"));
        check(TimelinePainter.paint(run, 20, 0, run.cycles(), marks, Theme.LIGHT, 900, 80), met);
        assertThat(met)
                .contains(
                        StagePart.PE,
                        StagePart.LINK,
                        StagePart.TRANSFER,
                        StagePart.OARAM,
                        StagePart.TILE,
                        StagePart.OWNED,
                        StagePart.IMAGE,
                        StagePart.FILTER_WEIGHT,
                        StagePart.ACTIVATION,
                        StagePart.WEIGHT,
                        StagePart.SLOT,
                        StagePart.BANK,
                        StagePart.QUEUE,
                        StagePart.SUM,
                        StagePart.POST,
                        StagePart.CAUSE,
                        StagePart.CHART,
                        StagePart.DENSITY,
                        StagePart.MARK,
                        StagePart.GROUP);
    }

    private static void landings(Moment moment, Set<StagePart> met) {
        for (double depth : new double[] {StageView.PLANE, StageView.ARRAY, StageView.PE}) {
            StageView view =
                    StageView.at(depth, 1, 1).within(moment.run().plan().accelerator());
            check(StagePainter.paint(moment, view, Theme.LIGHT, 1600, 900), met);
        }
    }

    private static void check(DrawingList drawing, Set<StagePart> met) {
        for (Part part : drawing.parts()) {
            StagePart kind = StagePart.of(part.id()).orElseThrow(() -> new AssertionError(part.id()));
            assertThat(kind.id(kind.fields(part.id()).toArray())).isEqualTo(part.id());
            met.add(kind);
        }
    }

    @Test
    void anIdNamesItsKindAndItsFields() {
        String id = StagePart.TILE.id(new PePosition(3, 4), 5, 6);
        assertThat(id).isEqualTo("plane/tile/3/4/5/6");
        assertThat(StagePart.of(id)).contains(StagePart.TILE);
        assertThat(StagePart.TILE.fields(id)).containsExactly("3", "4", "5", "6");
        assertThat(StagePart.of("detail/banks")).contains(StagePart.BANKS);
        assertThat(StagePart.of("chart/density/inception_3a/1x1")).contains(StagePart.DENSITY);
    }

    @Test
    void whatIsNoIdOfAStageHasNoKind() {
        assertThat(StagePart.of("")).isEmpty();
        assertThat(StagePart.of("plane/tile/3")).isEmpty();
        assertThat(StagePart.of("nonsense/1")).isEmpty();
    }

    @Test
    void aKindTakesNeitherTooFewFieldsNorWhatIsNoField() {
        assertThatThrownBy(() -> StagePart.LINK.id(new PePosition(0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LINK");
        assertThatThrownBy(() -> StagePart.SLOT.id(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartKnowsItsPe() {
        assertThat(StagePart.peOf("pe/3/14")).contains(new PePosition(3, 14));
        assertThat(StagePart.peOf("twin/pe/3/4")).contains(new PePosition(3, 4));
        assertThat(StagePart.peOf("pe/3/4/bank/17")).contains(new PePosition(3, 4));
        assertThat(StagePart.peOf("plane/tile/0/7")).contains(new PePosition(0, 7));
        assertThat(StagePart.peOf("plane/owned/2/1")).contains(new PePosition(2, 1));
        assertThat(StagePart.peOf("legend/pe")).isEmpty();
        assertThat(StagePart.peOf("plane/input/3/4")).isEmpty();
    }
}

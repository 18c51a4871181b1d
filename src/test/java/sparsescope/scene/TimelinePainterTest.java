package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sparsescope.scene.DrawingList.Part;
import sparsescope.scene.DrawingList.PlacedText;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.LayerRun;

class TimelinePainterTest {
    @Test
    void aCycleIsFoundWhereItIsPainted() {
        for (long cycle = 100; cycle <= 900; cycle += 7) {
            double x = TimelinePainter.xOf(cycle, 100, 900, 1300);
            assertThat(TimelinePainter.cycleAt(x, 100, 900, 1300)).isEqualTo(cycle);
        }
        assertThat(TimelinePainter.cycleAt(-5, 100, 900, 1300)).isEqualTo(100);
        assertThat(TimelinePainter.cycleAt(2000, 100, 900, 1300)).isEqualTo(900);
    }

    @Test
    void groupsStandWhereTheyRun() {
        LayerRun run = SceneRuns.example("maxKc=3");
        DrawingList list = TimelinePainter.paint(run, 50, 0, run.cycles(), Theme.LIGHT, 1200, 64);
        assertThat(run.spans()).hasSizeGreaterThan(3);
        for (GroupSpan span : run.spans()) {
            Part part = list.find("timeline/group/" + span.group().index()).orElseThrow();
            assertThat(part.x())
                    .isCloseTo(1200.0 * span.start() / run.cycles(), org.assertj.core.data.Offset.offset(1.0));
            assertThat(Inspector.describe(part.id(), run.at(0), StageView.at(1, 0, 0))
                            .lines())
                    .hasSize(2);
        }
    }

    @Test
    void whatIsNotIndexedSaysSo() {
        LayerRun run = SceneRuns.unindexed();
        DrawingList fresh = TimelinePainter.paint(run, 0, 0, 1000, Theme.LIGHT, 1200, 64);
        assertThat(fresh.texts()).extracting(PlacedText::text).contains("not yet indexed");
        run.cycles();
        DrawingList indexed = TimelinePainter.paint(run, 0, 0, run.cycles(), Theme.LIGHT, 1200, 64);
        assertThat(indexed.texts()).extracting(PlacedText::text).doesNotContain("not yet indexed");
    }

    @Test
    void textsAreLargeAndInside() {
        LayerRun run = SceneRuns.digits("conv2", "maxKc=4");
        for (int width = 300; width <= 1900; width += 200) {
            DrawingList list = TimelinePainter.paint(run, 10, 0, run.cycles(), Theme.DARK, width, 56);
            for (PlacedText text : list.texts()) {
                assertThat(text.size()).isGreaterThanOrEqualTo(12);
                assertThat(text.x()).isGreaterThanOrEqualTo(-0.5);
                assertThat(text.x() + text.width()).isLessThanOrEqualTo(width + 0.5);
            }
        }
    }
}

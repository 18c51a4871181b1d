package sparsescope.scene.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.style.Theme;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.SlotCause;

class MarkStripTest {
    private final LayerRun run = SceneRuns.digits("conv2");

    private DrawingList paint(Theme theme, double width, List<TimelineMark> marks) {
        return TimelinePainter.paint(run, run.cycles() / 3, 0, run.cycles(), marks, theme, width, 80);
    }

    @Test
    void flagsAndNamesAreReadableApartAndInsideHoweverMany() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (double width : new double[] {300, 960, 1900}) {
                for (int count : new int[] {1, 2, 9, 40, 400}) {
                    List<TimelineMark> marks = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        long cycle = count == 1 ? 0 : run.cycles() * i / (count - 1);
                        marks.add(new TimelineMark(cycle, i % 3 == 0 ? "here it stalls" : ""));
                    }
                    DrawingChecks.assertReadable(paint(theme, width, marks), width, 80);
                }
            }
        }
    }

    @Test
    void aFlagHasItsNumberAndNameAndPointsAtItsCycle() {
        DrawingList list = paint(
                Theme.LIGHT,
                1200,
                List.of(new TimelineMark(run.cycles() / 4, "one"), new TimelineMark(run.cycles() / 2, "")));
        assertThat(list.texts()).extracting(PlacedText::text).contains("1", "2", "one");
        DrawingList.Part part = list.find("timeline/mark/" + run.cycles() / 2).orElseThrow();
        assertThat(part.x() + part.width() / 2).isBetween(594.0, 606.0);
        assertThat(part.y()).isZero();
    }

    @Test
    void theCauseAtAPointIsOneThatTheBandShows() {
        List<Optional<SlotCause>> causes = new ArrayList<>();
        for (double y = 0; y < 80; y++) {
            causes.add(TimelinePainter.causeAt(run, 0, run.cycles(), 100, y, 1200, 80));
        }
        assertThat(causes.get(5)).isEmpty();
        assertThat(causes.get(79)).isEmpty();
        List<SlotCause> shown =
                causes.stream().flatMap(Optional::stream).distinct().toList();
        assertThat(shown).contains(SlotCause.IDLE).contains(SlotCause.PRODUCT);
        // From the top of the band down: the waiting first, the useful at the bottom.
        assertThat(shown.get(shown.size() - 1)).isEqualTo(SlotCause.PRODUCT);
    }
}

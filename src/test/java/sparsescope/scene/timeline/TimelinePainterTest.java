package sparsescope.scene.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.Surface;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.inspect.Inspector;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.SlotSums;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.SlotCause;

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

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 5", "1000, 1", "1, 3"})
    void columnsOfTheExactBandAreTheSumsOfTheirCycles(int cycles, int columnsPer) {
        LayerRun run = SceneRuns.strided("columns=2", "rows=1", "F=1", "I=2");
        int columns = cycles == 1000 ? (int) (run.cycles() / 1000) : 60;
        long from = cycles == 1000 ? 0 : run.cycles() / 3;
        long to = from + (long) columns * cycles / columnsPer;
        CauseBand.refine(run, from, to, columns, () -> false);
        CauseBand band = CauseBand.of(run, from, to, columns);

        assertThat(band.isExact()).isTrue();
        assertThat(columns).isPositive();
        for (int column = 0; column < columns; column++) {
            long end = Math.max(
                    CauseBand.cycle(column, from, to, columns) + 1, CauseBand.cycle(column + 1, from, to, columns));
            Map<SlotCause, Long> sums = new EnumMap<>(SlotCause.class);
            for (long at = CauseBand.cycle(column, from, to, columns); at < end; at++) {
                for (SlotCause cause : SlotCause.values()) {
                    sums.merge(cause, inCycle(run, at, cause), Long::sum);
                }
            }
            for (SlotCause cause : SlotCause.values()) {
                assertThat(band.slots(column, cause))
                        .as("%s in column %d", cause, column)
                        .isEqualTo((double) sums.get(cause));
            }
        }
    }

    /** Slots of a cause in one cycle, of a run in which PEs meet after each group. */
    private static long inCycle(LayerRun run, long cycle, SlotCause cause) {
        return soFar(run, cycle, cause)
                - (cycle > 0 && run.at(cycle - 1).span().equals(run.at(cycle).span())
                        ? soFar(run, cycle - 1, cause)
                        : 0);
    }

    private static long soFar(LayerRun run, long cycle, SlotCause cause) {
        return SlotSums.soFar(run.at(cycle)).of(cause);
    }

    @Test
    void aPlayheadElsewhereIsNotDrawnOnAnyCycle() {
        LayerRun run = SceneRuns.digits("conv2");
        long end = run.cycles();
        DrawingList here = TimelinePainter.paint(run, 60, 50, 100, Theme.LIGHT, 1200, 64);
        DrawingList before = TimelinePainter.paint(run, 10, 50, 100, Theme.LIGHT, 1200, 64);
        DrawingList after = TimelinePainter.paint(run, end, 50, 100, Theme.LIGHT, 1200, 64);
        assertThat(playheads(here)).isOne();
        assertThat(playheads(before)).isZero();
        assertThat(playheads(after)).isZero();
        assertThat(playheads(TimelinePainter.paint(run, end, 0, end, Theme.LIGHT, 1200, 64)))
                .isOne();
    }

    /** Lines of the playhead: as thick as no other. */
    private static long playheads(DrawingList list) {
        AtomicLong lines = new AtomicLong();
        list.replay((Surface) Proxy.newProxyInstance(
                Surface.class.getClassLoader(), new Class<?>[] {Surface.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("path")
                            && arguments[2] instanceof Stroke stroke
                            && stroke.width() == 2) {
                        lines.incrementAndGet();
                    }
                    return null;
                }));
        return lines.get();
    }

    @Test
    void barsSayWhatTheyAreAndHowLong() {
        LayerRun run = SceneRuns.digits("conv1");
        GroupSpan span = run.spans().get(0);
        long exchange = span.exchangeCycles();
        long store = span.postEnd() - span.postStart() - exchange;
        assertThat(TimelinePainter.paint(run, 0, 0, run.cycles(), List.of(), Theme.LIGHT, 1280, 100)
                        .texts())
                .extracting(DrawingList.PlacedText::text)
                .contains(
                        "multiply: " + span.computeCycles() + " cycles",
                        "exchange halos: " + exchange + " cycles",
                        "store outputs: " + store + " cycles");
        assertThat(TimelineWords.cycle(run, 0)).isEqualTo("cycle 0: group 0 multiplies (filters 0–15)");
        assertThat(TimelineWords.cycle(run, span.postStart()))
                .isEqualTo("cycle " + span.postStart() + ": group 0 exchanges halos");
        assertThat(TimelineWords.cycle(run, span.postStart() + exchange))
                .isEqualTo("cycle " + (span.postStart() + exchange) + ": group 0 stores its outputs");
        assertThat(TimelineWords.cycle(run, run.cycles()))
                .isEqualTo("cycle " + run.cycles() + ": the layer is finished");
    }
}

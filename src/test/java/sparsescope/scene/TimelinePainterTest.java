package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.LayerRun;

class TimelinePainterTest {
    @ParameterizedTest
    @CsvSource({"300,44", "500,57", "700,58", "900,64", "1000.5,72", "1900,80"})
    void everySizeIsReadable(double width, double height) {
        for (LayerRun run : new LayerRun[] {
            Runs.teaching(),
            Runs.of("worked-example", 0, "worked-example"),
            Runs.of("lenet-digits", 1, "scnn", "kc", "2"),
            Runs.of("lenet-digits", 0, "teaching", "postProcessing", "serial")
        }) {
            for (double at : new double[] {0, 0.31, 0.66, 1}) {
                for (Theme theme : Theme.values()) {
                    long cycles = run.cycles();
                    DrawingList drawing =
                            TimelinePainter.paint(run, (long) (at * cycles), 0, cycles, theme, width, height);
                    DrawingChecks.assertReadable(drawing, width, height);
                    assertThat(DrawingChecks.words(drawing)).anyMatch(text -> text.startsWith("cycle"));
                }
            }
        }
    }

    @Test
    void everyGroupCanBePointedAtWhereItRuns() {
        LayerRun run = Runs.of("lenet-digits", 1, "scnn", "kc", "4");
        long cycles = run.cycles();
        DrawingList drawing = TimelinePainter.paint(run, 100, 0, cycles, Theme.LIGHT, 1200, 64);
        for (GroupSpan span : run.spans()) {
            String id = "timeline/group/" + span.group().index();
            long middle = (span.start() + span.computeEnd()) / 2;
            double x = TimelinePainter.xOf(middle, 0, cycles, 1200);
            assertThat(drawing.hit(x, 30))
                    .get()
                    .extracting(DrawingList.Part::id)
                    .isEqualTo(id);
            assertThat(drawing.find(id).orElseThrow().x())
                    .isCloseTo(TimelinePainter.xOf(span.start(), 0, cycles, 1200), within(0.01));
        }
        assertThat(DrawingChecks.words(drawing)).contains("group 2, filters k 4…7");
    }

    @Test
    void manyGroupsTakeFewPrimitives() {
        LayerRun run = Runs.of("lenet-digits", 0, "teaching");
        assertThat(run.spans()).hasSizeGreaterThan(1000);
        DrawingList drawing = TimelinePainter.paint(run, 0, 0, run.cycles(), Theme.DARK, 600, 64);
        assertThat(drawing.size() - run.spans().size()).isLessThan(4 * 600);
    }

    @Test
    void aStretchShowsItsGroupsOnly() {
        LayerRun run = Runs.teaching();
        GroupSpan second = run.spans().get(1);
        DrawingList drawing =
                TimelinePainter.paint(run, second.start(), second.start(), run.cycles(), Theme.LIGHT, 600, 64);
        assertThat(drawing.find("timeline/group/0")).isEmpty();
        assertThat(drawing.find("timeline/group/1")).isPresent();
        DrawingChecks.assertReadable(drawing, 600, 64);
    }

    @Test
    void whatIsNotIndexedSaysSo() {
        LayerRun run = Runs.fresh("lenet-digits", 1, "scnn", "kc", "4");
        DrawingList before = TimelinePainter.paint(run, 0, 0, 1000, Theme.LIGHT, 900, 64);
        DrawingChecks.assertReadable(before, 900, 64);
        assertThat(DrawingChecks.words(before)).contains("not yet indexed");
        run.at(150);
        DrawingList partly = TimelinePainter.paint(run, 0, 0, 1000, Theme.LIGHT, 900, 64);
        assertThat(DrawingChecks.words(partly)).contains("not yet indexed");
        assertThat(partly.find("timeline/group/0")).isPresent();
        assertThat(run.indexed()).isFalse();
        long cycles = run.cycles();
        assertThat(DrawingChecks.words(TimelinePainter.paint(run, 0, 0, cycles, Theme.LIGHT, 900, 64)))
                .doesNotContain("not yet indexed");
    }

    @Test
    void noCyclesAtAllIsAnEmptyLine() {
        DrawingList drawing = TimelinePainter.paint(Runs.teaching(), 0, 0, 0, Theme.LIGHT, 300, 44);
        DrawingChecks.assertReadable(drawing, 300, 44);
    }

    @Test
    void columnsAndCyclesMatch() {
        for (long cycle = 10; cycle <= 110; cycle++) {
            assertThat(TimelinePainter.cycleAt(TimelinePainter.xOf(cycle, 10, 110, 777), 10, 110, 777))
                    .isEqualTo(cycle);
        }
        assertThat(TimelinePainter.cycleAt(-5, 10, 110, 777)).isEqualTo(10);
        assertThat(TimelinePainter.cycleAt(999, 10, 110, 777)).isEqualTo(110);
    }

    @Test
    void theBandHoldsTheSharesOfTheHistory() {
        GroupSpan span = Runs.teaching().spans().get(0);
        CauseBand exact = new CauseBand(List.of(span), 0, span.computeCycles(), (int) span.computeCycles());
        CauseBand one = new CauseBand(List.of(span), 0, span.computeCycles(), 1);
        for (int cycle = 0; cycle < span.computeCycles(); cycle++) {
            assertThat(exact.utilization(cycle))
                    .isCloseTo(span.history().bucket(cycle).utilization(), within(1e-9));
            assertThat(one.least(0)).isLessThanOrEqualTo(exact.utilization(cycle));
            assertThat(one.most(0)).isGreaterThanOrEqualTo(exact.utilization(cycle));
        }
        assertThat(one.utilization(0)).isCloseTo(RunInspector.slots(span).utilization(), within(1e-9));
    }
}

package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.chart.ChartPainter;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.timeline.CauseBand;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.scene.view.SlotSums;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/** Timeline and charts from a side panel's size to a projector's, for layers of one group and of a thousand. */
class PanelsReadableTest {
    private static List<LayerRun> timelines() {
        return List.of(
                SceneRuns.teaching(),
                SceneRuns.example(),
                SceneRuns.digits("conv2", "kc=2"),
                SceneRuns.digits("conv1", "columns=2", "rows=2", "banks=8", "bankEntries=4", "postProcessing=serial"));
    }

    @ParameterizedTest
    @CsvSource({"300,44", "500,57", "700,58", "900,64", "1000.5,72", "1900,80"})
    void theTimelineIsReadable(double width, double height) {
        for (LayerRun run : timelines()) {
            long cycles = run.cycles();
            for (double at : new double[] {0, 0.31, 0.66, 1}) {
                DrawingList drawing =
                        TimelinePainter.paint(run, (long) (at * cycles), 0, cycles, Theme.LIGHT, width, height);
                DrawingChecks.assertReadable(drawing, width, height);
                assertThat(DrawingChecks.words(drawing)).anyMatch(text -> text.startsWith("cycle"));
            }
        }
    }

    @Test
    void aThousandGroupsTakeFewPrimitives() {
        LayerRun run = timelines().get(3);
        run.cycles();
        assertThat(run.spans()).hasSizeGreaterThan(1000);
        DrawingList drawing = TimelinePainter.paint(run, 0, 0, run.cycles(), Theme.DARK, 600, 64);
        assertThat(drawing.size() - run.spans().size()).isLessThan(4 * 600);
    }

    @Test
    void aStretchOfTimeAndNoTimeAtAll() {
        LayerRun run = SceneRuns.teaching();
        long cycles = run.cycles();
        GroupSpan second = run.spans().get(1);
        DrawingList drawing = TimelinePainter.paint(run, second.start(), second.start(), cycles, Theme.LIGHT, 600, 64);
        assertThat(drawing.find("timeline/group/0")).isEmpty();
        assertThat(drawing.find("timeline/group/1")).isPresent();
        DrawingChecks.assertReadable(drawing, 600, 64);
        DrawingChecks.assertReadable(TimelinePainter.paint(run, 0, 0, 0, Theme.LIGHT, 300, 44), 300, 44);
    }

    @Test
    void theBandHoldsTheSharesOfTheHistory() {
        LayerRun run = SceneRuns.teaching();
        run.cycles();
        GroupSpan span = run.spans().get(0);
        CauseBand exact = new CauseBand(List.of(span), 0, span.computeCycles(), (int) span.computeCycles());
        CauseBand one = new CauseBand(List.of(span), 0, span.computeCycles(), 1);
        for (int cycle = 0; cycle < span.computeCycles(); cycle++) {
            assertThat(exact.utilization(cycle))
                    .isCloseTo(span.history().bucket(cycle).utilization(), within(1e-9));
            assertThat(one.least(0)).isLessThanOrEqualTo(exact.utilization(cycle));
            assertThat(one.most(0)).isGreaterThanOrEqualTo(exact.utilization(cycle));
        }
        assertThat(one.utilization(0)).isCloseTo(SlotSums.of(span).utilization(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"260,90", "300,110", "320,140", "420,220", "640,200", "700,330", "1200,600"})
    void everyChartIsReadable(double width, double height) {
        for (LayerRun run : List.of(
                SceneRuns.teaching(),
                SceneRuns.digits("conv2", "kc=4", "contention=lockstep", "strides=discard"),
                SceneRuns.digits("conv2", "operands=dense", "halos=input"))) {
            for (double at : new double[] {0, 0.3, 0.7, 1}) {
                Moment moment = run.at((long) (at * run.cycles()));
                for (Theme theme : Theme.values()) {
                    DrawingChecks.assertReadable(ChartPainter.utilization(moment, theme, width, height), width, height);
                    DrawingChecks.assertReadable(ChartPainter.slots(moment, theme, width, height), width, height);
                }
            }
        }
        for (int layers : new int[] {0, 1, 5, 16, 57}) {
            DrawingChecks.assertReadable(
                    ChartPainter.densities(densities(layers), Theme.LIGHT, width, height), width, height);
        }
    }

    private static List<LayerDensity> densities(int layers) {
        List<LayerDensity> densities = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            String name = layers < 10 ? "conv" + i : "inception_" + i + "/3x3_reduce";
            densities.add(new LayerDensity(name, i % 11 / 10.0, 1 - i % 7 / 6.0, i == layers / 2));
        }
        return densities;
    }

    @Test
    void slotsAreNamedWithTheirShares() {
        Moment moment = SceneRuns.example().at(150);
        SlotCounts slots = SlotSums.soFar(moment);
        DrawingList drawing = ChartPainter.slots(moment, Theme.LIGHT, 700, 330);
        for (SlotCause cause : SlotCause.values()) {
            boolean there = slots.of(cause) > 0;
            assertThat(drawing.find("cause/" + cause.name()).isPresent()).isEqualTo(there);
            assertThat(DrawingChecks.words(drawing).contains(cause.word())).isEqualTo(there);
            if (there) {
                assertThat(DrawingChecks.words(drawing))
                        .contains(Words.percent((double) slots.of(cause) / slots.total()));
            }
        }
        assertThat(slots.of(SlotCause.STALL)).isZero();
    }

    @Test
    void whatIsUsefulIsNamedHoweverSmallTheChart() {
        Moment moment = SceneRuns.example().at(150);
        List<String> words = DrawingChecks.words(ChartPainter.slots(moment, Theme.LIGHT, 260, 90));
        assertThat(words)
                .contains(
                        "useful", "other", Words.percent(SlotSums.soFar(moment).utilization()))
                .doesNotContain("drain");
    }

    @Test
    void densitiesHaveTheirNumbersAndTheShownLayerItsName() {
        List<LayerDensity> layers =
                List.of(new LayerDensity("conv1", 0.28, 0.83, true), new LayerDensity("fc", 0.07, 0.5, false));
        assertThat(DrawingChecks.words(ChartPainter.densities(layers, Theme.DARK, 420, 220)))
                .contains(
                        "conv1",
                        "fc",
                        PaintContext.percent(0.28),
                        PaintContext.percent(0.83),
                        PaintContext.percent(0.07),
                        PaintContext.percent(0.5))
                .contains("weights " + PaintContext.percent(0.28), "activations " + PaintContext.percent(0.83));
        for (double width : new double[] {260, 420, 1200}) {
            assertThat(DrawingChecks.words(ChartPainter.densities(densities(57), Theme.LIGHT, width, 140)))
                    .anyMatch(text -> text.endsWith("28/3x3_reduce"));
        }
    }
}

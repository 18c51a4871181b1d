package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.scene.ChartPainter.LayerDensity;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;
import sparsescope.simulation.SlotCause;
import sparsescope.simulation.SlotCounts;

class ChartPainterTest {
    @ParameterizedTest
    @CsvSource({"260,90", "300,110", "320,140", "420,220", "640,200", "700,330", "1200,600"})
    void everyChartIsReadableAtEverySize(double width, double height) {
        for (LayerRun run : new LayerRun[] {
            Runs.teaching(),
            Runs.of("worked-example", 0, "worked-example"),
            Runs.of("lenet-digits", 1, "scnn", "kc", "4", "contention", "lockstep", "strides", "discard"),
            Runs.of("lenet-digits", 0, "teaching", "operands", "dense", "halos", "input")
        }) {
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
    void utilizationSaysWhatItIsNowAndSoFar() {
        LayerRun run = Runs.teaching();
        Moment moment = run.at(40);
        SlotCounts soFar = RunInspector.slots(run.spans().get(0)).plus(RunInspector.slotsSoFar(moment));
        double now = run.spans()
                .get(1)
                .history()
                .bucket((int) (40 - run.spans().get(1).start()))
                .utilization();
        DrawingList drawing = ChartPainter.utilization(moment, Theme.LIGHT, 600, 200);
        assertThat(DrawingChecks.words(drawing))
                .contains("Multiplier utilization", "0\u00a0%", "100\u00a0%")
                .contains("now " + Words.wholePercent(now) + ", " + Words.wholePercent(soFar.utilization())
                        + " of the layer so far");
        assertThat(drawing.find("chart/utilization")).isPresent();
    }

    @Test
    void aRunThatIsNotIndexedIsDrawnAsFarAsItIsKnown() {
        LayerRun run = Runs.fresh("lenet-digits", 1, "scnn", "kc", "4");
        DrawingChecks.assertReadable(ChartPainter.utilization(run.at(150), Theme.LIGHT, 420, 160), 420, 160);
        assertThat(run.indexed()).isFalse();
    }

    @Test
    void slotsAreNamedWithTheirShares() {
        Moment moment = Runs.of("worked-example", 0, "worked-example").at(150);
        SlotCounts slots = RunInspector.slotsSoFar(moment);
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
    void whereThereIsNoRoomTheSmallestBecomeOther() {
        Moment moment = Runs.of("worked-example", 0, "worked-example").at(150);
        SlotCounts slots = RunInspector.slotsSoFar(moment);
        List<String> words = DrawingChecks.words(ChartPainter.slots(moment, Theme.LIGHT, 260, 90));
        assertThat(words)
                .contains("useful", "other", Words.percent(slots.utilization()))
                .doesNotContain("drain");
    }

    @Test
    void piecesOfTheBarAreAsWideAsTheirShares() {
        Moment moment = Runs.of("worked-example", 0, "worked-example").at(150);
        SlotCounts slots = RunInspector.slotsSoFar(moment);
        DrawingList drawing = ChartPainter.slots(moment, Theme.LIGHT, 700, 330);
        double bar = 0;
        for (DrawingList.Part part : drawing.parts()) {
            if (part.id().startsWith("cause/") && part.height() > 60) {
                bar += part.width();
            }
        }
        double product = drawing.find("cause/PRODUCT").orElseThrow().width();
        assertThat(product / bar).isCloseTo((double) slots.of(SlotCause.PRODUCT) / slots.total(), within(1e-6));
    }

    @Test
    void densitiesHaveTwoBarsAndTheirNumbers() {
        List<LayerDensity> layers =
                List.of(new LayerDensity("conv1", 0.28, 0.83, true), new LayerDensity("fc", 0.07, 0.5, false));
        DrawingList drawing = ChartPainter.densities(layers, Theme.DARK, 420, 220);
        assertThat(DrawingChecks.words(drawing))
                .contains("conv1", "fc", "28\u00a0%", "83\u00a0%", "7\u00a0%", "50\u00a0%")
                .contains("weights 28\u00a0%", "activations 83\u00a0%");
        assertThat(drawing.find("chart/density/1")).isPresent();
        assertThat(drawing.find("legend/weight")).isPresent();
    }

    @Test
    void ofManyLayersTheShownOneKeepsItsName() {
        for (double width : new double[] {260, 420, 1200}) {
            assertThat(DrawingChecks.words(ChartPainter.densities(densities(57), Theme.LIGHT, width, 140)))
                    .anyMatch(text -> text.endsWith("28/3x3_reduce"));
        }
    }
}

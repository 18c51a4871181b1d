package sparsescope.scene.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.SlotCounts;

class ChartPainterTest {
    private static List<LayerDensity> layers(int count) {
        List<LayerDensity> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            layers.add(new LayerDensity("layer" + i, 0.2 + 0.5 / (i + 1), 0.6, i == 1));
        }
        return layers;
    }

    @Test
    void textsAreLargeInsideAndApartAtEverySize() {
        LayerRun run = SceneRuns.digits("conv2");
        Moment moment = run.at(run.cycles() / 2);
        for (double width : new double[] {220, 300, 420}) {
            for (double height : new double[] {120, 170, 260}) {
                Stream.of(
                                ChartPainter.utilization(moment, Theme.LIGHT, width, height),
                                ChartPainter.slots(moment, Theme.LIGHT, width, height),
                                ChartPainter.densities(layers(5), Theme.LIGHT, width, height),
                                ChartPainter.densities(layers(60), Theme.LIGHT, width, height))
                        .forEach(chart -> check(chart, width, height));
            }
        }
    }

    private static void check(DrawingList chart, double width, double height) {
        assertThat(chart.texts()).isNotEmpty();
        for (PlacedText a : chart.texts()) {
            assertThat(a.size()).isGreaterThanOrEqualTo(12);
            assertThat(a.x() >= -0.5 && a.x() + a.width() <= width + 0.5)
                    .as("%s in %s", a, width)
                    .isTrue();
            assertThat(a.y() >= -0.5 && a.y() + a.size() * 0.8 <= height + 0.5)
                    .as("%s in %s", a, height)
                    .isTrue();
            for (PlacedText b : chart.texts()) {
                assertThat(a != b
                                && a.x() + 0.5 < b.x() + b.width()
                                && b.x() + 0.5 < a.x() + a.width()
                                && a.y() + 0.5 < b.y() + 0.72 * b.size()
                                && b.y() + 0.5 < a.y() + 0.72 * a.size())
                        .as("%s over %s", a, b)
                        .isFalse();
            }
        }
    }

    @Test
    void theUtilizationIsThatOfTheSlots() {
        LayerRun run = SceneRuns.example();
        Moment moment = run.at(run.spans().get(0).computeEnd() - 1);
        // The worked example: 24 349 products in 219 cycles of 16 PEs with 16 multipliers.
        assertThat(ChartPainter.utilization(moment, Theme.LIGHT, 420, 200).texts())
                .extracting(PlacedText::text)
                .anyMatch(text -> text.endsWith("43 % of the layer so far"));
        SlotCounts all = moment.pes().stream().map(PeStatus::soFar).reduce(SlotCounts.none(), SlotCounts::plus);
        assertThat(all.useful()).isEqualTo(24_349);
    }

    @Test
    void everyLayerIsAPartOfTheDensityChart() {
        DrawingList chart = ChartPainter.densities(layers(60), Theme.LIGHT, 300, 160);
        for (int i = 0; i < 60; i++) {
            assertThat(chart.find("chart/density/layer" + i)).isPresent();
        }
    }

    @Test
    void nowIsThisVeryCycle() {
        // Buckets of the history hold several cycles: in most of these the mean is another.
        LayerRun run = SceneRuns.digits("conv2");
        long multipliers = 64 * 16;
        for (long cycle = 3; cycle < run.spans().get(0).computeEnd(); cycle += 17) {
            Moment moment = run.at(cycle);
            long useful = moment.pes().stream()
                    .flatMap(pe -> moment.issued(pe.position()).stream())
                    .filter(product -> product.cause().isUseful())
                    .count();
            assertThat(ChartPainter.utilization(moment, Theme.LIGHT, 420, 170).texts())
                    .extracting(PlacedText::text)
                    .anyMatch(text -> text.startsWith("now " + PaintContext.percent((double) useful / multipliers)));
        }
    }

    @Test
    void aShareThatIsNotNothingNeverReadsAsNothing() {
        assertThat(PaintContext.percent(0.003)).isEqualTo("<1 %");
        assertThat(PaintContext.percent(0.999)).isEqualTo(">99 %");
        assertThat(PaintContext.percent(0)).isEqualTo("0 %");
        assertThat(PaintContext.percent(1)).isEqualTo("100 %");
        assertThat(PaintContext.percent(0.344)).isEqualTo("34 %");
    }
}

package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.analysis.sweep.SweepPlan;
import sparsescope.analysis.sweep.SweepRow;
import sparsescope.analysis.sweep.SweepSource;
import sparsescope.analysis.sweep.SweepTable;
import sparsescope.drawing.DrawingList;
import sparsescope.file.Progress;
import sparsescope.machine.Machines;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.report.ComparisonReport;
import sparsescope.scene.report.CurveReport;
import sparsescope.scene.report.DensityReport;
import sparsescope.scene.report.NetworkReport;
import sparsescope.scene.report.PaperReport;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

class ReportsTest {
    /** The figure's room in windows of 1280×720, 1920×1080, and 1024×640. */
    private static final double[][] SIZES = {{1244, 486}, {1884, 846}, {990, 400}};

    private static List<LayerFigures> digits(AcceleratorConfig accelerator) {
        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("lenet-digits"));
        return IntStream.range(0, tensors.network().layers().size())
                .mapToObj(layer -> LayerFigures.of(
                        tensors.layer(layer),
                        OutputDensities.of(tensors, layer),
                        accelerator,
                        EnergyTable.standard(),
                        Progress.NONE))
                .toList();
    }

    /** So many layers that look like those of the digits, with names as long as GoogLeNet's. */
    private static List<LayerFigures> many(int count, AcceleratorConfig accelerator) {
        List<LayerFigures> some = digits(accelerator);
        return IntStream.range(0, count)
                .mapToObj(i -> some.get(i % some.size()).named("inception_" + i + "/3x3_reduce"))
                .toList();
    }

    private static List<String> names(List<LayerFigures> layers) {
        return layers.stream().map(LayerFigures::name).toList();
    }

    private static NetworkReport report(List<LayerFigures> layers, int counted) {
        return new NetworkReport(
                "network",
                "scnn",
                names(layers),
                Set.of(layers.get(layers.size() - 1).name()),
                layers.subList(0, counted));
    }

    @Test
    void aNetworkReadsWellAtEverySize() {
        AcceleratorConfig scnn = Presets.get("scnn");
        for (double[] size : SIZES) {
            for (Theme theme : Theme.values()) {
                for (NetworkReport report : List.of(
                        report(digits(scnn), 0),
                        report(digits(scnn), 2),
                        report(many(16, scnn), 16),
                        report(many(24, scnn.with(Setting.OPERANDS, "dense")), 24))) {
                    double height = Math.max(size[1], report.height(size[0]));
                    DrawingChecks.assertReadable(report.paint(theme, size[0], height), size[0], height);
                }
            }
        }
    }

    @Test
    void sixteenLayersFitTheSmallestWindow() {
        assertThat(report(many(16, Presets.get("scnn")), 16).height(1244)).isLessThan(520);
    }

    @Test
    void barsSayTheirExactValues() {
        List<LayerFigures> layers = digits(Presets.get("scnn"));
        NetworkReport report = report(layers, layers.size());
        DrawingList drawing = report.paint(Theme.LIGHT, 1244, 486);
        LayerFigures second = layers.get(1);
        assertThat(report.about("layer/1/speed"))
                .contains(
                        PaintContext.number(second.cycles()),
                        PaintContext.number(second.dcnnCycles()),
                        PaintContext.number(second.idealCycles()));
        int connected = layers.size() - 1;
        assertThat(layers.get(connected).workingPes()).isOne();
        assertThat(report.about("layer/" + connected + "/utilization")).endsWith(", one PE of 64 works");
        assertThat(drawing.texts()).extracting(DrawingList.PlacedText::text).doesNotContain("0 %");
        for (String part : List.of("density", "utilization", "speed", "energy", "slots/PRODUCT")) {
            assertThat(drawing.find("layer/1/" + part)).as(part).isPresent();
            assertThat(report.about("layer/1/" + part)).as(part).startsWith(second.name());
        }
        assertThat(report.sentence())
                .contains(
                        "as fast as the dense DCNN",
                        "Most of what is lost",
                        NetworkReport.factor(report.convolutions().orElseThrow().speedUp()));
        assertThat(report(layers, 1).about("layer/1")).contains("not counted yet");
        assertThat(report.about("layer/999999999")).isEmpty();
    }

    private static List<Optional<SweepRow>> rows(String... axes) {
        Network network = SampleNetworks.open("alexnet");
        SweepPlan plan = new SweepPlan(
                "vary",
                network,
                new int[] {network.layers().size() - 1},
                Presets.get("scnn"),
                List.of(axes).stream()
                        .map(axis -> SweepAxis.parse("vary", axis))
                        .toList());
        SweepTable table = new SweepTable(plan);
        table.count(new SweepSource(SampleNetworks.path("alexnet"), network), 2, Progress.NONE, () -> {});
        return IntStream.range(0, plan.points()).mapToObj(table::row).toList();
    }

    @Test
    void aCurveReadsWellAndSaysItsValues() {
        List<Optional<SweepRow>> rows = rows("banks=1..64*2");
        List<String> values = List.of("1", "2", "4", "8", "16", "32", "64");
        for (double[] size : SIZES) {
            for (Theme theme : Theme.values()) {
                for (SweepMetric metric : SweepMetric.of(Machines.standard())) {
                    CurveReport curve = new CurveReport("it", "banks", values, metric, rows);
                    DrawingList drawing = curve.paint(theme, size[0], size[1]);
                    DrawingChecks.assertReadable(drawing, size[0], size[1]);
                    assertThat(drawing.find("point/6")).isPresent();
                    assertThat(curve.about("point/6")).startsWith("banks 64: " + metric.title());
                }
            }
        }
        List<Optional<SweepRow>> some = new ArrayList<>(rows);
        some.set(3, Optional.empty());
        CurveReport partial = new CurveReport("it", "banks", values, SweepMetric.CYCLES, some);
        assertThat(partial.paint(Theme.LIGHT, 1244, 486).find("point/3")).isEmpty();
        assertThat(partial.about("point/3")).isEmpty();
    }

    @Test
    void aHeatMapReadsWellAndDrawsItsBreakEven() {
        List<String> densities = List.of("0.2", "0.4", "0.6", "0.8", "1");
        Network example = SampleNetworks.open("vgg-16");
        SweepPlan plan = new SweepPlan(
                "vary",
                example,
                new int[] {0},
                Presets.get("scnn").with(Setting.CONTENTION, "none"),
                List.of(
                        SweepAxis.parse("vary", "weightDensity=0.2..1+0.2"),
                        SweepAxis.parse("vary", "inputDensity=0.2..1+0.2")));
        SweepTable table = new SweepTable(plan);
        table.count(new SweepSource(SampleNetworks.path("vgg-16"), example), 2, Progress.NONE, () -> {});
        DensityReport report = new DensityReport(
                "it",
                densities,
                densities,
                IntStream.range(0, 25).mapToObj(table::row).toList());
        for (double[] size : SIZES) {
            for (Theme theme : Theme.values()) {
                DrawingList drawing = report.paint(theme, size[0], size[1]);
                DrawingChecks.assertReadable(drawing, size[0], size[1]);
                assertThat(drawing.find("break-even")).isPresent();
            }
        }
        double sparse = report.speedUp(0, 0).orElseThrow();
        double dense = report.speedUp(4, 4).orElseThrow();
        assertThat(sparse).isGreaterThan(1);
        assertThat(dense).isLessThan(1);
        assertThat(report.speedUp(0, 4).orElseThrow())
                .isEqualTo(table.row(4).orElseThrow().speedUp());
        assertThat(report.sentence()).contains(NetworkReport.factor(sparse), "breaks even at about");
        assertThat(report.about("cell/4/0")).startsWith("weights 1, activations 0.2: ");
    }

    @Test
    void aComparisonReadsWellAndItsTermsAddUp() {
        AcceleratorConfig scnn = Presets.get("scnn");
        List<LayerFigures> a = many(12, scnn);
        for (AcceleratorConfig other : List.of(
                scnn,
                scnn.with(Setting.CONTENTION, "lockstep"),
                scnn.with(Setting.OPERANDS, "dense"),
                Setting.applyAll(scnn, Map.of(Setting.COLUMNS, "2", Setting.ROWS, "2")))) {
            List<LayerFigures> b = many(12, other);
            for (int counted : new int[] {0, 7}) {
                ComparisonReport report = new ComparisonReport(
                        "network", "scnn", "the other", names(a), a.subList(0, counted), b.subList(0, counted));
                for (double[] size : SIZES) {
                    for (Theme theme : Theme.values()) {
                        double height = Math.max(size[1], report.height(size[0]));
                        DrawingChecks.assertReadable(report.paint(theme, size[0], height), size[0], height);
                    }
                }
                report.total()
                        .ifPresent(total -> assertThat(total.difference().total())
                                .isEqualTo(total.b().cycles() - total.a().cycles()));
            }
        }
        ComparisonReport same = new ComparisonReport("network", "scnn", "the other", names(a), a, a);
        assertThat(same.sentence()).contains("the same cycles, cause by cause");
    }

    @Test
    void thePaperReadsWell() {
        List<PaperFigure> figures = new ArrayList<>();
        for (PaperFigure.Unit unit : PaperFigure.Unit.values()) {
            for (double ours : new double[] {0, 0.5, 1, 1.05, 30}) {
                for (PaperFigure.Relation relation : PaperFigure.Relation.values()) {
                    figures.add(new PaperFigure(
                            unit + "." + ours,
                            "64 PEs: a figure with a name that is about as long as the longest, and longer",
                            relation,
                            unit,
                            1,
                            ours,
                            "what is gated (here multiplications, not the reading of operands) and the energy table;"
                                    + " DCNN-opt: dram 31 %, weightFifo 29 %, iaram 28 %",
                            Map.of("maxKc=8", 2.5)));
                }
            }
        }
        PaperReport report = new PaperReport(figures);
        for (double[] size : SIZES) {
            for (Theme theme : Theme.values()) {
                double height = Math.max(size[1], report.height(size[0]));
                DrawingChecks.assertReadable(report.paint(theme, size[0], height), size[0], height);
            }
        }
        assertThat(report.about("figure/1")).contains("paper < 1.00×", "maxKc=8 2.50×");
        assertThat(DrawingChecks.words(report.paint(Theme.LIGHT, 1244, 9000))).noneMatch(word -> word.startsWith("%"));
    }
}

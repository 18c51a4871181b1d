package sparsescope.scene.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.ActivationMemory;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.analysis.cost.EnergyModel;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.analysis.cost.Outputs;
import sparsescope.drawing.DrawingList;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.style.Theme;
import sparsescope.tensor.TensorDrawing;

/** The picture of memories says what the energy table and the counted network say. */
class MemoryPictureTest {
    private static MemoryView view;

    @BeforeAll
    static void count() {
        EnergyTable table = EnergyTable.standard();
        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("lenet-digits"));
        List<LayerFigures> layers = IntStream.range(0, 2)
                .mapToObj(layer -> LayerFigures.of(
                        tensors.layer(layer),
                        OutputDensities.of(tensors, layer),
                        AcceleratorConfig.DEFAULTS,
                        table,
                        Progress.NONE))
                .toList();
        view = new MemoryView(table, Map.of(), "lenet-digits", layers, null);
    }

    @Test
    void fourTimesTheMemoryIsTwiceTheEnergyOfItsComponents() {
        ChipMemory memory = ChipMemory.SCNN_ACTIVATIONS;
        MemoryView larger = view.resized(memory, 4.0 * memory.bytes());
        Energy before = view.priced("SCNN");
        Energy after = larger.priced("SCNN");
        assertThat(before).isEqualTo(view.sparse());
        for (EnergyComponent component : EnergyComponent.values()) {
            double times = memory.components().contains(component) ? 2 : 1;
            assertThat(after.of(component)).isCloseTo(times * before.of(component), within(1e-6 * before.total()));
        }
        assertThat(larger.priced("DCNN")).isEqualTo(view.dense());
        assertThat(new MemoryReport(larger).sentence()).contains("40 KB instead of 10 KB", "2 times as much");
    }

    /** The tiles that go through DRAM are what the energy model counts for them: with a memory that holds all they are gone. */
    @Test
    void whatGoesThroughDramFollowsTheSize() {
        EnergyTable table = EnergyTable.standard();
        AcceleratorConfig onePe =
                AcceleratorConfig.DEFAULTS.with(Setting.COLUMNS, "1").with(Setting.ROWS, "1");
        ConvShape shape = new ConvShape(16, 8, 40, 40, 1, 1, 1, 0, 1);
        LayerOperands layer = new LayerOperands(
                "wide",
                shape,
                TensorDrawing.activations(16, 40, 40, 0.5, 1),
                TensorDrawing.weights(8, 16, 1, 1, 0.5, 2),
                Finish.NONE);
        Outputs outputs = new Outputs(8, 40, 40, 0.9);
        LayerFigures figures = LayerFigures.of(layer, outputs, onePe, table, Progress.NONE);
        EnergyModel model =
                new EnergyModel(shape, LayerReport.counted(layer, onePe, Progress.NONE), outputs, onePe, table);
        ActivationMemory memory = figures.activations().orElseThrow();
        MemoryView one = new MemoryView(table, Map.of(), "wide", List.of(figures), null);

        assertThat(memory.spillsInputs(10_240)).isTrue();
        assertThat(memory.spillsOutputs(10_240)).isTrue();
        assertThat(one.spilling("SCNN")).isEqualTo(1);
        Energy all = memory.resized(figures.energy(), 1 << 20, table);
        assertThat(figures.energy().total() - all.total())
                .isCloseTo(model.temporalTiles(), within(1e-9 * figures.energy().total()));
        MemoryView larger = one.resized(ChipMemory.SCNN_ACTIVATIONS, 1 << 18);
        assertThat(larger.spilling("SCNN")).isZero();
        assertThat(larger.priced("SCNN").of(EnergyComponent.DRAM))
                .isLessThan(one.priced("SCNN").of(EnergyComponent.DRAM));
        assertThat(new MemoryReport(larger).sentence()).contains("All activations then stay on the chip.");
        MemoryView smaller = view.resized(ChipMemory.SCNN_ACTIVATIONS, 64);
        assertThat(smaller.spilling("SCNN")).isEqualTo(2);
        assertThat(new MemoryReport(smaller).sentence())
                .contains("In 2 of 2 layers activations then do not fit and go through DRAM.");
        assertThat(smaller.priced("SCNN").of(EnergyComponent.DRAM))
                .isGreaterThan(view.priced("SCNN").of(EnergyComponent.DRAM));
    }

    @Test
    void sizesStayOnTheChart() {
        assertThat(view.resized(ChipMemory.EIE_WEIGHTS, 1e12).bytes(ChipMemory.EIE_WEIGHTS))
                .isEqualTo(MemoryView.MOST_BYTES);
        assertThat(view.resized(ChipMemory.EIE_WEIGHTS, 1).bytes(ChipMemory.EIE_WEIGHTS))
                .isEqualTo(MemoryView.LEAST_BYTES);
    }

    @Test
    void aMemoryStandsWhereItsSizeIs() {
        DrawingList list = new MemoryReport(view).paint(Theme.LIGHT, 1280, 640);
        for (ChipMemory memory : ChipMemory.values()) {
            DrawingList.Part part = list.find("memory/" + memory.word()).orElseThrow();
            assertThat(MemoryReport.bytesAt(1280, 640, part.x() + part.width() / 2))
                    .isCloseTo(memory.bytes(), within(0.02 * memory.bytes()));
        }
    }

    @Test
    void everythingIsReadableAndSaysWhatItIs() {
        for (MemoryView each : List.of(
                view, new MemoryView(EnergyTable.standard(), Map.of(), "", List.of(), ChipMemory.DCNN_ACTIVATIONS))) {
            for (Theme theme : Theme.values()) {
                for (double[] size : new double[][] {{1260, 560}, {1920, 1000}}) {
                    MemoryReport report = new MemoryReport(each);
                    DrawingList list = report.paint(theme, size[0], size[1]);
                    assertThat(list.texts()).allSatisfy(text -> {
                        assertThat(text.size()).as(text.text()).isGreaterThanOrEqualTo(12);
                        assertThat(text.x()).as(text.text()).isGreaterThanOrEqualTo(0);
                        assertThat(text.x() + text.width()).as(text.text()).isLessThanOrEqualTo(size[0]);
                    });
                    list.parts()
                            .forEach(part -> assertThat(report.about(part.id()))
                                    .as(part.id())
                                    .isNotEmpty());
                }
            }
        }
    }
}

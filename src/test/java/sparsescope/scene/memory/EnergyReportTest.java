package sparsescope.scene.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.drawing.DrawingList;
import sparsescope.file.Progress;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.style.Theme;

/** Energy by component, stacked. */
class EnergyReportTest {
    private static final List<SideBySide> LAYERS = counted();

    private static List<SideBySide> counted() {
        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("lenet-digits"));
        return IntStream.range(0, 2)
                .mapToObj(layer -> SideBySide.of(
                        tensors.layer(layer),
                        OutputDensities.of(tensors, layer),
                        AcceleratorConfig.DEFAULTS,
                        EnergyTable.standard(),
                        EnergyReport.MACHINES,
                        Progress.NONE))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void itCanBeReadWithFewLayersAndWithMany(Theme theme) {
        List<SideBySide> many = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            many.add(LAYERS.get(i % 2));
        }
        for (List<SideBySide> layers : List.of(List.<SideBySide>of(), LAYERS, many)) {
            EnergyReport report = new EnergyReport("lenet-digits", "scnn", Math.max(2, layers.size()), layers);
            for (int width : new int[] {900, 1280, 1880}) {
                double height = report.height(width);
                DrawingChecks.assertReadable(report.paint(theme, width, height), width, height);
            }
        }
    }

    @Test
    void aStackIsAsHighAsItsEnergyPartByPart() {
        EnergyReport report = new EnergyReport("lenet-digits", "scnn", 2, LAYERS);
        DrawingList picture = report.paint(Theme.LIGHT, 1280, 600);
        Energy dcnn = LAYERS.get(1).on(ComparedMachine.DCNN).energy().orElseThrow();
        Energy scnn = LAYERS.get(1).on(ComparedMachine.SCNN).energy().orElseThrow();
        double scale = height(picture, "energy/1/dcnn/weightFifo", EnergyComponent.WEIGHT_FIFO)
                / dcnn.of(EnergyComponent.WEIGHT_FIFO);

        for (EnergyComponent component : EnergyComponent.values()) {
            String part = "energy/1/scnn/" + component.word();
            if (scnn.of(component) * scale > 4) {
                assertThat(height(picture, part, component)).isCloseTo(scnn.of(component) * scale, within(2.0));
            }
        }
        assertThat(report.about("energy/1/scnn/" + EnergyComponent.DRAM.word()))
                .startsWith("conv2: SCNN, DRAM (")
                .contains(" of " + MemoryWords.energy(scnn.total()));
        assertThat(report.about("energy/0")).startsWith("conv1: DCNN ").contains("SparseW");
        assertThat(report.about("energy/9/scnn/dram")).isEmpty();
        assertThat(report.sentence()).startsWith("SCNN takes ");
    }

    private static double height(DrawingList picture, String part, EnergyComponent component) {
        String id = part.substring(0, part.lastIndexOf('/') + 1) + component.word();
        return picture.find(id).orElseThrow().height();
    }
}

package sparsescope.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.analysis.cost.Outputs;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.state.Counter;

class SideBySideTest {
    private static final EnergyTable TABLE = EnergyTable.standard();

    private static SideBySide compare(NetworkTensors tensors, int index, AcceleratorConfig accelerator) {
        return SideBySide.of(
                tensors.layer(index),
                OutputDensities.of(tensors, index),
                accelerator,
                TABLE,
                EnumSet.allOf(ComparedMachine.class),
                Progress.NONE);
    }

    @Test
    void theWorkedExampleOnEveryMachine() {
        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("worked-example"));
        AcceleratorConfig accelerator = Presets.get("worked-example");
        SideBySide layer = compare(tensors, 0, accelerator);

        assertThat(layer.on(ComparedMachine.DCNN).cycles()).isEqualTo(1280);
        assertThat(layer.on(ComparedMachine.DCNN_OPT).cycles()).isEqualTo(1280);
        assertThat(layer.on(ComparedMachine.SCNN).cycles()).isEqualTo(347);
        assertThat(layer.on(ComparedMachine.SCNN).utilization()).isCloseTo(0.434, within(0.0005));
        assertThat(layer.on(ComparedMachine.ORACLE).cycles()).isEqualTo((24_349 + 255) / 256);
        assertThat(layer.speedUp(ComparedMachine.SCNN)).isEqualTo(1280.0 / 347);
        for (ComparedMachine machine : List.of(ComparedMachine.SPARSE_A, ComparedMachine.SPARSE_W)) {
            LayerReport report = LayerReport.counted(
                    tensors.layer(0),
                    accelerator.with(
                            Setting.OPERANDS,
                            machine == ComparedMachine.SPARSE_A ? "sparseActivations" : "sparseWeights"),
                    Progress.NONE);
            assertThat(layer.on(machine).cycles())
                    .isEqualTo(report.layerCycles())
                    .isGreaterThan(347);
            assertThat(layer.on(machine).products())
                    .isEqualTo(report.counters().of(Counter.PRODUCTS))
                    .isEqualTo(24_349);
        }
        assertThat(layer.on(ComparedMachine.ORACLE).energy()).isEmpty();
        assertThat(layer.energyRatio(ComparedMachine.DCNN)).isEqualTo(1);
        assertThat(layer.energyRatio(ComparedMachine.DCNN_OPT)).isLessThan(1);
        assertThat(layer.inputsFit()).isTrue();
    }

    @Test
    void aTotalIsTheSumOfItsLayers() {
        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("lenet-digits"));
        AcceleratorConfig accelerator = Presets.get("scnn");
        SideBySide first = compare(tensors, 0, accelerator);
        SideBySide second = compare(tensors, 1, accelerator);
        SideBySide total = SideBySide.total(List.of(first, second));

        for (ComparedMachine machine : ComparedMachine.values()) {
            MachineFigures sum = total.on(machine);
            assertThat(sum.cycles())
                    .isEqualTo(first.on(machine).cycles() + second.on(machine).cycles());
            assertThat(sum.utilization()).isBetween(0.0, 1.0);
            if (machine != ComparedMachine.ORACLE) {
                assertThat(sum.energy().orElseThrow().total())
                        .isCloseTo(
                                first.on(machine).energy().orElseThrow().total()
                                        + second.on(machine)
                                                .energy()
                                                .orElseThrow()
                                                .total(),
                                within(1e-3));
            }
        }
    }

    @Test
    void whatALayerHandsOnIsWhatTheNextOneTakes() {
        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("lenet-digits"));
        LayerOperands next = tensors.layer(1);
        Outputs outputs = OutputDensities.of(tensors, 0);

        assertThat(outputs.elements())
                .isEqualTo((long) next.input().channels()
                        * next.input().height()
                        * next.input().width());
        assertThat(outputs.nonZero()).isEqualTo(next.input().nonZero());
        // The last layer hands on to none: as dense as its input.
        int last = tensors.network().layers().size() - 1;
        LayerOperands own = tensors.layer(last);
        assertThat(OutputDensities.of(tensors, last).density())
                .isEqualTo((double) own.input().nonZero() / own.input().channels());
    }

    @Test
    void scnnCompressesBothOperands() {
        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("worked-example"));

        assertThatThrownBy(
                        () -> compare(tensors, 0, Presets.get("worked-example").with(Setting.OPERANDS, "dense")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

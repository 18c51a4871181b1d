package sparsescope.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.file.Progress;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.SlotCause;

class CycleTermsTest {
    private static final AcceleratorConfig SCNN = Presets.get("scnn");

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

    @Test
    void theTermsOfALayerAreItsCycles() {
        for (AcceleratorConfig accelerator : List.of(
                SCNN,
                SCNN.with(Setting.CONTENTION, "lockstep"),
                SCNN.with(Setting.POST_PROCESSING, "serial"),
                SCNN.with(Setting.OPERANDS, "dense"),
                SCNN.with(Setting.BARRIER, "layer"),
                Presets.get("scnn-4pe"))) {
            List<LayerFigures> layers = digits(accelerator);
            assertThat(layers).allSatisfy(layer -> {
                assertThat(layer.terms().total()).isEqualTo(layer.cycles());
                assertThat(layer.cycles() - layer.terms().postProcessing())
                        .isEqualTo(layer.counters().of(Counter.CYCLES));
                assertThat(layer.terms().causes().values())
                        .allSatisfy(cycles -> assertThat(cycles).isNotNegative());
                double useful = (double) layer.terms().of(SlotCause.PRODUCT)
                        + layer.terms().of(SlotCause.HALO_PRODUCT);
                assertThat(useful)
                        .isBetween(
                                layer.utilization() * layer.counters().of(Counter.CYCLES) - 2,
                                layer.utilization() * layer.counters().of(Counter.CYCLES) + 2);
            });
            LayerFigures total = LayerFigures.total(layers);
            assertThat(total.terms().total()).isEqualTo(total.cycles());
        }
    }

    @Test
    void differencesAddUpToTheDifferenceInCycles() {
        List<LayerFigures> a = digits(SCNN);
        for (AcceleratorConfig other : List.of(
                SCNN.with(Setting.CONTENTION, "none"),
                SCNN.with(Setting.OPERANDS, "dense"),
                Setting.applyAll(SCNN, Map.of(Setting.COLUMNS, "3", Setting.ROWS, "5")),
                Presets.get("scnn-4pe"))) {
            List<LayerFigures> b = digits(other);
            for (int layer = 0; layer < a.size(); layer++) {
                assertThat(CycleTerms.difference(a.get(layer), b.get(layer)).total())
                        .isEqualTo(b.get(layer).cycles() - a.get(layer).cycles());
            }
        }
    }

    @Test
    void whatIsTheSameInBothIsNoDifference() {
        List<LayerFigures> a = digits(SCNN);
        List<LayerFigures> b = digits(SCNN.with(Setting.CONTENTION, "lockstep"));
        for (int layer = 0; layer < a.size(); layer++) {
            CycleTerms difference = CycleTerms.difference(a.get(layer), b.get(layer));
            assertThat(difference.of(SlotCause.PRODUCT)).isZero();
            assertThat(difference.of(SlotCause.EMPTY)).isZero();
            assertThat(difference.of(SlotCause.STALL)).isNotNegative();
        }
        assertThat(CycleTerms.difference(LayerFigures.total(a), LayerFigures.total(b))
                        .of(SlotCause.STALL))
                .isPositive();
    }

    @Test
    void figuresAreThoseOfTheComparison() {
        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("worked-example"));
        AcceleratorConfig accelerator = Presets.get("worked-example");
        LayerFigures own = LayerFigures.of(
                tensors.layer(0), OutputDensities.of(tensors, 0), accelerator, EnergyTable.standard(), Progress.NONE);
        SideBySide all = SideBySide.of(
                tensors.layer(0),
                OutputDensities.of(tensors, 0),
                accelerator,
                EnergyTable.standard(),
                SideBySide.QUICK,
                Progress.NONE);
        assertThat(own.cycles()).isEqualTo(347);
        assertThat(own.dcnnCycles()).isEqualTo(1280);
        assertThat(own.idealCycles()).isEqualTo((24_349 + 255) / 256);
        assertThat(own.energyRatio()).isEqualTo(all.energyRatio(ComparedMachine.SCNN));
        assertThat(own.weightDensity()).isEqualTo(tensors.layer(0).weights().density());
        assertThat(own.utilization()).isEqualTo(all.on(ComparedMachine.SCNN).utilization());
    }
}

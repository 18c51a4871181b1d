package sparsescope.scene.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;

class LoopNestTest {
    private final LayerRun run =
            LayerRun.of(NetworkTensors.of(SampleNetworks.open("worked-example")).layer(0), AcceleratorConfig.DEFAULTS);

    private static LoopLine line(List<LoopLine> nest, String code) {
        return nest.stream()
                .filter(line -> line.code().contains(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheIndicesOfThePe() {
        Moment moment = run.at(20);
        PeStatus pe = moment.pe(new PePosition(1, 1));
        assertThat(pe.state()).isEqualTo(PeState.ISSUE);

        List<LoopLine> nest = LoopNest.of(moment, new PePosition(1, 1));
        assertThat(line(nest, "input channels").live()).isEqualTo(pe.channel() + " / 8");
        assertThat(line(nest, "activation vectors").live())
                .isEqualTo(pe.activationVector() + " / " + pe.activationVectors());
        assertThat(line(nest, "weight vectors").live()).isEqualTo(pe.weightVector() + " / " + pe.weightVectors());
        assertThat(nest.stream().filter(LoopLine::running)).containsExactly(line(nest, "multiply"));
    }

    @Test
    void lightsWhatRunsInEveryCycle() {
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            assertThat(LoopNest.of(run.at(cycle), new PePosition(0, 0)))
                    .as("cycle %d", cycle)
                    .anyMatch(LoopLine::running);
        }
    }

    @Test
    void everyStepUnitInsideTheLayerHasALine() {
        assertThat(LoopNest.of(run.at(0), new PePosition(0, 0)).stream().map(LoopLine::unit))
                .contains(
                        StepUnit.GROUP,
                        StepUnit.CHANNEL,
                        StepUnit.ACTIVATION_VECTOR,
                        StepUnit.WEIGHT_VECTOR,
                        StepUnit.CYCLE);
    }
}

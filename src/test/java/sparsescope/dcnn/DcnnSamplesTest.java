package sparsescope.dcnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.analysis.cost.Baselines;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dcnn.plan.DcnnConfig;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.dcnn.run.DcnnRun;
import sparsescope.dcnn.run.DcnnState;
import sparsescope.file.Progress;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;

/** The samples on the dense machine: counters worked out by a script outside the program, and the comparison's formula. */
class DcnnSamplesTest {
    @ParameterizedTest
    @CsvSource({
        "worked-example, conv, worked-example, 1280, 24349, 150883, 19456, 21632, 111360",
        "teaching, edges, teaching, 180, 270, 1778, 544, 288, 0",
        "lenet-digits, conv1, scnn, 512, 55968, 231328, 26304, 87808, 122880",
        "lenet-digits, conv2, scnn, 1152, 158349, 660851, 83968, 0, 276480",
        "lenet-digits, conv3, scnn, 576, 76153, 293511, 81920, 0, 138240",
        "lenet-digits, fc1, scnn, 6272, 3671, 96681, 0, 0, 6322176",
        "lenet-digits, fc2, scnn, 40, 99, 541, 0, 0, 40320"
    })
    void countersAreThese(
            String sample,
            String layer,
            String preset,
            long cycles,
            long products,
            long zeroPairs,
            long paddingPairs,
            long emptySlots,
            long idleSlots) {
        DcnnRun run = run(sample, layer, preset);

        assertThat(run.cycles()).isEqualTo(cycles);
        assertThat(run.counts().asMap())
                .isEqualTo(Map.of(
                        "products", products,
                        "zeroPairs", zeroPairs,
                        "paddingPairs", paddingPairs,
                        "emptySlots", emptySlots,
                        "idleSlots", idleSlots));
    }

    /** One thread inside the common pool's work and one outside both wait for the operands' bits, and neither for ever. */
    @Test
    void severalThreadsIndexRunsAtOnce() throws Exception {
        ExecutorService outside = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 300; round++) {
                DcnnRun run = run("teaching", "edges", "teaching");
                List<Future<Boolean>> indexing = new ArrayList<>();
                for (int thread = 0; thread < 2; thread++) {
                    indexing.add(outside.submit(() -> run.index(Progress.NONE)));
                }
                for (Future<Boolean> each : indexing) {
                    assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
                }
            }
        } finally {
            outside.shutdownNow();
        }
    }

    private static DcnnRun run(String sample, String layer, String preset) {
        Network network = SampleNetworks.open(sample);
        LayerOperands operands =
                NetworkTensors.of(network).layer(network.indexOf(layer).orElseThrow());
        return DcnnRun.of(operands, DcnnConfig.like(Presets.get(preset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"worked-example", "teaching", "lenet-digits", "alexnet", "vgg-16", "googlenet"})
    void theComparisonsFormulaAgreesForEveryLayer(String sample) {
        for (Layer layer : SampleNetworks.open(sample).layers()) {
            for (String preset : new String[] {"scnn", "scnn-4pe"}) {
                AcceleratorConfig accelerator = Presets.get(preset);
                DcnnPlan plan = new DcnnPlan(layer.shape(), DcnnConfig.like(accelerator));
                assertThat(plan.cycles())
                        .as(layer.name() + " on " + preset)
                        .isEqualTo(Baselines.dcnnCycles(new LayerPlan(layer.shape(), accelerator)));
            }
        }
    }

    @Test
    void aPeThatOwnsNothingIsIdleFromTheFirstCycle() {
        DcnnMoment moment = run("lenet-digits", "conv2", "scnn").at(0);

        assertThat(moment.pes().get(7).state()).isEqualTo(DcnnState.IDLE);
        assertThat(moment.pes().get(7).now().idleSlots()).isEqualTo(16);
        assertThat(moment.pes().get(0).state()).isEqualTo(DcnnState.COMPUTING);
    }
}

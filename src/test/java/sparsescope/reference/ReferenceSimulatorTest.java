package sparsescope.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.network.LayerOperands;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;

/** The reference gets the numbers of the model's worked example. */
class ReferenceSimulatorTest {
    private static final AcceleratorConfig FOUR_BY_FOUR =
            AcceleratorConfig.DEFAULTS.with(Setting.COLUMNS, "4").with(Setting.ROWS, "4");

    private final LayerOperands layer =
            NetworkTensors.of(SampleNetworks.open("worked-example")).layer(0);

    @Test
    void workedExample() {
        ReferenceSimulator reference = ReferenceSimulator.run(layer, FOUR_BY_FOUR);

        assertThat(reference.groupSize()).isEqualTo(16);
        assertThat(reference.counters())
                .contains(
                        entry("nonZeroInputs", 549L),
                        entry("nonZeroWeights", 394L),
                        entry("issue", 2361L),
                        entry("stall", 0L),
                        entry("drain", 22L),
                        entry("idle", 1121L),
                        entry("cycles", 219L),
                        entry("products", 24349L),
                        entry("outOfPlane", 2744L),
                        entry("haloSums", 7816L),
                        entry("haloTransfers", 3072L));
        assertThat(reference.postCycles()).containsExactly(128L);
        assertThat(reference.layerCycles()).isEqualTo(347);
        assertThat(reference.dcnnCycles()).isEqualTo(1280);
        assertThat(reference.utilization()).isCloseTo(0.434, within(0.0005));
        assertThat(reference.outputs()).isDeepEqualTo(ReferenceConvolution.outputs(layer));
        assertThat(ReferenceConvolution.products(layer)).isEqualTo(24349);
    }

    @Test
    void workedExampleInLockstep() {
        ReferenceSimulator reference = ReferenceSimulator.run(layer, FOUR_BY_FOUR.with(Setting.CONTENTION, "lockstep"));

        assertThat(reference.counters()).contains(entry("stall", 1767L), entry("cycles", 423L));
    }
}

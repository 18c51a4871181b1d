package sparsescope.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Rect;
import sparsescope.file.Progress;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;
import sparsescope.tensor.Activations;

/** The teaching sample shows what its description promises, on the preset made for it. */
class TeachingSampleTest {
    private final LayerOperands layer =
            NetworkTensors.of(SampleNetworks.open("teaching")).layer(0);
    private final AcceleratorConfig accelerator = Presets.get("teaching");
    private final LayerPlan plan = new LayerPlan(layer.shape(), accelerator);

    @Test
    void thereAreTwoGroupsInOnePass() {
        assertThat(plan.passes()).hasSize(1);
        assertThat(plan.kc()).isEqualTo(2);
        assertThat(plan.groups()).hasSize(2);
    }

    @Test
    void onePeHasMuchMoreWorkAndOneBlockIsEmpty() {
        assertThat(nonZero(0, 0, 0) + nonZero(0, 0, 1)).isEqualTo(11);
        for (int pe = 1; pe < 4; pe++) {
            assertThat(nonZero(pe % 2, pe / 2, 0) + nonZero(pe % 2, pe / 2, 1)).isBetween(1, 6);
        }
        assertThat(nonZero(1, 1, 0)).isPositive();
        assertThat(nonZero(1, 1, 1)).isZero();
    }

    private int nonZero(int column, int row, int channel) {
        Rect tile = plan.passes().get(0).pes().get(row * 2 + column).input();
        Activations input = layer.input();
        int count = 0;
        for (int y = tile.y(); y <= tile.y1(); y++) {
            for (int x = tile.x(); x <= tile.x1(); x++) {
                count += input.at(channel, y, x) != 0 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void halosCrossEveryTileBorderInBothDirections() {
        TreeSet<String> crossings = new TreeSet<>();
        ConvShape shape = layer.shape();
        for (int k = 0; k < shape.outputChannels(); k++) {
            for (int c = 0; c < shape.inputChannels(); c++) {
                for (int at = 0; at < 36 * 9; at++) {
                    int x = at / 9 % 6;
                    int y = at / 9 / 6;
                    int xo = x + 1 - at % 3;
                    int yo = y + 1 - at % 9 / 3;
                    if (layer.input().at(c, y, x) != 0
                            && layer.weights().at(k, c, at % 9 / 3, at % 3) != 0
                            && xo >= 0
                            && yo >= 0
                            && xo < 6
                            && yo < 6) {
                        crossings.add(plan.ownerOf(x, y) + "→" + plan.ownerOf(xo, yo));
                    }
                }
            }
        }
        assertThat(crossings).contains("0→1", "1→0", "0→2", "2→0", "1→3", "3→1", "2→3", "3→2", "0→3");
    }

    @Test
    void everyCauseOfALostSlotOccurs() {
        Counters counters = LayerReport.of(layer, accelerator, Progress.NONE).counters();

        assertThat(counters.of(Counter.OUT_OF_PLANE)).isPositive();
        assertThat(counters.of(Counter.EMPTY_SLOTS)).isPositive();
        assertThat(counters.of(Counter.HALO_TRANSFERS)).isPositive();
        assertThat(counters.of(Counter.IDLE)).isPositive();
        // Without queues, every further product in a bank is a stall.
        assertThat(LayerReport.of(layer, accelerator.with(Setting.CONTENTION, "lockstep"), Progress.NONE)
                        .counters()
                        .of(Counter.STALL))
                .isPositive();
    }
}

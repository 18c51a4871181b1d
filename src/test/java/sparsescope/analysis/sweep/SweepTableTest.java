package sparsescope.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.file.Progress;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.state.Counter;

class SweepTableTest {
    private static final Network DIGITS = SampleNetworks.open("lenet-digits");
    private static final SweepSource SOURCE = new SweepSource(SampleNetworks.path("lenet-digits"), DIGITS);

    private static SweepTable table(int... layers) {
        return new SweepTable(new SweepPlan(
                "vary", DIGITS, layers, Presets.get("scnn"), List.of(SweepAxis.parse("vary", "banks=8,16,32"))));
    }

    @Test
    void everyPointIsWhatTheLayerCounts() {
        SweepTable table = table(1);
        AtomicInteger told = new AtomicInteger();
        assertThat(table.row(0)).isEmpty();
        table.count(SOURCE, 2, Progress.NONE, told::incrementAndGet);
        assertThat(told).hasValue(3);
        for (int point = 0; point < 3; point++) {
            LayerReport report = LayerReport.counted(
                    NetworkTensors.of(DIGITS).layer(1),
                    Presets.get("scnn").with(Setting.BANKS, "" + (8 << point)),
                    Progress.NONE);
            SweepRow row = table.row(point).orElseThrow();
            assertThat(row.layerCycles()).isEqualTo(report.layerCycles());
            assertThat(row.counters())
                    .containsEntry("products", report.counters().of(Counter.PRODUCTS))
                    .containsEntry("stall", report.counters().of(Counter.STALL))
                    .doesNotContainKey(Counter.OVERFLOWS.word());
            assertThat(SweepMetric.SPEED_UP.of(row)).isEqualTo(report.speedUp());
            assertThat(SweepMetric.UTILIZATION.of(row)).isEqualTo(report.utilization());
            assertThat(SweepMetric.STALL.of(row))
                    .isEqualTo(report.counters().of(Counter.STALL)
                            / (64.0 * report.counters().of(Counter.CYCLES)));
            assertThat(SweepMetric.EMPTY.of(row))
                    .isEqualTo(report.counters().of(Counter.EMPTY_SLOTS)
                            / (64.0 * report.counters().of(Counter.CYCLES))
                            / 16);
        }
    }

    @Test
    void severalLayersAreOneRow() {
        SweepTable both = table(0, 1);
        both.count(SOURCE, 2, Progress.NONE, () -> {});
        SweepTable first = table(0);
        first.count(SOURCE, 1, Progress.NONE, () -> {});
        SweepTable second = table(1);
        second.count(SOURCE, 1, Progress.NONE, () -> {});
        assertThat(both.row(2).orElseThrow().layerCycles())
                .isEqualTo(first.row(2).orElseThrow().layerCycles()
                        + second.row(2).orElseThrow().layerCycles());
    }

    @Test
    void whatIsCountedStaysWhenCancelled() {
        SweepTable table = table(0);
        assertThatThrownBy(() -> table.count(SOURCE, 1, done -> done < 0.5, () -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(table.row(0)).isPresent();
        assertThat(table.row(2)).isEmpty();
    }
}

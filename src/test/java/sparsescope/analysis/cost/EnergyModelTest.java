package sparsescope.analysis.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.state.Counter;

/** Every term of the energy on its own: a table in which one entry costs 1 pJ and all others nothing. */
class EnergyModelTest {
    private static final AcceleratorConfig ACCELERATOR = Presets.get("worked-example");
    private static final LayerOperands LAYER =
            NetworkTensors.of(SampleNetworks.open("worked-example")).layer(0);
    private static final LayerReport REPORT = LayerReport.counted(LAYER, ACCELERATOR, Progress.NONE);
    /** 16 channels of 13×13, a quarter of them non-zero. */
    private static final Outputs OUTPUTS = new Outputs(16, 13, 13, 0.25);
    /** C=8, K=16, 3×3 filters on 13×13 with padding. */
    private static final long MACS = 16L * 8 * 9 * 169;

    private static EnergyTable only(EnergyEntry wanted) {
        Map<EnergyEntry, EnergyTable.Cost> entries = new EnumMap<>(EnergyEntry.class);
        for (EnergyEntry entry : EnergyEntry.values()) {
            int bytes = EnergyTable.standard().entries().get(entry).bytes();
            entries.put(entry, new EnergyTable.Cost(entry == wanted ? 1 : 0, bytes, "test"));
        }
        return new EnergyTable("test", entries);
    }

    private static EnergyModel model(EnergyEntry wanted) {
        return new EnergyModel(LAYER.shape(), REPORT, OUTPUTS, ACCELERATOR, only(wanted));
    }

    private static long count(Counter counter) {
        return REPORT.counters().of(counter);
    }

    private static void assertSparse(EnergyEntry entry, EnergyComponent component, double expected) {
        Energy energy = model(entry).sparse();
        assertThat(energy.of(component)).as(entry.word()).isCloseTo(expected, within(1e-6 * expected));
        assertThat(energy.total()).as(entry.word()).isEqualTo(energy.of(component));
    }

    @Test
    void theSparseAcceleratorPaysForWhatItCounts() {
        assertThat(count(Counter.PRODUCTS)).isEqualTo(24_349);
        assertSparse(
                EnergyEntry.MULTIPLY,
                EnergyComponent.MULTIPLIERS,
                24_349 + 2_744 + count(Counter.PLACEHOLDER_PRODUCTS));
        assertSparse(EnergyEntry.ADD, EnergyComponent.MULTIPLIERS, count(Counter.ACCUMULATOR_WRITES));
        assertSparse(EnergyEntry.COORDINATE, EnergyComponent.COORDINATES, 24_349 + 2_744);
        assertSparse(EnergyEntry.CROSSBAR, EnergyComponent.CROSSBAR, 24_349);
        assertSparse(EnergyEntry.HALO_HOP, EnergyComponent.HALO_LINKS, 3_072);
        assertSparse(EnergyEntry.ACCUMULATOR_READ, EnergyComponent.ACCUMULATORS, count(Counter.ACCUMULATOR_READS));
        assertSparse(EnergyEntry.ACCUMULATOR_WRITE, EnergyComponent.ACCUMULATORS, count(Counter.ACCUMULATOR_WRITES));
        // A stored element has 16 + 4 bits.
        assertSparse(
                EnergyEntry.WEIGHT_FIFO_READ, EnergyComponent.WEIGHT_FIFO, 1.25 * count(Counter.WEIGHT_FIFO_READS));
        assertSparse(EnergyEntry.ACTIVATION_RAM_READ, EnergyComponent.IARAM, 1.25 * count(Counter.IARAM_READS));
        assertSparse(EnergyEntry.ACTIVATION_RAM_WRITE, EnergyComponent.OARAM, 1.25 * 16 * 169 / 4);
        assertSparse(EnergyEntry.DRAM, EnergyComponent.DRAM, 1.25 * count(Counter.STORED_WEIGHTS));
    }

    private static void assertDense(EnergyEntry entry, double dcnn, double dcnnOpt) {
        assertThat(model(entry).dcnn().total()).as(entry.word()).isCloseTo(dcnn, within(1e-6 * dcnn));
        assertThat(model(entry).dcnnOpt().total()).as(entry.word()).isCloseTo(dcnnOpt, within(1e-6 * dcnnOpt));
    }

    @Test
    void theDenseAcceleratorsPayForEveryOperandAndTheGatedOneForFewerProducts() {
        assertDense(EnergyEntry.MULTIPLY, MACS, 24_349);
        assertDense(EnergyEntry.ADD, MACS, 24_349);
        // 72 pairs an output are ⌈72/16⌉ = 5 accesses; the PPU reads each of 16·169 sums once more.
        assertDense(EnergyEntry.ACCUMULATOR_WRITE, 16 * 169 * 5, 16 * 169 * 5);
        assertDense(EnergyEntry.ACCUMULATOR_READ, 16 * 169 * 6, 16 * 169 * 6);
        // 50 vectors of 4 dense weights take 400 bytes, for which the cost is that of 500 bytes times √0.8.
        assertDense(EnergyEntry.WEIGHT_FIFO_READ, MACS * Math.sqrt(0.8), MACS * Math.sqrt(0.8));
        assertDense(EnergyEntry.WEIGHT_FIFO_WRITE, 16 * 72 * 16 * Math.sqrt(0.8), 16 * 72 * 16 * Math.sqrt(0.8));
        // All 16 filters' sums of a tile of 4×4 fit 1024 accumulators: one group.
        assertDense(EnergyEntry.DENSE_RAM_READ, MACS / 16.0, MACS / 16.0);
        assertDense(EnergyEntry.DENSE_RAM_WRITE, 16 * 169, 16 * 169);
        assertDense(EnergyEntry.DRAM, 16 * 72, 16 * 72);
    }

    @Test
    void activationsThatDoNotFitGoThroughDramCompressedForDcnnOpt() {
        Outputs large = new Outputs(16, 400, 400, 0.25);
        EnergyModel model = new EnergyModel(LAYER.shape(), REPORT, large, ACCELERATOR, only(EnergyEntry.DRAM));
        long outputs = 16 * 400 * 400;

        assertThat(model.inputsFit()).isTrue();
        assertThat(model.outputsFit()).isFalse();
        assertThat(model.dcnn().total()).isCloseTo(16 * 72 + outputs, within(1e-3));
        assertThat(model.dcnnOpt().total()).isCloseTo(16 * 72 + 1.25 * outputs / 4, within(1e-3));
        assertThat(model.sparse().total())
                .isCloseTo(1.25 * (count(Counter.STORED_WEIGHTS) + outputs / 4.0), within(1e-3));
    }

    @Test
    void aReportWithOutputValuesKnowsWhatItsPpusWrote() {
        LayerReport whole = LayerReport.of(LAYER, ACCELERATOR, Progress.NONE);
        EnergyModel model =
                new EnergyModel(LAYER.shape(), whole, OUTPUTS, ACCELERATOR, only(EnergyEntry.ACTIVATION_RAM_WRITE));

        long written = whole.counters().of(Counter.OARAM_WRITES);
        assertThat(written).isPositive().isNotEqualTo(OUTPUTS.nonZero());
        assertThat(model.sparse().of(EnergyComponent.OARAM)).isCloseTo(1.25 * written, within(1e-6));
    }

    private static double denseReads(String setting, String value) {
        AcceleratorConfig accelerator = ACCELERATOR.with(Setting.named(setting), value);
        return new EnergyModel(LAYER.shape(), REPORT, OUTPUTS, accelerator, only(EnergyEntry.DENSE_RAM_READ))
                .dcnn()
                .total();
    }

    /** An activation is held for a group's filters: half as many of them, and it is read twice as often. */
    @Test
    void theDenseAcceleratorObeysTheKcThatIsSet() {
        assertThat(denseReads("maxKc", "8")).isCloseTo(MACS / 8.0, within(1e-3));
        assertThat(denseReads("kc", "4")).isCloseTo(MACS / 4.0, within(1e-3));
        assertThat(denseReads("kc", "1000")).isCloseTo(MACS / 16.0, within(1e-3));
        assertThat(denseReads("maxKc", "1000")).isCloseTo(MACS / 16.0, within(1e-3));
    }

    @Test
    void whatGoesThroughDramIsKnownByItself() {
        Outputs large = new Outputs(16, 400, 400, 0.25);
        EnergyModel fits = new EnergyModel(LAYER.shape(), REPORT, OUTPUTS, ACCELERATOR, EnergyTable.standard());
        EnergyModel model = new EnergyModel(LAYER.shape(), REPORT, large, ACCELERATOR, only(EnergyEntry.DRAM));

        assertThat(fits.temporalTiles()).isZero();
        assertThat(model.temporalTiles()).isCloseTo(1.25 * 16 * 400 * 400 / 4, within(1e-3));
        assertThat(model.sparse().total() - model.temporalTiles())
                .isCloseTo(model(EnergyEntry.DRAM).sparse().total(), within(1e-3));
    }

    @Test
    void largerBanksCostMore() {
        AcceleratorConfig large = ACCELERATOR.with(Setting.BANK_ENTRIES, "128");
        Energy small = model(EnergyEntry.ACCUMULATOR_READ).sparse();
        Energy big =
                new EnergyModel(LAYER.shape(), REPORT, OUTPUTS, large, only(EnergyEntry.ACCUMULATOR_READ)).sparse();

        assertThat(big.total()).isCloseTo(2 * small.total(), within(1e-6 * small.total()));
    }
}

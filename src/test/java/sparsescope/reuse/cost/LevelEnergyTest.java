package sparsescope.reuse.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.reuse.count.GoldenMappings;
import sparsescope.reuse.count.ReuseCounter;
import sparsescope.reuse.count.ReuseCounts;

/** Every access is paid by itself. */
class LevelEnergyTest {
    static Stream<GoldenMappings> mappings() {
        return GoldenMappings.all();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void energyIsTheKnownOne(GoldenMappings golden) {
        ReuseCounts counts = ReuseCounter.count(GoldenMappings.LAYER, golden.mapping());
        LevelEnergy energy = LevelEnergy.of(counts, LevelCosts.EYERISS);

        energy.asMap()
                .forEach((level, value) -> assertThat(value)
                        .as(level)
                        .isEqualTo(golden.expected().at("/energy/" + level).asDouble()));
        energy.per(counts.macs())
                .asMap()
                .forEach((level, value) -> assertThat(value)
                        .as(level)
                        .isCloseTo(
                                golden.expected().at("/energyPerMac/" + level).asDouble(), within(0.00006)));
    }

    @Test
    void aTablesMemoriesAreScaledToTheirSize() {
        EnergyTable table = EnergyTable.standard();

        LevelCosts costs = LevelCosts.of(table, 1000, 65_536);

        assertThat(costs.mac()).isCloseTo(0.787 + 0.077, within(1e-9));
        // The weight FIFO's 500 bytes become 2000: twice the energy. DCNN's 16 KiB become 128 KiB: √8 times.
        assertThat(costs.registerRead()).isCloseTo(2 * table.of(EnergyEntry.WEIGHT_FIFO_READ), within(1e-9));
        assertThat(costs.registerWrite()).isCloseTo(2 * table.of(EnergyEntry.WEIGHT_FIFO_WRITE), within(1e-9));
        assertThat(costs.bufferRead()).isCloseTo(Math.sqrt(8) * table.of(EnergyEntry.DENSE_RAM_READ), within(1e-9));
        assertThat(costs.bufferWrite()).isCloseTo(Math.sqrt(8) * table.of(EnergyEntry.DENSE_RAM_WRITE), within(1e-9));
        assertThat(costs.transfer()).isEqualTo(table.of(EnergyEntry.HALO_HOP));
        assertThat(costs.dram()).isEqualTo(table.of(EnergyEntry.DRAM));
        assertThat(costs.described()).endsWith(", in pJ");
    }
}

package sparsescope.reuse.cost;

import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;

/**
 * Holds the energy of one multiplication and of one access at each level.
 *
 * @param name where the figures come from
 * @param unit what they are counted in: {@code multiplication} or {@code pJ}
 * @param mac a multiplication with its addition
 * @param registerRead a read of a PE's registers
 * @param registerWrite a write to a PE's registers
 * @param transfer a value's way to or from a PE
 * @param bufferRead a read of the buffer
 * @param bufferWrite a write to the buffer
 * @param dram a read or write of DRAM
 */
public record LevelCosts(
        String name,
        String unit,
        double mac,
        double registerRead,
        double registerWrite,
        double transfer,
        double bufferRead,
        double bufferWrite,
        double dram) {

    /** The published costs of Eyeriss, relative to a multiplication. */
    public static final LevelCosts EYERISS =
            new LevelCosts("Eyeriss, ISCA 2016", "multiplication", 1, 1, 1, 2, 6, 6, 200);

    private static final String PICOJOULES = "pJ";
    private static final int BYTES_PER_WORD = 2;

    /**
     * The costs of an energy table: registers as its weight FIFO and the buffer as DCNN's memory, both scaled to their size; a transfer
     * as a hop to a neighbouring PE.
     *
     * @param registerWords words in a PE's registers
     * @param bufferWords words in the buffer
     */
    public static LevelCosts of(EnergyTable table, long registerWords, long bufferWords) {
        double registerBytes = (double) BYTES_PER_WORD * registerWords;
        double bufferBytes = (double) BYTES_PER_WORD * bufferWords;
        return new LevelCosts(
                table.name(),
                PICOJOULES,
                table.of(EnergyEntry.MULTIPLY) + table.of(EnergyEntry.ADD),
                table.of(EnergyEntry.WEIGHT_FIFO_READ, registerBytes),
                table.of(EnergyEntry.WEIGHT_FIFO_WRITE, registerBytes),
                table.of(EnergyEntry.HALO_HOP),
                table.of(EnergyEntry.DENSE_RAM_READ, bufferBytes),
                table.of(EnergyEntry.DENSE_RAM_WRITE, bufferBytes),
                table.of(EnergyEntry.DRAM));
    }

    /** Source and unit in words. */
    public String described() {
        return name + (unit.equals(PICOJOULES) ? ", in pJ" : ", relative to a " + unit);
    }
}

package sparsescope.accelerator;

import java.util.OptionalInt;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.machine.SettingException;

/**
 * Describes the accelerator: its PE grid, multipliers, accumulators and policies. Ranges are those of {@link Setting}; a value outside
 * is a {@link SettingException}.
 *
 * @param columns PEs along x, 1…64
 * @param rows PEs along y, 1…64
 * @param f weights in a vector, 1…32
 * @param i activations in a vector, 1…32
 * @param banks accumulator banks A of a PE, 1…1024
 * @param bankEntries partial sums in a bank, 1…65536
 * @param kc output channels per group, or empty: as many as the accumulators hold
 * @param maxKc upper limit of output channels per group, or empty
 * @param tileSplit how planes are cut
 * @param strides what a stride does to blocks
 * @param indexBits bits of a run-length index, 0…16
 * @param bankMapping from address to bank
 * @param contention what happens when products meet in a bank
 * @param queueDepth products a bank's queue holds, at least F·I; empty: F·I
 * @param halos which side of tile borders is widened
 * @param postProcessing when the PPU's work is done
 * @param linkWidth partial sums a link carries in a cycle, at least 1
 * @param ppuWidth outputs a PPU takes in a cycle, at least 1; empty: F
 * @param operands which operands are compressed
 * @param barrier where PEs wait for one another
 * @param padding whether tiles are cut from the padded plane
 */
public record AcceleratorConfig(
        int columns,
        int rows,
        int f,
        int i,
        int banks,
        int bankEntries,
        OptionalInt kc,
        OptionalInt maxKc,
        TileSplit tileSplit,
        StridePolicy strides,
        int indexBits,
        BankMapping bankMapping,
        Contention contention,
        OptionalInt queueDepth,
        HaloPolicy halos,
        PostProcessing postProcessing,
        int linkWidth,
        OptionalInt ppuWidth,
        Operands operands,
        BarrierPolicy barrier,
        PaddingPolicy padding) {

    /** The name of the machine that has these settings. */
    public static final String MACHINE = "scnn";

    /** The defaults of every setting. */
    public static final AcceleratorConfig DEFAULTS = new AcceleratorConfig(
            8,
            8,
            4,
            4,
            32,
            32,
            OptionalInt.empty(),
            OptionalInt.empty(),
            TileSplit.CEIL,
            StridePolicy.PHASED,
            4,
            BankMapping.LINEAR,
            Contention.QUEUE,
            OptionalInt.empty(),
            HaloPolicy.OUTPUT,
            PostProcessing.OVERLAPPED,
            1,
            OptionalInt.empty(),
            Operands.SPARSE,
            BarrierPolicy.GROUP,
            PaddingPolicy.VIRTUAL);

    public AcceleratorConfig {
        Setting.checkRanges(
                columns, rows, f, i, banks, bankEntries, kc, maxKc, indexBits, queueDepth, linkWidth, ppuWidth);
    }

    /** The accelerator of settings that are this machine's; others are refused by a {@link SettingException} that names their machine. */
    public static AcceleratorConfig of(MachineSettings settings) {
        if (!settings.machine().name().equals(MACHINE)) {
            throw new SettingException("machine: found " + settings.machine().name() + ", expected " + MACHINE
                    + ", the machine that this is made for");
        }
        return Setting.configOf(settings.values());
    }

    /** The same as settings of its machine. */
    public MachineSettings settings() {
        return new MachineSettings(Machines.named(MACHINE), Setting.asMap(this));
    }

    /** PEs in the grid. */
    public int pes() {
        return columns * rows;
    }

    /** Multipliers of a PE, F·I. */
    public int multipliers() {
        return f * i;
    }

    /** Partial sums a PE holds, A·entries. */
    public int accumulators() {
        return Math.multiplyExact(banks, bankEntries);
    }

    /** The depth of a bank's queue: as set, or F·I. */
    public int effectiveQueueDepth() {
        return queueDepth.orElse(multipliers());
    }

    /** Outputs a PPU takes in a cycle: as set, or F. */
    public int effectivePpuWidth() {
        return ppuWidth.orElse(f);
    }

    /** This configuration with one setting changed; {@code value} is its word or number, {@code none} unsets. */
    public AcceleratorConfig with(Setting setting, String value) {
        return setting.apply(this, value);
    }
}

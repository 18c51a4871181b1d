package sparsescope.dcnn.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Choice;
import sparsescope.accelerator.TileSplit;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.MachineSettings;

/**
 * The dense machine: its PE grid, the multipliers of a PE, and how many sums a PE holds. It has those of SCNN's settings that say
 * something about a machine without compression, bank queues and halos; their names, ranges and defaults are the same.
 *
 * @param columns PEs along x
 * @param rows PEs along y
 * @param f one factor of a PE's multipliers F·I
 * @param i the other factor
 * @param banks accumulator banks of a PE; with {@code bankEntries} they say how many output channels a group has
 * @param bankEntries sums in a bank
 * @param kc output channels per group, or empty: as many as the accumulators hold
 * @param maxKc upper limit of output channels per group, or empty
 * @param tileSplit how the output plane is cut into the tiles that PEs own
 */
public record DcnnConfig(
        int columns,
        int rows,
        int f,
        int i,
        int banks,
        int bankEntries,
        OptionalInt kc,
        OptionalInt maxKc,
        TileSplit tileSplit) {

    /** The defaults of every setting. */
    public static final DcnnConfig DEFAULTS = like(AcceleratorConfig.DEFAULTS);

    public DcnnConfig {
        // SCNN's record checks the same ranges.
        scnn(columns, rows, f, i, banks, bankEntries, kc, maxKc, tileSplit);
    }

    /** The dense machine with the PEs, multipliers and accumulators of {@code accelerator}. */
    public static DcnnConfig like(AcceleratorConfig accelerator) {
        return new DcnnConfig(
                accelerator.columns(),
                accelerator.rows(),
                accelerator.f(),
                accelerator.i(),
                accelerator.banks(),
                accelerator.bankEntries(),
                accelerator.kc(),
                accelerator.maxKc(),
                accelerator.tileSplit());
    }

    /** The dense machine with these settings, which are its own. */
    public static DcnnConfig of(MachineSettings settings) {
        return new DcnnConfig(
                settings.number("columns"),
                settings.number("rows"),
                settings.number("F"),
                settings.number("I"),
                settings.number("banks"),
                settings.number("bankEntries"),
                settings.optional("kc"),
                settings.optional("maxKc"),
                Choice.of(TileSplit.values(), settings.word("tileSplit")));
    }

    /** The value of each setting by its name. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("columns", "" + columns);
        map.put("rows", "" + rows);
        map.put("F", "" + f);
        map.put("I", "" + i);
        map.put("banks", "" + banks);
        map.put("bankEntries", "" + bankEntries);
        map.put("kc", kc.isPresent() ? "" + kc.getAsInt() : MachineSetting.NONE);
        map.put("maxKc", maxKc.isPresent() ? "" + maxKc.getAsInt() : MachineSetting.NONE);
        map.put("tileSplit", tileSplit.word());
        return map;
    }

    /** SCNN with the same PEs, multipliers and accumulators; all it has beside them has its default. */
    public AcceleratorConfig scnn() {
        return scnn(columns, rows, f, i, banks, bankEntries, kc, maxKc, tileSplit);
    }

    private static AcceleratorConfig scnn(
            int columns,
            int rows,
            int f,
            int i,
            int banks,
            int bankEntries,
            OptionalInt kc,
            OptionalInt maxKc,
            TileSplit tileSplit) {
        AcceleratorConfig rest = AcceleratorConfig.DEFAULTS;
        return new AcceleratorConfig(
                columns,
                rows,
                f,
                i,
                banks,
                bankEntries,
                kc,
                maxKc,
                tileSplit,
                rest.strides(),
                rest.indexBits(),
                rest.bankMapping(),
                rest.contention(),
                rest.queueDepth(),
                rest.halos(),
                rest.postProcessing(),
                rest.linkWidth(),
                rest.ppuWidth(),
                rest.operands(),
                rest.barrier(),
                rest.padding());
    }

    /** PEs in the grid. */
    public int pes() {
        return columns * rows;
    }

    /** Multipliers of a PE, F·I: pairs of one output that it multiplies in a cycle. */
    public int multipliers() {
        return f * i;
    }

    /** Sums a PE holds, A·entries. */
    public int accumulators() {
        return Math.multiplyExact(banks, bankEntries);
    }
}

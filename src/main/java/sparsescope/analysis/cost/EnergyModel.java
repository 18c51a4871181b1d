package sparsescope.analysis.cost;

import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Operands;
import sparsescope.network.ConvShape;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;

/**
 * Computes what a layer costs on an accelerator and on the dense ones, from counts and an {@link EnergyTable}. Only what moves or computes
 * costs; leakage, clocks and control do not.
 *
 * <p>The sparse accelerator: every issued pair multiplies (placeholders too); every pair without a placeholder has its coordinates
 * computed; every product that reaches an accumulator crosses the crossbar; all else is the counter of that name. A compressed element is
 * 16 + indexBits bits wide.
 *
 * <p>DCNN has the same PEs, F·I pairs of one output a cycle (so one addition a pair, and one accumulator access a cycle), K/Kc → C → W → H
 * → Kc as SCNN has it, with Kc as set for both, or from its accumulators and its tile without a halo. A weight is broadcast into every PE's FIFO once and read
 * for every multiplication; an activation is read once for every multiplication and held for a group's Kc filters. Weights come dense from
 * DRAM; activations go through DRAM when a PE's dense share exceeds its activation memory.
 *
 * <p>DCNN-opt multiplies and adds only where both operands are not zero, and its activations are compressed while they go to and from
 * DRAM. That is all the paper says of it: operands are read, zero or not, and an accumulator is accessed for every F·I pairs, of which
 * hardly ever all are zero. {@link #weightReadsOfZeros} is what gating reads as well would save.
 *
 * <p>What of DCNN no publication gives, and is assumed here: the size of its activation memories, what it stores where, and that an
 * activation is read anew for every place of the filter.
 */
public final class EnergyModel {
    private static final int VALUE_BITS = 16;
    private static final int SUM_BYTES = 3;
    private static final int FIFO_VECTORS = 50;
    private static final double BITS_OF_A_BYTE = 8;

    private final ConvShape shape;
    private final LayerReport report;
    private final Outputs outputs;
    private final AcceleratorConfig accelerator;
    private final EnergyTable table;

    /**
     * The costs of one layer.
     *
     * @param shape the layer's
     * @param report what it adds up to on {@code accelerator}
     * @param outputs what it hands on; a report with output values knows what its PPUs wrote and keeps to that
     */
    public EnergyModel(
            ConvShape shape, LayerReport report, Outputs outputs, AcceleratorConfig accelerator, EnergyTable table) {
        this.shape = shape;
        this.report = report;
        this.outputs = outputs;
        this.accelerator = accelerator;
        this.table = table;
    }

    /** What the layer costs on the accelerator. */
    public Energy sparse() {
        Counters c = report.counters();
        double weightWords = words(compressesWeights());
        double activationWords = words(compressesActivations());
        long pairs = c.of(Counter.PRODUCTS)
                + c.of(Counter.OUT_OF_PLANE)
                + c.of(Counter.STRIDE_MISSES)
                + c.of(Counter.NOT_OWNED);
        long inputsFromDram = c.of(Counter.IARAM_WRITES);
        long written = report.sums().isPresent() ? c.of(Counter.OARAM_WRITES) : outputsStored();
        long toDram = outputsToDram();
        return new Energy(Map.of(
                EnergyComponent.MULTIPLIERS,
                (pairs + c.of(Counter.PLACEHOLDER_PRODUCTS)) * table.of(EnergyEntry.MULTIPLY)
                        + c.of(Counter.ACCUMULATOR_WRITES) * table.of(EnergyEntry.ADD),
                EnergyComponent.COORDINATES,
                pairs * table.of(EnergyEntry.COORDINATE),
                EnergyComponent.CROSSBAR,
                c.of(Counter.PRODUCTS) * table.of(EnergyEntry.CROSSBAR),
                EnergyComponent.ACCUMULATORS,
                accumulators(c.of(Counter.ACCUMULATOR_READS), c.of(Counter.ACCUMULATOR_WRITES)),
                EnergyComponent.WEIGHT_FIFO,
                weightWords * fifo(c.of(Counter.WEIGHT_FIFO_READS), c.of(Counter.WEIGHT_FIFO_WRITES), weightWords),
                EnergyComponent.IARAM,
                activationWords * activations(c.of(Counter.IARAM_READS), inputsFromDram),
                EnergyComponent.OARAM,
                activationWords * activations(toDram, written),
                EnergyComponent.HALO_LINKS,
                c.of(Counter.HALO_TRANSFERS) * table.of(EnergyEntry.HALO_HOP),
                EnergyComponent.DRAM,
                ((c.of(Counter.DRAM_READS) - inputsFromDram) * weightWords
                                + (inputsFromDram + toDram) * activationWords)
                        * table.of(EnergyEntry.DRAM)));
    }

    /** What the accelerator spends on taking activations that do not fit through DRAM, in pJ; a part of {@link #sparse}. */
    public double temporalTiles() {
        long inputs = report.counters().of(Counter.IARAM_WRITES);
        long out = outputsToDram();
        return words(compressesActivations())
                * ((inputs + out) * table.of(EnergyEntry.DRAM) + activations(0, inputs) + activations(out, 0));
    }

    private long outputsStored() {
        return compressesActivations() ? outputs.nonZero() : outputs.elements();
    }

    private long outputsToDram() {
        if (report.sums().isPresent()) {
            return report.counters().of(Counter.DRAM_WRITES);
        }
        return outputsFit() ? 0 : outputsStored();
    }

    /** Whether the compressed inputs fit the IARAM of every PE. */
    public boolean inputsFit() {
        return report.counters().of(Counter.IARAM_WRITES) == 0;
    }

    /** Whether the compressed outputs fit the OARAM of every PE: as written, or as its share of {@link Outputs} would be. */
    public boolean outputsFit() {
        if (report.sums().isPresent()) {
            return report.counters().of(Counter.DRAM_WRITES) == 0;
        }
        double stored = outputs.mostOfOnePe(accelerator) * (compressesActivations() ? outputs.density() : 1);
        return stored * VALUE_BITS * words(compressesActivations()) <= MemoryTraffic.RAM_BITS;
    }

    /** What the layer asks of the accelerator's activation memories. */
    public ActivationMemory activationMemory() {
        double words = words(compressesActivations());
        double outputBits = outputs.mostOfOnePe(accelerator)
                * (compressesActivations() ? outputs.density() : 1)
                * VALUE_BITS
                * words;
        double inputWords = report.inputsStored() * words;
        double outputWords = outputsStored() * words;
        return new ActivationMemory(
                MemoryTraffic.RAM_BITS / BITS_OF_A_BYTE,
                report.mostInputBits(),
                outputBits,
                inputWords,
                outputWords,
                inputWords,
                outputWords,
                EnergyEntry.ACTIVATION_RAM_READ,
                EnergyEntry.ACTIVATION_RAM_WRITE);
    }

    /** What the layer asks of DCNN's activation memories. */
    public ActivationMemory dcnnActivationMemory() {
        double inputs = (double) shape.inputChannels() * shape.inputWidth() * shape.inputHeight();
        return new ActivationMemory(
                table.entries().get(EnergyEntry.DENSE_RAM_READ).bytes(),
                (double) Outputs.most(shape.inputChannels(), shape.inputWidth(), shape.inputHeight(), accelerator)
                        * VALUE_BITS,
                (double) outputs.mostOfOnePe(accelerator) * VALUE_BITS,
                inputs,
                outputs.elements(),
                inputs,
                outputs.elements(),
                EnergyEntry.DENSE_RAM_READ,
                EnergyEntry.DENSE_RAM_WRITE);
    }

    /** What the layer costs on DCNN. */
    public Energy dcnn() {
        return dense(report.denseMacs(), 1, 1);
    }

    /** What the layer costs on DCNN-opt; products must have been counted with all non-zero operands. */
    public Energy dcnnOpt() {
        double inputs = (double) shape.inputChannels() * shape.inputWidth() * shape.inputHeight();
        double compressed = (double) (VALUE_BITS + accelerator.indexBits()) / VALUE_BITS;
        return dense(
                report.counters().of(Counter.PRODUCTS),
                compressed * report.counters().of(Counter.NON_ZERO_INPUTS) / inputs,
                compressed * outputs.density());
    }

    /**
     * What DCNN-opt spends, in pJ, on reading weights that meet a zero activation.
     *
     * @param inputDensity the density of the layer's input
     */
    public static double weightReadsOfZeros(
            ConvShape shape, double inputDensity, AcceleratorConfig accelerator, EnergyTable table) {
        return shape.denseMacs()
                * (1 - inputDensity)
                * table.of(EnergyEntry.WEIGHT_FIFO_READ, fifoBytes(accelerator, 1));
    }

    /**
     * What DCNN spends, in pJ, on reading an activation anew for every place of the filter; were it held for all of them, it would not.
     */
    public static double activationReadsOfPlaces(ConvShape shape, AcceleratorConfig accelerator, EnergyTable table) {
        double places = (double) shape.filterWidth() * shape.filterHeight();
        return shape.denseMacs()
                / (double) denseKc(shape, accelerator)
                * (1 - 1 / places)
                * table.of(EnergyEntry.DENSE_RAM_READ);
    }

    private static double fifoBytes(AcceleratorConfig accelerator, double words) {
        return FIFO_VECTORS * accelerator.f() * words * VALUE_BITS / BITS_OF_A_BYTE;
    }

    private Energy dense(long multiplications, double inputWords, double outputWords) {
        long macs = report.denseMacs();
        long sums = (long) shape.outputChannels() * shape.outputWidth() * shape.outputHeight();
        long pairs = (long) shape.groupChannels() * shape.filterWidth() * shape.filterHeight();
        long cycles = sums * ((pairs + accelerator.multipliers() - 1) / accelerator.multipliers());
        long weights = pairs * shape.outputChannels();
        long inputs = (long) shape.inputChannels() * shape.inputWidth() * shape.inputHeight();
        long kc = denseKc(shape, accelerator);
        double ramBits = table.entries().get(EnergyEntry.DENSE_RAM_READ).bytes() * BITS_OF_A_BYTE;
        double fromDram =
                Outputs.most(shape.inputChannels(), shape.inputWidth(), shape.inputHeight(), accelerator) * VALUE_BITS
                                <= ramBits
                        ? 0
                        : inputs;
        double toDram = outputs.mostOfOnePe(accelerator) * VALUE_BITS <= ramBits ? 0 : outputs.elements();
        double read = table.of(EnergyEntry.DENSE_RAM_READ);
        double write = table.of(EnergyEntry.DENSE_RAM_WRITE);
        return new Energy(Map.of(
                EnergyComponent.MULTIPLIERS,
                multiplications * (table.of(EnergyEntry.MULTIPLY) + table.of(EnergyEntry.ADD)),
                EnergyComponent.ACCUMULATORS,
                accumulators(cycles + sums, cycles),
                EnergyComponent.WEIGHT_FIFO,
                fifo(macs, weights * accelerator.pes(), 1),
                EnergyComponent.IARAM,
                macs / (double) kc * read + fromDram * write,
                EnergyComponent.OARAM,
                outputs.elements() * write + toDram * read,
                EnergyComponent.DRAM,
                (weights + fromDram * inputWords + toDram * outputWords) * table.of(EnergyEntry.DRAM)));
    }

    /** Output channels a group has on DCNN: as its setting says, or as its accumulators hold of a tile without a halo. */
    private static long denseKc(ConvShape shape, AcceleratorConfig accelerator) {
        if (accelerator.kc().isPresent()) {
            return Math.min(accelerator.kc().getAsInt(), shape.groupFilters());
        }
        long tile = Outputs.most(1, shape.outputWidth(), shape.outputHeight(), accelerator);
        long most = Math.min(shape.groupFilters(), accelerator.maxKc().orElse(Integer.MAX_VALUE));
        return Math.max(1, Math.min(accelerator.accumulators() / Math.max(1, tile), most));
    }

    private double accumulators(long reads, long writes) {
        double bytes = (double) accelerator.bankEntries() * SUM_BYTES;
        return reads * table.of(EnergyEntry.ACCUMULATOR_READ, bytes)
                + writes * table.of(EnergyEntry.ACCUMULATOR_WRITE, bytes);
    }

    private double fifo(long reads, long writes, double words) {
        double bytes = fifoBytes(accelerator, words);
        return reads * table.of(EnergyEntry.WEIGHT_FIFO_READ, bytes)
                + writes * table.of(EnergyEntry.WEIGHT_FIFO_WRITE, bytes);
    }

    private double activations(long reads, long writes) {
        double bytes = MemoryTraffic.RAM_BITS / BITS_OF_A_BYTE;
        return reads * table.of(EnergyEntry.ACTIVATION_RAM_READ, bytes)
                + writes * table.of(EnergyEntry.ACTIVATION_RAM_WRITE, bytes);
    }

    private boolean compressesWeights() {
        return accelerator.operands() == Operands.SPARSE || accelerator.operands() == Operands.SPARSE_WEIGHTS;
    }

    private boolean compressesActivations() {
        return accelerator.operands() == Operands.SPARSE || accelerator.operands() == Operands.SPARSE_ACTIVATIONS;
    }

    /** Words of 16 bits that a stored element takes. */
    private double words(boolean compressed) {
        return (double) (VALUE_BITS + (compressed ? accelerator.indexBits() : 0)) / VALUE_BITS;
    }
}

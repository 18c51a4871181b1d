package sparsescope.accelerator;

import sparsescope.file.Explained;
import sparsescope.file.Term;

/** An operation, or an access to a memory, that an {@link EnergyTable} gives the energy of. */
public enum EnergyEntry implements Explained {
    MULTIPLY("multiply", "a 16-bit multiplication", false),
    ADD("add", "a 24-bit addition", false),
    COORDINATE("coordinate", "the coordinates and the accumulator address of a product", false),
    CROSSBAR("crossbar", "the way of a product from its multiplier to its bank", false),
    HALO_HOP("haloHop", "a partial sum's way to a neighbouring PE", false),
    ACCUMULATOR_READ("accumulatorRead", "a partial sum read from its bank", true),
    ACCUMULATOR_WRITE("accumulatorWrite", "a partial sum written to its bank", true),
    WEIGHT_FIFO_READ("weightFifoRead", "16 bits read from a weight FIFO", true),
    WEIGHT_FIFO_WRITE("weightFifoWrite", "16 bits broadcast into a weight FIFO", true),
    ACTIVATION_RAM_READ("activationRamRead", "16 bits read from an IARAM or OARAM", true),
    ACTIVATION_RAM_WRITE("activationRamWrite", "16 bits written to an IARAM or OARAM", true),
    DENSE_RAM_READ("denseRamRead", "16 bits read from an activation memory of DCNN", true),
    DENSE_RAM_WRITE("denseRamWrite", "16 bits written to an activation memory of DCNN", true),
    DRAM("dram", "16 bits from or to DRAM", false);

    private final Term term;
    private final boolean memory;

    EnergyEntry(String word, String meaning, boolean memory) {
        this.term = new Term(word, meaning);
        this.memory = memory;
    }

    @Override
    public Term term() {
        return term;
    }

    /** Whether it is an access to an on-chip memory, whose energy grows with the memory's size. */
    public boolean memory() {
        return memory;
    }
}

package sparsescope.analysis.cost;

import sparsescope.file.Explained;
import sparsescope.file.Term;

/** A part of the accelerator that takes energy. */
public enum EnergyComponent implements Explained {
    MULTIPLIERS("multipliers", "multiplications and additions"),
    COORDINATES("coordinates", "coordinates and accumulator addresses"),
    CROSSBAR("crossbar", "products on their way to their banks"),
    ACCUMULATORS("accumulators", "accumulator banks read and written"),
    WEIGHT_FIFO("weightFifo", "weight FIFOs written and read"),
    IARAM("iaram", "input activations read, and written when they come from DRAM"),
    OARAM("oaram", "output activations written, and read when they go to DRAM"),
    HALO_LINKS("haloLinks", "partial sums sent to neighbours"),
    DRAM("dram", "weights, and activations that do not fit on the chip");

    private final Term term;

    EnergyComponent(String word, String meaning) {
        this.term = new Term(word, meaning);
    }

    @Override
    public Term term() {
        return term;
    }
}

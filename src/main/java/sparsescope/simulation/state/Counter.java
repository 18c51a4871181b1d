package sparsescope.simulation.state;

import sparsescope.file.Explained;
import sparsescope.file.Term;

/** Lists the counters of a run, by their names in files. Memory traffic is in stored elements; that of accumulators in partial sums. */
public enum Counter implements Explained {
    CYCLES("cycles", "compute cycles, Σ T over the groups"),
    ISSUE("issue", "cycles in which a vector pair issued, over all PEs"),
    STALL("stall", "cycles in which a pair waited for its banks"),
    DRAIN("drain", "cycles in which only bank queues emptied"),
    IDLE("idle", "cycles at the barrier"),
    PRODUCTS("products", "non-zero pairs that reached an accumulator"),
    PLACEHOLDER_PRODUCTS("placeholderProducts", "pairs with a placeholder, or a zero that dense operands keep"),
    OUT_OF_PLANE("outOfPlane", "products outside the output plane"),
    STRIDE_MISSES("strideMisses", "products between the outputs of a strided layer"),
    NOT_OWNED("notOwned", "with input halos: products for outputs that another PE computes"),
    EMPTY_SLOTS("emptySlots", "multiplier slots of issues without a stored pair"),
    HALO_SUMS("haloSums", "products accumulated for an output that another PE (or pass) owns"),
    HALO_TRANSFERS("haloTransfers", "partial sums sent to neighbours, each hop counted"),
    IARAM_READS("iaramReads", "stored activations fetched: once for every group with weights for their channel"),
    IARAM_WRITES("iaramWrites", "stored activations written when the layer's input comes from DRAM"),
    OARAM_READS("oaramReads", "stored activations read back when the outputs go to DRAM"),
    OARAM_WRITES("oaramWrites", "stored activations written by the PPUs"),
    WEIGHT_FIFO_READS("weightFifoReads", "stored weights taken from the FIFOs, once for every issue"),
    WEIGHT_FIFO_WRITES("weightFifoWrites", "stored weights broadcast into the FIFOs"),
    ACCUMULATOR_READS("accumulatorReads", "reads for products and arriving halo sums, and by the PPUs"),
    ACCUMULATOR_WRITES("accumulatorWrites", "writes of products and arriving halo sums"),
    DRAM_READS("dramReads", "stored weights, and stored activations that come from DRAM"),
    DRAM_WRITES("dramWrites", "stored activations, when the outputs do not fit the OARAMs"),
    STORED_WEIGHTS("storedWeights", "stored elements of all weight blocks, placeholders included"),
    NON_ZERO_WEIGHTS("nonZeroWeights", "non-zero weights of the layer"),
    STORED_INPUTS("storedInputs", "stored elements of all activation blocks, placeholders included"),
    NON_ZERO_INPUTS("nonZeroInputs", "non-zero input activations of the layer"),
    BITS_STORED("bitsStored", "bits of stored weights and activations"),
    OVERFLOWS("overflows", "output sums before bias that do not fit 24 bits");

    private final Term term;

    Counter(String word, String meaning) {
        this.term = new Term(word, meaning);
    }

    @Override
    public Term term() {
        return term;
    }
}

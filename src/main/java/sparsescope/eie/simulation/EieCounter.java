package sparsescope.eie.simulation;

import sparsescope.file.Explained;
import sparsescope.file.Term;

/** Lists the counters of EIE, by their names in files. */
public enum EieCounter implements Explained {
    CYCLES("cycles", "cycles of all passes"),
    ENTRIES("entries", "cycles in which a PE multiplied a stored weight"),
    PLACEHOLDERS("placeholders", "cycles in which a PE went past a placeholder"),
    EMPTY_COLUMNS("emptyColumns", "cycles in which a PE found that its share of a column is empty"),
    STARVED("starved", "cycles in which a PE waited for an activation"),
    FINISHED("finished", "cycles in which a PE waited for the others to finish the pass"),
    BROADCASTS("broadcasts", "activations delivered to all queues"),
    BROADCAST_STALLS("broadcastStalls", "cycles in which an activation waited for a full queue"),
    DETECTOR_STEPS("detectorSteps", "cycles in which the detector went on to the next group"),
    PRODUCTS("products", "multiplications, one for each entry"),
    NON_ZERO_WEIGHTS("nonZeroWeights", "non-zero weights of the layer"),
    STORED_WEIGHTS("storedWeights", "stored entries of the whole matrix, placeholders included"),
    NON_ZERO_INPUTS("nonZeroInputs", "non-zero input activations of the layer"),
    IDEAL_CYCLES("idealCycles", "cycles if all PEs shared the products evenly");

    private final Term term;

    EieCounter(String word, String meaning) {
        this.term = new Term(word, meaning);
    }

    @Override
    public Term term() {
        return term;
    }
}

package sparsescope.analysis.compare;

import sparsescope.file.Explained;
import sparsescope.file.Term;

/** An accelerator of the same PEs and multipliers that a layer is compared on (SCNN §V, §VI). */
public enum ComparedMachine implements Explained {
    DCNN("DCNN", "dcnn", "dense: dot products"),
    DCNN_OPT("DCNN-opt", "dcnnOpt", "DCNN with gated multipliers and activations compressed to and from DRAM"),
    SCNN("SCNN", "scnn", "weights and activations compressed"),
    SPARSE_A("SparseA", "sparseA", "SCNN with dense weights"),
    SPARSE_W("SparseW", "sparseW", "SCNN with dense activations"),
    ORACLE("oracle", "oracle", "SCNN's products spread evenly over all multipliers");

    private final String title;
    private final Term term;

    ComparedMachine(String title, String word, String meaning) {
        this.title = title;
        this.term = new Term(word, meaning);
    }

    @Override
    public Term term() {
        return term;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}

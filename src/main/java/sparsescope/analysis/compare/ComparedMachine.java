package sparsescope.analysis.compare;

/** An accelerator of the same PEs and multipliers that a layer is compared on (SCNN §V, §VI). */
public enum ComparedMachine {
    DCNN("DCNN", "dcnn", "dense: dot products"),
    DCNN_OPT("DCNN-opt", "dcnnOpt", "DCNN with gated multipliers and activations compressed to and from DRAM"),
    SCNN("SCNN", "scnn", "weights and activations compressed"),
    SPARSE_A("SparseA", "sparseA", "SCNN with dense weights"),
    SPARSE_W("SparseW", "sparseW", "SCNN with dense activations"),
    ORACLE("oracle", "oracle", "SCNN's products spread evenly over all multipliers");

    private final String title;
    private final String word;
    private final String meaning;

    ComparedMachine(String title, String word, String meaning) {
        this.title = title;
        this.word = word;
        this.meaning = meaning;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Its name in files. */
    public String word() {
        return word;
    }

    /** What it is, in a few words. */
    public String meaning() {
        return meaning;
    }
}

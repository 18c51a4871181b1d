package sparsescope.accelerator;

/** The choices of operands that are compressed. */
public enum Operands implements Choice {
    /** Both. */
    SPARSE("sparse"),
    /** Activations; weights stay dense (SCNN-SparseA). */
    SPARSE_ACTIVATIONS("sparseActivations"),
    /** Weights; activations stay dense (SCNN-SparseW). */
    SPARSE_WEIGHTS("sparseWeights"),
    /** Neither. */
    DENSE("dense");

    private final String word;

    Operands(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}

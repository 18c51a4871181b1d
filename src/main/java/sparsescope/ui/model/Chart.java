package sparsescope.ui.model;

/** The live charts. */
public enum Chart {
    /** Multiplier utilization over time. */
    UTILIZATION,
    /** What became of the multiplier slots so far. */
    SLOTS,
    /** Every PE's cycles against the barrier. */
    STRAGGLERS,
    /** Density of weights and activations, layer by layer. */
    DENSITY
}

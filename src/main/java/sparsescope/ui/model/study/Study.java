package sparsescope.ui.model.study;

/** Lists the studies of the Explore page. */
public enum Study {
    /** Every layer of a network. */
    LAYERS,
    /** The energy of every layer by component, on every machine of the same multipliers. */
    ENERGY,
    /** One metric over the values of a setting or a density. */
    CURVE,
    /** Speed-up over weight density × activation density. */
    DENSITIES,
    /** Two set-ups, layer by layer. */
    COMPARISON
}

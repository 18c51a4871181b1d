package sparsescope.ui.model.export;

/** The stretches of moments that an export can show. */
public enum ExportSpan {
    /** From the moment on the stage to the layer's end. */
    ONWARD,
    /** The one on the stage. */
    MOMENT,
    /** From where the channel of the PE in focus begins to where its next one does. */
    CHANNEL,
    /** From where the group on the stage begins to compute to where its last output leaves. */
    GROUP,
    /** While the group on the stage exchanges halos, and the cycle before. */
    EXCHANGE,
    /** All of them. */
    LAYER,
    /** Those with a mark. */
    MARKS,
    /** As typed. */
    TYPED
}

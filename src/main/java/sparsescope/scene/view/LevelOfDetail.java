package sparsescope.scene.view;

/** Says how near SCNN's stage looks. Painters and words ask for it, not for a landing, so that a landing more asks nothing of them. */
public enum LevelOfDetail {
    /** The planes of the whole layer. */
    PLANES,
    /** Every PE as a card. */
    ARRAY,
    /** The inside of one PE. */
    PE
}

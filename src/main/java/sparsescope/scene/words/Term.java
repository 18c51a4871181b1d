package sparsescope.scene.words;

/**
 * A thing that a sentence names and that can be pointed at.
 *
 * @param kind what sort of thing it is; it has that sort's colour
 * @param part the id of the part of the picture that shows it
 */
public record Term(Kind kind, String part) {
    /** Sorts of things, each with a colour of its own. */
    public enum Kind {
        /** An input value. */
        ACTIVATION,
        /** A value of a filter. */
        WEIGHT,
        /** An activation times a weight. */
        PRODUCT,
        /** An output, finished or still being summed up. */
        SUM,
        /** A partial sum that a neighbour owns. */
        HALO,
        /** A processing element. */
        PE
    }
}

package sparsescope.reference;

/**
 * A partial sum on its way.
 *
 * @param k output channel
 * @param xo output column
 * @param yo output row
 * @param value the partial sum
 * @param origin the PE that accumulated it
 * @param owner the PE that owns the output
 * @param at the PE that holds it now
 */
record ReferenceHalo(int k, int xo, int yo, long value, int origin, int owner, int at) {
    /** A king's step towards the owner. */
    ReferenceHalo step(int columns) {
        int column = at % columns + Integer.signum(owner % columns - at % columns);
        int row = at / columns + Integer.signum(owner / columns - at / columns);
        return new ReferenceHalo(k, xo, yo, value, origin, owner, row * columns + column);
    }
}

package sparsescope.reuse.walk;

import java.util.List;
import sparsescope.reuse.mapping.Operand;

/**
 * Describes a word that moves between the buffer and PEs.
 *
 * @param kind how
 * @param operand what it is a word of
 * @param word its number, as {@link LayerWords} gives it
 * @param pes the PEs it goes to or comes from, in array order
 */
public record Flow(Kind kind, Operand operand, int word, List<Integer> pes) {
    /** Says how a word moves. */
    public enum Kind {
        /** Read from the buffer once, for all these PEs. */
        DELIVERED(true, false),
        /** A sum read from the buffer, with which one PE goes on. */
        RETURNED(true, false),
        /** Sums that begin at zero in these PEs; nothing moves. */
        BEGUN(false, false),
        /** A sum that leaves these PEs, added up on the way, to the buffer. */
        SENT(false, true),
        /** Without registers: products of these PEs written to the buffer as the first of a sum. */
        STORED(false, true),
        /** Without registers: a sum read, products of these PEs added, and written. */
        UPDATED(true, true);

        private final boolean reads;
        private final boolean writes;

        Kind(boolean reads, boolean writes) {
            this.reads = reads;
            this.writes = writes;
        }

        /** Whether the buffer is read. */
        public boolean reads() {
            return reads;
        }

        /** Whether the buffer is written. */
        public boolean writes() {
            return writes;
        }
    }

    public Flow {
        pes = List.copyOf(pes);
    }

    /** Transfers between the buffer and PEs. */
    public int transfers() {
        return kind == Kind.BEGUN ? 0 : pes.size();
    }
}

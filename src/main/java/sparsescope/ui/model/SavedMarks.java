package sparsescope.ui.model;

import java.util.List;

/**
 * Breakpoints of a network, as a session file keeps them.
 *
 * @param marks marks of all its layers
 * @param kept conditions, for any layer
 */
record SavedMarks(List<OfLayer> marks, List<KeptCondition> kept) {
    /** No breakpoint. */
    static final SavedMarks NONE = new SavedMarks(List.of(), List.of());

    SavedMarks {
        marks = List.copyOf(marks);
        kept = List.copyOf(kept);
    }

    /** A mark and the name of its layer. */
    record OfLayer(String layer, Mark mark) {}
}

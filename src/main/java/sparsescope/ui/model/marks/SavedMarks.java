package sparsescope.ui.model.marks;

import java.util.List;

/**
 * Breakpoints of a network, as a session file keeps them.
 *
 * @param marks marks of all its layers
 * @param kept conditions, for any layer
 */
public record SavedMarks(List<OfLayer> marks, List<ConditionBreakpoint> kept) {
    /** No breakpoint. */
    static final SavedMarks NONE = new SavedMarks(List.of(), List.of());

    public SavedMarks {
        marks = List.copyOf(marks);
        kept = List.copyOf(kept);
    }

    /** Describes a mark and the name of its layer. */
    public record OfLayer(String layer, CycleMark mark) {}
}

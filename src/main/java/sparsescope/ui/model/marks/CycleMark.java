package sparsescope.ui.model.marks;

/**
 * Describes a breakpoint on the timeline.
 *
 * @param cycle where it is
 * @param name what the person calls it; may be empty
 */
public record CycleMark(long cycle, String name) {}

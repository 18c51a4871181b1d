package sparsescope.ui.model;

/**
 * A breakpoint on the timeline.
 *
 * @param cycle where it is
 * @param name what the person calls it; may be empty
 */
public record Mark(long cycle, String name) {}

package sparsescope.scene.timeline;

/**
 * Describes a mark on the timeline.
 *
 * @param cycle where it points
 * @param name what it is called; may be empty
 */
public record TimelineMark(long cycle, String name) {}

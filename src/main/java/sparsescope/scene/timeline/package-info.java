/** Paints the timeline: spans, cause band, axis and marks. */
package sparsescope.scene.timeline;

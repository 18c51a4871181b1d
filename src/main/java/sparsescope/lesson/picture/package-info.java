/** Draws over a painted stage what a lesson points out: what is lit, what was answered, what was right. */
package sparsescope.lesson.picture;

/** Sequences of frames in drawing order, and what several formats need to write them. */
package sparsescope.export.frame;

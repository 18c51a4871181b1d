/** Writes PowerPoint slides of native shapes, one frame a slide. */
package sparsescope.export.pptx;

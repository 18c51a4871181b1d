/** Draws pages of figures: network reports, curves, density maps and comparisons. */
package sparsescope.scene.report;

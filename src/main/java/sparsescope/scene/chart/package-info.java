/** Draws the live charts: utilization, slots, stragglers and density. */
package sparsescope.scene.chart;

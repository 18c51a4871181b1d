/** Draws on a JavaFX canvas. */
package sparsescope.ui.canvas;

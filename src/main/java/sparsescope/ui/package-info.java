/** The JavaFX window: views, controllers, view-models, and the Canvas adapter of the drawing port. */
package sparsescope.ui;

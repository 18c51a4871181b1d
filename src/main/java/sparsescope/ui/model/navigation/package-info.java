/** Plays, steps, runs to a condition, and moves the camera. */
package sparsescope.ui.model.navigation;

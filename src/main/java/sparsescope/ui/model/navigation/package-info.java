/** Playing, stepping, running to a condition, and moving the camera. */
package sparsescope.ui.model.navigation;

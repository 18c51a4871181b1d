/** Works in the background, with progress and notices. */
package sparsescope.ui.model.task;

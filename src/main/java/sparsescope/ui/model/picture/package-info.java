/** Requests for pictures, the frames made of them, and how they look. */
package sparsescope.ui.model.picture;

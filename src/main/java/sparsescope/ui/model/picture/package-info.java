/** What is painted next: requests, frames, and how pictures look. */
package sparsescope.ui.model.picture;

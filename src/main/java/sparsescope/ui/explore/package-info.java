/** Shows the pages Explore and Paper. */
package sparsescope.ui.explore;

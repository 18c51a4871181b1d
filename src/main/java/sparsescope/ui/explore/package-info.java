/** The pages Explore and Paper. */
package sparsescope.ui.explore;

/** Holds view-models of the pages Explore and Paper: subjects, studies and findings. */
package sparsescope.ui.model.explore;

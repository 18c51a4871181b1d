/** Holds the studies of the Explore page: what each counts of a network, on whichever machine, and what it finds. */
package sparsescope.ui.model.study;

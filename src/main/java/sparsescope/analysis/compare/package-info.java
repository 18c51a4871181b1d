/** Machines and settings side by side: two runs of a layer on one clock, and by which terms their cycles differ. */
package sparsescope.analysis.compare;

/** The seekable run of a layer, and all that is true at one of its cycles. */
package sparsescope.simulation.run;

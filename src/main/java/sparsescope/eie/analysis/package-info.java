/** The figures that EIE's paper gives, counted again. */
package sparsescope.eie.analysis;

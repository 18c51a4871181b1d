/** The machine for sparse fully connected layers (EIE, Han et al., ISCA 2016): its settings. */
package sparsescope.eie;

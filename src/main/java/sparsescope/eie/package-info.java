/** Describes the machine for sparse fully connected layers (EIE, Han et al., ISCA 2016): its settings, and the threads it computes on. */
package sparsescope.eie;

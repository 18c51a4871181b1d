/** Paints the PE landing: operands, multipliers, banks, accumulators and post-processing of one PE. */
package sparsescope.scene.pe;

/** Paints the Array landing: every PE as a card, the links between them, and the halo exchange. */
package sparsescope.scene.array;

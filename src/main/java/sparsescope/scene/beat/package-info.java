/** The beats within one cycle, and the values that move in each. */
package sparsescope.scene.beat;

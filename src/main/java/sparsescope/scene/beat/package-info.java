/** Orders the beats within one cycle, and finds the values that move in each. */
package sparsescope.scene.beat;

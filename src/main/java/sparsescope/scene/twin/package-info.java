/** Two runs side by side. */
package sparsescope.scene.twin;

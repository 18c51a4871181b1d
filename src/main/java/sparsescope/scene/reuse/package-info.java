/** Pictures of how often a layer's values are fetched, and from where: its loop nest, the layer running, counts and energy by level. */
package sparsescope.scene.reuse;

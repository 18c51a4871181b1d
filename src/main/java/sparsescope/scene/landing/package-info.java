/** Zooms through the landings of a stage: the pictures from the whole layer into one PE. */
package sparsescope.scene.landing;

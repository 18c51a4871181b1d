/** The landings of a stage: the pictures that its camera zooms through, from the whole layer into one PE. */
package sparsescope.scene.landing;

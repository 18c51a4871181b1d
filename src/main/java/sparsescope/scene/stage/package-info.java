/** Puts the stage together from the landings, with titles and motion. */
package sparsescope.scene.stage;

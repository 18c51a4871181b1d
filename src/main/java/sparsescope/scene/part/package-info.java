/** The parts of a stage that can be pointed at, and the ids that name them. */
package sparsescope.scene.part;

/** The inspector's descriptions of a part that is pointed at. */
package sparsescope.scene.inspect;

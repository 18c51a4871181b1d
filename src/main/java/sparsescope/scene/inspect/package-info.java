/** What the inspector says of a part that is pointed at. */
package sparsescope.scene.inspect;

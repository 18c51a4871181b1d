/** Paints the Plane landing: input and output planes cut into tiles, and the filter between them. */
package sparsescope.scene.plane;

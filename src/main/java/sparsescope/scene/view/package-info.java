/** The view of a run: landing, camera, shown channels, and what the focus shows. */
package sparsescope.scene.view;

/** What it looks like: the drawing port, themes, layout and painters. No toolkit in here. */
package sparsescope.scene;

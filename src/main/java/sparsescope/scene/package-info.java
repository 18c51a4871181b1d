/** Draws the pictures and words of a run, without any toolkit. The sub-packages hold the landings, the charts, the words and the pages. */
package sparsescope.scene;

/** The life of a value in lines of text, and its path drawn over the stage. */
package sparsescope.scene.life;

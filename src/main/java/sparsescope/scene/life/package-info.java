/** Tells the life of a value in lines of text, and draws its path over the stage. */
package sparsescope.scene.life;

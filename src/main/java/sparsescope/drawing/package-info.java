/** Offers the drawing port: surfaces, recorded drawings, colours, shapes and type. It imports nothing of ours. */
package sparsescope.drawing;

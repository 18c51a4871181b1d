/** How the dense machine DCNN looks: its landings, captions, loop nest and the signs of its causes. */
package sparsescope.dcnn.stage;

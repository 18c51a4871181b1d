/** Shows the stage of the dense machine DCNN: its landings, captions, loop nest and the signs of its causes. */
package sparsescope.dcnn.stage;

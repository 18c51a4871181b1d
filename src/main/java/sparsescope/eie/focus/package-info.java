/** What is looked at of a moment of EIE: the picture, the PE in focus, how far the cycle is shown, and the words for it. */
package sparsescope.eie.focus;

/** Presents: the hall's screen, the speaker view, and the spotlight. */
package sparsescope.ui.present;

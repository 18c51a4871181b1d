/** Controls and helpers that several parts of the window share. */
package sparsescope.ui.kit;

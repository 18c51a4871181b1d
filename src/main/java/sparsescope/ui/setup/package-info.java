/** The setup panel. */
package sparsescope.ui.setup;

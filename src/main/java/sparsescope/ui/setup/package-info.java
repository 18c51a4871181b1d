/** Shows the setup panel. */
package sparsescope.ui.setup;

/** The command palette: everything that can be asked for by name, and the search among it. */
package sparsescope.ui.model.palette;

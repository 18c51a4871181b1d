/** The export dialog. */
package sparsescope.ui.export;

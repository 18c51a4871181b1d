/** Shows the export dialog. */
package sparsescope.ui.export;

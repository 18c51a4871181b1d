/** Holds view-models of the export dialog. */
package sparsescope.ui.model.export;

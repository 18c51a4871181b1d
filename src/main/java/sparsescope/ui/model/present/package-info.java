/** Holds view-models of presenter mode. */
package sparsescope.ui.model.present;

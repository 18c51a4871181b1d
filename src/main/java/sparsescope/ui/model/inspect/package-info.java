/** Holds view-models of the inspector, the life of a value, and the twin. */
package sparsescope.ui.model.inspect;

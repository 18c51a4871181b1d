/** Holds the page Reuse without its controls: a layer, its loop nest, its steps. */
package sparsescope.ui.model.reuse;

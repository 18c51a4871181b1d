/** Keeps the choices of the setup: network, layer, accelerator, settings and painted tensors. */
package sparsescope.ui.model.setup;

/** What is chosen in the setup: network, layer, accelerator, settings and painted tensors. */
package sparsescope.ui.model.setup;

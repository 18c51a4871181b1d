package sparsescope.ui.model;

import sparsescope.accelerator.AcceleratorConfig;

/**
 * What is to be run: everything a run depends on.
 *
 * @param network where the network comes from
 * @param input name of the chosen input; empty for the network's own, or its first
 * @param layer index of the layer
 * @param accelerator the accelerator
 */
public record Scenario(NetworkSource network, String input, int layer, AcceleratorConfig accelerator) {
    /** The same with another layer. */
    public Scenario withLayer(int another) {
        return new Scenario(network, input, another, accelerator);
    }

    /** The same with another input. */
    public Scenario withInput(String another) {
        return new Scenario(network, another, layer, accelerator);
    }

    /** The same on another accelerator. */
    public Scenario withAccelerator(AcceleratorConfig another) {
        return new Scenario(network, input, layer, another);
    }
}

package sparsescope.cli.reuse;

import sparsescope.network.ConvShape;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.preset.ReuseMachine;

/**
 * A question that the command {@code reuse} is asked.
 *
 * @param network the network's name
 * @param layer the layer's name
 * @param groups its filter groups, of which one is counted
 * @param shape that group
 * @param machine the machine
 * @param costs what accesses cost
 */
record Question(String network, String layer, int groups, ConvShape shape, ReuseMachine machine, LevelCosts costs) {

    /** Network and layer in words. */
    String described() {
        return network + ", " + layer + (groups > 1 ? ", one of " + groups + " filter groups" : "");
    }
}

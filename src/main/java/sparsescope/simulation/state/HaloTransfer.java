package sparsescope.simulation.state;

import sparsescope.accelerator.PePosition;

/**
 * Describes one partial sum on a link.
 *
 * @param k output channel
 * @param xo column in the output plane
 * @param yo row in the output plane
 * @param value the partial sum
 * @param origin the PE whose products made it; the sender, unless the value needs several rounds
 * @param owner the PE it travels to
 * @param sent whether it has crossed this link after this cycle
 */
public record HaloTransfer(int k, int xo, int yo, long value, PePosition origin, PePosition owner, boolean sent) {}

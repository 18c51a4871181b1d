package sparsescope.simulation.trace;

import sparsescope.accelerator.PePosition;

/**
 * Describes one step of a partial sum on its way to the PE that owns its output.
 *
 * @param round round of the exchange, from 0
 * @param from the sender
 * @param to the receiver
 * @param cycle cycle in which it crosses; where post-processing takes no time, the group's end
 */
public record HaloHop(int round, PePosition from, PePosition to, long cycle) {}

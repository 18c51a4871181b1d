package sparsescope.simulation.trace;

/**
 * One step of a partial sum on its way to the PE that owns its output.
 *
 * @param round round of the exchange, from 0
 * @param fromColumn the sender
 * @param fromRow the sender
 * @param toColumn the receiver
 * @param toRow the receiver
 * @param cycle cycle in which it crosses; where post-processing takes no time, the group's end
 */
public record HaloHop(int round, int fromColumn, int fromRow, int toColumn, int toRow, long cycle) {}

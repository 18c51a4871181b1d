package sparsescope.simulation.state;

/**
 * One partial sum on a link.
 *
 * @param k output channel
 * @param xo column in the output plane
 * @param yo row in the output plane
 * @param value the partial sum
 * @param originColumn the PE whose products made it; the sender, unless the value needs several rounds
 * @param originRow the PE whose products made it
 * @param ownerColumn the PE it travels to
 * @param ownerRow the PE it travels to
 * @param sent whether it has crossed this link after this cycle
 */
public record HaloTransfer(
        int k,
        int xo,
        int yo,
        long value,
        int originColumn,
        int originRow,
        int ownerColumn,
        int ownerRow,
        boolean sent) {}

package sparsescope.export;

import java.util.Optional;

/**
 * Where the tensors of a run come from.
 *
 * @param network the network
 * @param input the chosen input: one of the network's, or an array reference; empty for the network's own
 */
public record FigureOrigin(FigureNetwork network, Optional<String> input) {}

package sparsescope.network;

/**
 * An input a person may choose for a network's first layer.
 *
 * @param name what it is called, such as {@code digit 7}
 * @param source where its values come from
 */
public record InputChoice(String name, TensorSource source) {}

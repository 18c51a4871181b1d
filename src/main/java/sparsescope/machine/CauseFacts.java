package sparsescope.machine;

/**
 * Everything that is said of a cause, in one place.
 *
 * @param counter the counter of such slots, as files name it
 * @param word as the screen says it
 * @param role what such a slot was to the layer, which decides its colour and pattern
 * @param sign the sign that stands for it beside its colour; empty when the colour or its pattern is sign enough
 * @param help what it means, in a sentence
 */
public record CauseFacts(String counter, String word, CauseRole role, String sign, String help) {}

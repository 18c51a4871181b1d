package sparsescope.machine;

/**
 * One of the ways to run a layer that a machine is compared with; the machine itself is one of them.
 *
 * @param word its name in files
 * @param title its name for people
 * @param meaning what it is, in a few words
 */
public record Rival(String word, String title, String meaning) {}

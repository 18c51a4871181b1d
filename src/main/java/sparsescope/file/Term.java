package sparsescope.file;

/**
 * Pairs a name with what it means.
 *
 * @param word the name in files
 * @param meaning what it means, in a few words
 */
public record Term(String word, String meaning) {}

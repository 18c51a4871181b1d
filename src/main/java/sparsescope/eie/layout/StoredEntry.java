package sparsescope.eie.layout;

import java.util.OptionalInt;

/**
 * Describes an entry that a PE stores for a non-zero weight, or for too long a run of zeros.
 *
 * @param row the output it belongs to
 * @param local that output's accumulator in the PE
 * @param zerosBefore zeros between the entry before and this one, by local rows
 * @param placeholder whether it stands for a zero only
 * @param code its code in the table; empty where weights are stored as they are
 * @param value what the activation is multiplied with; 0 for a placeholder
 * @param weight the layer's own weight
 */
public record StoredEntry(
        int row, int local, int zerosBefore, boolean placeholder, OptionalInt code, int value, int weight) {}

package sparsescope.eie.life;

import sparsescope.eie.layout.StoredEntry;

/**
 * Describes a stored weight and an input at the place and time at which EIE multiplies them.
 *
 * @param cycle when
 * @param pe the number of the PE
 * @param column the input's number
 * @param input its value
 * @param entry the stored weight
 */
record EieUse(long cycle, int pe, int column, int input, StoredEntry entry) {
    long product() {
        return (long) entry.value() * input;
    }
}

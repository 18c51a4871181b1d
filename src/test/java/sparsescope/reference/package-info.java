/**
 * A second, naive implementation of the dataflow model, for comparison: it steps every PE through every cycle with real queues and
 * takes no short cut. Of the program it uses value types alone.
 */
package sparsescope.reference;

/** The page Memory without its controls: memories whose sizes can be thought otherwise, and what a network's energy becomes. */
package sparsescope.ui.model.memory;

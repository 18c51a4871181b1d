/** The page Memory: what an access costs, and what a network's energy is made of. */
package sparsescope.ui.memory;

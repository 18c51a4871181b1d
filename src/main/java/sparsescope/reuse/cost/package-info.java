/** What the accesses of a mapping cost: energy by level of memory. */
package sparsescope.reuse.cost;

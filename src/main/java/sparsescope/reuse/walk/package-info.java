/** A small layer gone through step by step in a mapping's order: what every memory holds and what moves, at any step. */
package sparsescope.reuse.walk;

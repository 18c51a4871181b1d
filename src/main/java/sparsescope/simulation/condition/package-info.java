/** Conditions on a moment: their text, their parser, and what they are asked of. */
package sparsescope.simulation.condition;

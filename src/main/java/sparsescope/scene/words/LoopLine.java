package sparsescope.scene.words;

import sparsescope.machine.StepKind;

/**
 * Describes one line of the loop nest.
 *
 * @param indent how deep it is
 * @param code the pseudo-code
 * @param live its index and how many there are, or what it does right now; may be empty
 * @param running whether this line is what happens in this cycle
 * @param unit the step that goes from one turn of it to the next
 */
public record LoopLine(int indent, String code, String live, boolean running, StepKind unit) {}

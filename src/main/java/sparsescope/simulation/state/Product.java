package sparsescope.simulation.state;

import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;

/**
 * Describes one multiplier's slot in an issue.
 *
 * @param weightSlot 0…F−1, the weight's place in its vector
 * @param activationSlot 0…I−1, the activation's place in its vector
 * @param cause what became of it; {@link SlotCause#EMPTY} has no operands
 * @param activation null when empty
 * @param weight null when empty
 * @param k output channel; meaningful when {@link SlotCause#isUseful()}
 * @param xo column in the output plane, likewise
 * @param yo row in the output plane, likewise
 * @param address accumulator address, likewise
 * @param bank accumulator bank, likewise
 */
public record Product(
        int weightSlot,
        int activationSlot,
        SlotCause cause,
        StoredActivation activation,
        StoredWeight weight,
        int k,
        int xo,
        int yo,
        int address,
        int bank) {
    /** Weight × activation; 0 when empty. */
    public int value() {
        return activation == null || weight == null ? 0 : activation.value() * weight.value();
    }
}

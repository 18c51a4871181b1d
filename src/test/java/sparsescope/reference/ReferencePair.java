package sparsescope.reference;

import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.simulation.state.SlotCause;

/**
 * What one multiplier is given, and where its product goes.
 *
 * @param activationSlot place in the activation vector
 * @param weightSlot place in the weight vector
 * @param cause what becomes of it
 * @param activation null when the slot is empty
 * @param weight null when the slot is empty
 * @param k output channel, of a product that reaches an accumulator; else −1, as all that follow
 * @param xo output column
 * @param yo output row
 * @param address accumulator address
 * @param bank accumulator bank
 */
record ReferencePair(
        int activationSlot,
        int weightSlot,
        SlotCause cause,
        StoredActivation activation,
        StoredWeight weight,
        int k,
        int xo,
        int yo,
        int address,
        int bank) {
    static ReferencePair useless(int activationSlot, int weightSlot, SlotCause cause) {
        return new ReferencePair(activationSlot, weightSlot, cause, null, null, -1, -1, -1, -1, -1);
    }

    boolean isUseful() {
        return k >= 0;
    }

    long value() {
        return (long) activation.value() * weight.value();
    }
}

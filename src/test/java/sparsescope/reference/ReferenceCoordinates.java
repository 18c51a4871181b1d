package sparsescope.reference;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BankMapping;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.dataflow.Rect;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.network.ConvShape;
import sparsescope.simulation.state.SlotCause;

/** A PE's coordinate unit in one group: from a pair to its output, address and bank. */
record ReferenceCoordinates(ConvShape shape, AcceleratorConfig config, Rect window, Rect owned, int firstFilter) {

    ReferencePair pair(int activationSlot, int weightSlot, StoredActivation activation, StoredWeight weight) {
        if (activation.value() == 0 || weight.value() == 0) {
            return ReferencePair.useless(activationSlot, weightSlot, SlotCause.PLACEHOLDER);
        }
        int x = activation.x() + shape.padding() - weight.r();
        int y = activation.y() + shape.padding() - weight.s();
        if (x % shape.stride() != 0 || y % shape.stride() != 0) {
            return ReferencePair.useless(activationSlot, weightSlot, SlotCause.STRIDE_MISS);
        }
        int xo = x / shape.stride();
        int yo = y / shape.stride();
        if (xo < 0 || xo >= shape.outputWidth() || yo < 0 || yo >= shape.outputHeight()) {
            return ReferencePair.useless(activationSlot, weightSlot, SlotCause.OUT_OF_PLANE);
        }
        if (config.halos() == HaloPolicy.INPUT && !owned.contains(xo, yo)) {
            return ReferencePair.useless(activationSlot, weightSlot, SlotCause.NOT_OWNED);
        }
        int address = address(weight.k(), xo, yo);
        return new ReferencePair(
                activationSlot,
                weightSlot,
                owned.contains(xo, yo) ? SlotCause.PRODUCT : SlotCause.HALO_PRODUCT,
                activation,
                weight,
                weight.k(),
                xo,
                yo,
                address,
                bank(address));
    }

    private int address(int k, int xo, int yo) {
        return ((k - firstFilter) * window.height() + (yo - window.y())) * window.width() + (xo - window.x());
    }

    private int bank(int address) {
        if (config.bankMapping() == BankMapping.LINEAR || config.banks() == 1) {
            return address % config.banks();
        }
        int digits = 1;
        while (digits < config.banks()) {
            digits *= 2;
        }
        int folded = 0;
        for (int rest = address; rest > 0; rest /= digits) {
            folded ^= rest % digits;
        }
        return folded % config.banks();
    }
}

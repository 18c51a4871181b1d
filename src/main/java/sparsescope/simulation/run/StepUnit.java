package sparsescope.simulation.run;

import sparsescope.machine.StepKind;

/** Lists the units of steps through a run. Vectors and channels are those of the PE in focus. */
public enum StepUnit implements StepKind {
    /** One multiplier's slot of an issue. A run knows cycles only: for it, a product is as long as its weight vector. */
    PRODUCT("product"),
    CYCLE("cycle"),
    WEIGHT_VECTOR("weight vector"),
    ACTIVATION_VECTOR("activation vector"),
    /** A stride phase of a channel; without phases the channel. */
    PHASE("phase"),
    CHANNEL("channel"),
    GROUP("group"),
    /** The cycle in which all PEs have met. */
    BARRIER("barrier"),
    LAYER("layer");

    private final String word;

    StepUnit(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public boolean isSmall() {
        return compareTo(GROUP) < 0 && this != PRODUCT;
    }
}

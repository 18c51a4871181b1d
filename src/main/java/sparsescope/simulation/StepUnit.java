package sparsescope.simulation;

/** How far one step goes. Vectors and channels are those of the PE in focus. */
public enum StepUnit {
    CYCLE("cycle"),
    WEIGHT_VECTOR("weight vector"),
    ACTIVATION_VECTOR("activation vector"),
    CHANNEL("channel"),
    GROUP("group"),
    LAYER("layer");

    private final String word;

    StepUnit(String word) {
        this.word = word;
    }

    /** The unit as the screen says it. */
    public String word() {
        return word;
    }
}

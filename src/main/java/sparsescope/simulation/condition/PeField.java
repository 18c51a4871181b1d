package sparsescope.simulation.condition;

/** A number that a PE has in every cycle. */
public enum PeField {
    /** The input channel in hand; −1 when none. */
    CHANNEL("channel"),
    /** The stride phase in hand. */
    PHASE("phase"),
    /** The index of the activation vector in hand; −1 when none. */
    ACTIVATION("activation"),
    /** The index of the weight vector in hand; −1 when none. */
    WEIGHT("weight"),
    /** Products that reach an accumulator, of this cycle. */
    PRODUCTS("products"),
    /** Stalled cycles of this group so far. */
    STALLS("stalls"),
    /** Products waiting in the fullest bank queue. */
    QUEUE("queue");

    private final String word;

    PeField(String word) {
        this.word = word;
    }

    /** As it is typed. */
    public String word() {
        return word;
    }

    long of(PeProbe pe) {
        return switch (this) {
            case CHANNEL -> pe.channel();
            case PHASE -> pe.phase();
            case ACTIVATION -> pe.activationVector();
            case WEIGHT -> pe.weightVector();
            case PRODUCTS -> pe.products();
            case STALLS -> pe.stalls();
            case QUEUE -> pe.fullest();
        };
    }
}

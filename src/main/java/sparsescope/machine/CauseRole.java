package sparsescope.machine;

/** The role of a cause: causes of one role have the same colour and pattern on every machine. */
public enum CauseRole {
    /** The slot did what the layer needs. */
    USEFUL,
    /** The slot multiplied by a zero. */
    ZERO,
    /** The slot's product is for no output, or for none that it computes. */
    DROPPED,
    /** The slot had nothing to multiply while others of its PE had. */
    EMPTY,
    /** The PE waited in the middle of its work. */
    STALL,
    /** The PE has started all its work and waited for what is under way. */
    DRAIN,
    /** The PE has done its work and waited for others. */
    IDLE
}

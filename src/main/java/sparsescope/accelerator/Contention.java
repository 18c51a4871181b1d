package sparsescope.accelerator;

/** Lists the rules for products that meet in one bank. */
public enum Contention implements Choice {
    /** Each bank has a queue and retires one product a cycle; a vector pair waits until its products fit. */
    QUEUE("queue"),
    /** An issue lasts as long as its fullest bank needs. */
    LOCKSTEP("lockstep"),
    /** Every issue takes one cycle. */
    NONE("none");

    private final String word;

    Contention(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}

package sparsescope.accelerator;

/** Lists the rules by which an accumulator address chooses its bank. */
public enum BankMapping implements Choice {
    /** Address mod A. */
    LINEAR("linear"),
    /** The XOR of the address's ⌈log2 A⌉-bit digits, then mod A. */
    XOR("xor");

    private final String word;

    BankMapping(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}

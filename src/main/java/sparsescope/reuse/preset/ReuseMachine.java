package sparsescope.reuse.preset;

import sparsescope.network.ConvShape;
import sparsescope.reuse.count.WordsHeld;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;

/**
 * The machine that a mapping runs on.
 *
 * @param pes PEs in the array
 * @param bufferWords words in the shared buffer
 * @param registerWords words in each PE's registers, for all operands together
 */
public record ReuseMachine(int pes, int bufferWords, int registerWords) {
    /** Presets are made for this machine unless another is named. */
    public static final ReuseMachine DEFAULT = new ReuseMachine(64, 65_536, 256);
    /** A machine that refuses no mapping. */
    public static final ReuseMachine UNLIMITED =
            new ReuseMachine(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Refuses a mapping that needs more than there is. */
    public void check(ConvShape shape, Mapping mapping) {
        if (mapping.pes() > pes) {
            throw new MappingException("array: the mapping needs " + mapping.pes() + " PEs, there are " + pes);
        }
        checkRegisters(WordsHeld.inRegisters(shape, mapping));
        checkBuffer(WordsHeld.inBuffer(shape, mapping));
    }

    void checkRegisters(WordsHeld held) {
        if (!registersHold(held)) {
            throw new MappingException(
                    "registers: the mapping needs " + held.described() + " in a PE, there are " + registerWords);
        }
    }

    void checkBuffer(WordsHeld held) {
        if (!bufferHolds(held)) {
            throw new MappingException("buffer: the mapping needs " + held.described() + ", there are " + bufferWords);
        }
    }

    boolean registersHold(WordsHeld held) {
        return held.total() <= registerWords;
    }

    boolean bufferHolds(WordsHeld held) {
        return held.total() <= bufferWords;
    }
}

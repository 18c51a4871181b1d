package sparsescope.reuse.count;

import java.util.EnumMap;
import java.util.Map;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/**
 * The most words of each operand that a memory holds at once. Operands have places of their own, so that a memory needs their sum.
 *
 * @param words by operand
 */
public record WordsHeld(Map<Operand, Long> words) {

    /** What the buffer holds. */
    public static WordsHeld inBuffer(ConvShape shape, Mapping mapping) {
        mapping.checkCovers(shape);
        return of(shape, mapping, Clock.ofBuffer(mapping), false);
    }

    /** What a PE's registers hold. */
    public static WordsHeld inRegisters(ConvShape shape, Mapping mapping) {
        mapping.checkCovers(shape);
        return of(shape, mapping, Clock.ofRegisters(mapping), true);
    }

    private static WordsHeld of(ConvShape shape, Mapping mapping, Clock clock, boolean registers) {
        Map<Operand, Long> words = new EnumMap<>(Operand.class);
        for (Operand operand : Operand.values()) {
            boolean none = registers && mapping.bypass().contains(operand);
            words.put(
                    operand,
                    none
                            ? 0
                            : Factor.of(shape, mapping, clock, operand).stream()
                                    .mapToLong(Factor::mostWords)
                                    .reduce(1, Math::multiplyExact));
        }
        return new WordsHeld(words);
    }

    /** Of all operands. */
    public long total() {
        return words.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Such as {@code 451 words (108 of weights, 196 of inputs, 147 of outputs)}. */
    public String described() {
        return total() + " words (" + words.get(Operand.WEIGHT) + " of weights, " + words.get(Operand.INPUT)
                + " of inputs, " + words.get(Operand.OUTPUT) + " of outputs)";
    }
}

package sparsescope.reuse.walk;

import sparsescope.reuse.mapping.Operand;

/**
 * Describes one multiplication, by the numbers of its words.
 *
 * @param weight the weight
 * @param input the input
 * @param output the output that the product is added to
 */
public record Multiplication(int weight, int input, int output) {
    /** Its word of an operand. */
    public int word(Operand operand) {
        return switch (operand) {
            case WEIGHT -> weight;
            case INPUT -> input;
            case OUTPUT -> output;
        };
    }
}

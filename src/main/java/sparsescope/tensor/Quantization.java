package sparsescope.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import sparsescope.file.InputException;

/**
 * Says how numbers of any type became 16-bit values: stored value = number / step, rounded to the nearest, of two as near the even one.
 * Whole numbers that fit are taken as they are, with a step of 1; others so that the largest magnitude becomes {@code most}.
 *
 * @param from the type they had
 * @param step what a stored value of 1 stands for
 * @param largest the largest magnitude
 * @param most the stored value of that magnitude
 * @param lost how many numbers that are not zero became zero
 */
public record Quantization(DType from, double step, double largest, int most, long lost) {
    /** The largest magnitude of a 16-bit value that has a negative one too. */
    public static final int MOST = Short.MAX_VALUE;

    private static final int LONGEST_PLAIN = 7;

    /**
     * Holds values with how they were made.
     *
     * @param values 16-bit values
     * @param how by which step
     */
    public record Values(short[] values, Quantization how) {}

    /**
     * Quantizes an array.
     *
     * @param from the type it has in its file
     * @param most what the largest magnitude becomes, unless all are whole numbers that fit
     * @param where how errors begin
     */
    public static Values of(NpyArray array, DType from, int most, String where) {
        int count = array.count();
        double largest = 0;
        boolean whole = true;
        for (int i = 0; i < count; i++) {
            double number = array.number(i);
            if (!Double.isFinite(number)) {
                throw new InputException(
                        where + ": found " + number + " as element " + i + ", expected finite numbers");
            }
            largest = Math.max(largest, Math.abs(number));
            whole &= number == Math.rint(number) && number >= Short.MIN_VALUE && number <= Short.MAX_VALUE;
        }
        short[] values = new short[count];
        long lost = 0;
        for (int i = 0; i < count; i++) {
            double number = array.number(i);
            values[i] = (short) (whole ? number : Math.rint(number / largest * most));
            lost += values[i] == 0 && number != 0 ? 1 : 0;
        }
        return new Values(
                values,
                new Quantization(from, whole ? 1 : largest / most, largest, whole ? (int) largest : most, lost));
    }

    /** Whether the numbers are what they were. */
    public boolean exact() {
        return step == 1;
    }

    /** What was done, for a sentence: {@code float32, quantized to 16 bits: 1 stands for 0.00392, …}. */
    public String words() {
        if (exact()) {
            return from.word() + ", whole numbers taken as they are";
        }
        String some = lost == 0 ? "" : "; " + lost + (lost == 1 ? " small value" : " small values") + " became 0";
        return from.word() + ", quantized to 16 bits: 1 stands for " + number(step)
                + ", so that the largest magnitude, " + number(largest) + ", becomes " + most + some;
    }

    /** What a stored 1 stands for; empty where it is 1. */
    public String stepWords() {
        return exact() ? "" : number(step);
    }

    private static String number(double value) {
        // Three digits say enough, and no zero stands at the end.
        BigDecimal shown = new BigDecimal(value, new MathContext(3)).stripTrailingZeros();
        boolean plain = value == 0 || Math.abs(Math.log10(value)) < LONGEST_PLAIN;
        return plain ? shown.toPlainString() : shown.toString().replace("E", "e");
    }
}

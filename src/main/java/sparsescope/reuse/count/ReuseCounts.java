package sparsescope.reuse.count;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import sparsescope.reuse.mapping.Operand;

/**
 * Holds the counts of a layer in a mapping's order.
 *
 * @param macs multiplications
 * @param steps time steps in which some PE multiplies
 * @param pesUsed the most PEs that multiply in one step
 * @param operands accesses and words of every operand
 */
public record ReuseCounts(long macs, long steps, long pesUsed, Map<Operand, OperandCounts> operands) {
    public ReuseCounts {
        operands = Collections.unmodifiableMap(new EnumMap<>(operands));
    }

    /** The counts of one operand. */
    public OperandCounts of(Operand operand) {
        return operands.get(operand);
    }

    /** The counts of all operands together. */
    public OperandCounts total() {
        return operands.values().stream().reduce(OperandCounts.NONE, OperandCounts::plus);
    }

    /** How many multiplications a value serves for one read of the buffer; empty when there is none. */
    public OptionalDouble bufferReuse(Operand operand) {
        return per(of(operand).bufferReads());
    }

    /** How many multiplications a value serves for one read of DRAM; empty when there is none. */
    public OptionalDouble dramReuse(Operand operand) {
        return per(of(operand).dramReads());
    }

    private OptionalDouble per(long reads) {
        return reads == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) macs / reads);
    }
}

package sparsescope.reuse.count;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds the counts of a mapping for one operand, or for all of them.
 *
 * @param bufferReads reads of the buffer; one serves all PEs
 * @param bufferWrites writes to the buffer
 * @param arrayTransfers values that come to a PE or leave it
 * @param dramReads values read from DRAM
 * @param dramWrites values written to DRAM
 * @param registerReads reads of PEs' registers
 * @param registerWrites writes to PEs' registers
 * @param registerWords the most a PE's registers hold at once
 * @param bufferWords the most the buffer holds at once
 */
public record OperandCounts(
        long bufferReads,
        long bufferWrites,
        long arrayTransfers,
        long dramReads,
        long dramWrites,
        long registerReads,
        long registerWrites,
        long registerWords,
        long bufferWords) {

    /** Nothing. */
    public static final OperandCounts NONE = new OperandCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Both operands' counts together; each has its own place in every memory. */
    public OperandCounts plus(OperandCounts other) {
        return new OperandCounts(
                bufferReads + other.bufferReads,
                bufferWrites + other.bufferWrites,
                arrayTransfers + other.arrayTransfers,
                dramReads + other.dramReads,
                dramWrites + other.dramWrites,
                registerReads + other.registerReads,
                registerWrites + other.registerWrites,
                registerWords + other.registerWords,
                bufferWords + other.bufferWords);
    }

    /** The accesses and transfers by name, without the words held. */
    public Map<String, Long> asMap() {
        Map<String, Long> map = new LinkedHashMap<>();
        map.put("bufferReads", bufferReads);
        map.put("bufferWrites", bufferWrites);
        map.put("arrayTransfers", arrayTransfers);
        map.put("dramReads", dramReads);
        map.put("dramWrites", dramWrites);
        map.put("registerReads", registerReads);
        map.put("registerWrites", registerWrites);
        return map;
    }
}

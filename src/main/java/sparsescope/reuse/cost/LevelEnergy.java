package sparsescope.reuse.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.count.ReuseCounts;

/**
 * The energy of a mapping by level: every access is paid by itself, so that a value from the buffer to a register costs the buffer's read,
 * the transfer and the register's write.
 *
 * @param mac multiplications
 * @param register accesses to registers
 * @param array transfers to and from PEs
 * @param buffer accesses to the buffer
 * @param dram accesses to DRAM
 */
public record LevelEnergy(double mac, double register, double array, double buffer, double dram) {

    /** The energy of what was counted. */
    public static LevelEnergy of(ReuseCounts counts, LevelCosts costs) {
        LevelEnergy accesses = accesses(counts.total(), costs);
        return new LevelEnergy(
                counts.macs() * costs.mac(), accesses.register, accesses.array, accesses.buffer, accesses.dram);
    }

    /** The energy of one operand's accesses, without the multiplications. */
    public static LevelEnergy accesses(OperandCounts counts, LevelCosts costs) {
        return new LevelEnergy(
                0,
                counts.registerReads() * costs.registerRead() + counts.registerWrites() * costs.registerWrite(),
                counts.arrayTransfers() * costs.transfer(),
                counts.bufferReads() * costs.bufferRead() + counts.bufferWrites() * costs.bufferWrite(),
                (counts.dramReads() + counts.dramWrites()) * costs.dram());
    }

    /** All of it. */
    public double total() {
        return mac + register + array + buffer + dram;
    }

    /** By level and in total. */
    public Map<String, Double> asMap() {
        Map<String, Double> map = new LinkedHashMap<>();
        map.put("mac", mac);
        map.put("register", register);
        map.put("array", array);
        map.put("buffer", buffer);
        map.put("dram", dram);
        map.put("total", total());
        return map;
    }

    /** Its part for each of {@code times}, such as multiplications. */
    public LevelEnergy per(double times) {
        return new LevelEnergy(mac / times, register / times, array / times, buffer / times, dram / times);
    }

    /** Both together. */
    public LevelEnergy plus(LevelEnergy other) {
        return new LevelEnergy(
                mac + other.mac,
                register + other.register,
                array + other.array,
                buffer + other.buffer,
                dram + other.dram);
    }

    /** It {@code times} over. */
    public LevelEnergy times(double times) {
        return new LevelEnergy(mac * times, register * times, array * times, buffer * times, dram * times);
    }
}

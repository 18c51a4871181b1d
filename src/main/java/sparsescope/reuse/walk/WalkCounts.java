package sparsescope.reuse.walk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.count.ReuseCounts;
import sparsescope.reuse.mapping.Operand;

/** Adds up the counts of a walk from what moves at its steps. */
public final class WalkCounts {
    private WalkCounts() {}

    /** What all steps of a walk, and its end, come to. */
    public static ReuseCounts of(Walk walk) {
        return upTo(walk, walk.steps());
    }

    /** What the steps of a walk up to and with {@code last} come to. */
    public static ReuseCounts upTo(Walk walk, int last) {
        long macs = 0;
        long steps = 0;
        long pesUsed = 0;
        Map<Operand, OperandCounts> operands = new EnumMap<>(Operand.class);
        for (Operand operand : Operand.values()) {
            operands.put(operand, OperandCounts.NONE);
        }
        for (int step = 0; step <= last; step++) {
            WalkMoment moment = walk.at(step);
            macs += moment.working();
            steps += moment.works() ? 1 : 0;
            pesUsed = Math.max(pesUsed, moment.working());
            for (Operand operand : Operand.values()) {
                boolean bypass = walk.mapping().bypass().contains(operand);
                operands.compute(operand, (any, so) -> most(so.plus(of(moment, operand, bypass)), so, moment, operand));
            }
        }
        return new ReuseCounts(macs, steps, pesUsed, operands);
    }

    /** What moves at one step. */
    private static OperandCounts of(WalkMoment moment, Operand operand, boolean bypass) {
        long reads = 0;
        long writes = 0;
        long transfers = 0;
        long delivered = 0;
        long left = 0;
        for (Flow flow : moment.flows()) {
            if (flow.operand() == operand) {
                reads += flow.kind().reads() ? 1 : 0;
                writes += flow.kind().writes() ? 1 : 0;
                transfers += flow.transfers();
                delivered += flow.kind().reads() ? flow.transfers() : 0;
                left += flow.kind() == Flow.Kind.SENT ? flow.transfers() : 0;
            }
        }
        long work = moment.working();
        return new OperandCounts(
                reads,
                writes,
                transfers,
                size(moment.dram().reads(), operand),
                operand == Operand.OUTPUT ? moment.dram().writes().size() : 0,
                bypass ? 0 : work + left,
                bypass ? 0 : delivered + (operand == Operand.OUTPUT ? work : 0),
                0,
                0);
    }

    private static long size(Map<Operand, ? extends Set<Integer>> words, Operand operand) {
        return words.containsKey(operand) ? words.get(operand).size() : 0;
    }

    private static OperandCounts most(OperandCounts sum, OperandCounts before, WalkMoment moment, Operand operand) {
        long inPe = moment.registers().stream()
                .mapToLong(own -> size(own, operand))
                .max()
                .orElse(0);
        return new OperandCounts(
                sum.bufferReads(),
                sum.bufferWrites(),
                sum.arrayTransfers(),
                sum.dramReads(),
                sum.dramWrites(),
                sum.registerReads(),
                sum.registerWrites(),
                Math.max(before.registerWords(), inPe),
                Math.max(before.bufferWords(), size(moment.buffer(), operand)));
    }
}

package sparsescope.reuse.count;

import java.util.EnumMap;
import java.util.Map;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/** Counts a layer in a mapping's order, exactly; its time depends on the layer's sides, not on the number of iterations. */
public final class ReuseCounter {
    private final ConvShape shape;
    private final Mapping mapping;
    private final Clock buffer;
    private final Clock registers;
    private final Work work;

    private ReuseCounter(ConvShape shape, Mapping mapping) {
        this.shape = shape;
        this.mapping = mapping;
        this.buffer = Clock.ofBuffer(mapping);
        this.registers = Clock.ofRegisters(mapping);
        this.work = new Work(shape, mapping);
    }

    /** Counts a layer; a mapping that does not cover it is a {@link sparsescope.reuse.mapping.MappingException}. */
    public static ReuseCounts count(ConvShape shape, Mapping mapping) {
        mapping.checkCovers(shape);
        ReuseCounter counter = new ReuseCounter(shape, mapping);
        Map<Operand, OperandCounts> operands = new EnumMap<>(Operand.class);
        for (Operand operand : Operand.values()) {
            operands.put(operand, operand == Operand.OUTPUT ? counter.outputs() : counter.inputs(operand));
        }
        return new ReuseCounts(counter.work.macs(), counter.work.steps(), counter.work.pesUsed(), operands);
    }

    /** Weights or inputs: they only come. */
    private OperandCounts inputs(Operand operand) {
        Residence inBuffer = new Residence(shape, mapping, buffer, operand);
        if (mapping.bypass().contains(operand)) {
            return new OperandCounts(
                    work.uses(operand), 0, work.macs(), inBuffer.arrivals(), 0, 0, 0, 0, inBuffer.mostWords());
        }
        Residence inPes = new Residence(shape, mapping, registers, operand);
        return new OperandCounts(
                inPes.arrivalsTogether(),
                0,
                inPes.arrivals(),
                inBuffer.arrivals(),
                0,
                work.macs(),
                inPes.arrivals(),
                inPes.mostWords(),
                inBuffer.mostWords());
    }

    /** Outputs: sums come back when they were sent before, and all leave in the end. */
    private OperandCounts outputs() {
        Residence inBuffer = new Residence(shape, mapping, buffer, Operand.OUTPUT);
        long dramWrites = inBuffer.arrivals();
        long dramReads = dramWrites - inBuffer.differentWords();
        if (mapping.bypass().contains(Operand.OUTPUT)) {
            long updates = work.uses(Operand.OUTPUT);
            return new OperandCounts(
                    updates - work.outputs(),
                    updates,
                    work.macs(),
                    dramReads,
                    dramWrites,
                    0,
                    0,
                    0,
                    inBuffer.mostWords());
        }
        Residence inPes = new Residence(shape, mapping, registers, Operand.OUTPUT);
        long departures = inPes.arrivals();
        long begun =
                mapping.form() == Form.GATHER ? inPes.differentWords() : FirstSums.count(registers, inPes.factors());
        long returns = inPes.arrivalsTogether() - begun;
        return new OperandCounts(
                returns,
                inPes.leavingTogether() + inPes.lastWords(),
                departures + returns,
                dramReads,
                dramWrites,
                Math.addExact(work.macs(), departures),
                Math.addExact(work.macs(), returns),
                inPes.mostWords(),
                inBuffer.mostWords());
    }
}

package sparsescope.reuse.count;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/**
 * Counts a layer in a mapping's order, exactly; its time depends on the layer's sides, not on the number of iterations. It keeps what it
 * has counted of factors, so that other orders of the same loops take less; one thread at a time may use it.
 */
public final class ReuseCounter {
    private final ConvShape shape;
    private final Map<Object, FactorCount> inBuffer = new HashMap<>();
    private final Map<Object, FactorCount> inPes = new HashMap<>();
    private final Map<Object, Work.FactorWork> work = new HashMap<>();

    /** A counter for a layer. */
    public ReuseCounter(ConvShape shape) {
        this.shape = shape;
    }

    /** Counts a layer; a mapping that does not cover it is a {@link sparsescope.reuse.mapping.MappingException}. */
    public static ReuseCounts count(ConvShape shape, Mapping mapping) {
        return new ReuseCounter(shape).count(mapping);
    }

    /** Counts the layer in an order; a mapping that does not cover it is a {@link sparsescope.reuse.mapping.MappingException}. */
    public ReuseCounts count(Mapping mapping) {
        mapping.checkCovers(shape);
        Work multiplications = new Work(shape, mapping, work);
        Map<Operand, OperandCounts> operands = new EnumMap<>(Operand.class);
        for (Operand operand : Operand.values()) {
            OperandCounts counts = operand == Operand.OUTPUT
                    ? outputs(mapping, multiplications)
                    : inputs(operand, mapping, multiplications);
            operands.put(operand, counts);
        }
        return new ReuseCounts(multiplications.macs(), multiplications.steps(), multiplications.pesUsed(), operands);
    }

    /** Weights or inputs: they only come. */
    private OperandCounts inputs(Operand operand, Mapping mapping, Work work) {
        Residence buffer = new Residence(shape, mapping, Clock.ofBuffer(mapping), operand, inBuffer);
        if (mapping.bypass().contains(operand)) {
            return new OperandCounts(
                    work.uses(operand), 0, work.macs(), buffer.arrivals(), 0, 0, 0, 0, buffer.mostWords());
        }
        Residence pes = new Residence(shape, mapping, Clock.ofRegisters(mapping), operand, inPes);
        return new OperandCounts(
                pes.moves().arriving(),
                0,
                pes.arrivals(),
                buffer.arrivals(),
                0,
                work.macs(),
                pes.arrivals(),
                pes.mostWords(),
                buffer.mostWords());
    }

    /** Outputs: sums come back when they were sent before, and all leave in the end. */
    private OperandCounts outputs(Mapping mapping, Work work) {
        Residence buffer = new Residence(shape, mapping, Clock.ofBuffer(mapping), Operand.OUTPUT, inBuffer);
        long dramWrites = buffer.arrivals();
        long dramReads = dramWrites - buffer.differentWords();
        if (mapping.bypass().contains(Operand.OUTPUT)) {
            long updates = work.uses(Operand.OUTPUT);
            return new OperandCounts(
                    updates - work.outputs(), updates, work.macs(), dramReads, dramWrites, 0, 0, 0, buffer.mostWords());
        }
        Clock clock = Clock.ofRegisters(mapping);
        Residence pes = new Residence(shape, mapping, clock, Operand.OUTPUT, inPes);
        Residence.Moves moves = pes.moves();
        long begun = mapping.form() == Form.GATHER
                ? pes.differentWords()
                : FirstSums.count(clock, Factor.of(shape, mapping, clock, Operand.OUTPUT));
        long departures = pes.arrivals();
        long returns = moves.arriving() - begun;
        return new OperandCounts(
                returns,
                moves.leaving() + pes.lastWords(),
                departures + returns,
                dramReads,
                dramWrites,
                Math.addExact(work.macs(), departures),
                Math.addExact(work.macs(), returns),
                pes.mostWords(),
                buffer.mostWords());
    }
}

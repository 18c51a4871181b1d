package sparsescope.lesson.question;

import sparsescope.machine.MachineMoment;
import sparsescope.network.ConvShape;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.simulation.run.Moment;

/** Stands for the subject of a question: a run's moment, or a layer. */
public sealed interface Subject {
    /**
     * Describes a moment of the sparse machine.
     *
     * @param moment what is on the stage
     */
    record Run(Moment moment) implements Subject {}

    /**
     * Describes a moment of any other machine.
     *
     * @param moment what is on the stage
     */
    record OnMachine(MachineMoment moment) implements Subject {}

    /**
     * Two runs of the same layer on one clock.
     *
     * @param first the name of the first
     * @param firstCycles how long it takes
     * @param second the name of the second
     * @param secondCycles how long it takes
     */
    record Twins(String first, long firstCycles, String second, long secondCycles) implements Subject {}

    /**
     * The orders in which a layer's loops can run.
     *
     * @param shape the layer
     * @param machine what it runs on
     */
    record Orders(ConvShape shape, ReuseMachine machine) implements Subject {}

    /**
     * Holds one order of a layer's loops.
     *
     * @param shape the layer
     * @param machine what it runs on
     * @param order the order
     */
    record Nest(ConvShape shape, ReuseMachine machine, Preset order) implements Subject {}

    /** What fetching costs; nothing has to be on the stage. */
    record Memory() implements Subject {}
}

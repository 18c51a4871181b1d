package sparsescope.scene.twin;

import java.util.Optional;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.simulation.compare.FirstDivergence;
import sparsescope.simulation.run.Moment;

/**
 * Two runs of a layer side by side.
 *
 * @param clock the runs
 * @param alignment which of their cycles belong together
 * @param over cycles since the first has ended
 * @param firstName what the first is, in words that tell it from the second
 * @param secondName what the second is
 */
public record Twins(TwinClock clock, TwinClock.Alignment alignment, long over, String firstName, String secondName) {
    /** Twins named after what differs between them. */
    public static Twins of(TwinClock clock, TwinClock.Alignment alignment, long over) {
        TwinNames names = TwinNames.of(clock.first(), clock.second());
        return new Twins(clock, alignment, over, names.first(), names.second());
    }

    /** The same, named after a choice where what differs is not the best name for it. */
    public Twins named(TwinChoice choice) {
        return choice.name()
                .flatMap(second -> TwinChoice.preset(clock.first().plan().accelerator())
                        .map(first -> new Twins(clock, alignment, over, first, second)))
                .orElse(this);
    }

    /** The same, aligned otherwise. */
    public Twins aligned(TwinClock.Alignment another, long cyclesOver) {
        return new Twins(clock, another, cyclesOver, firstName, secondName);
    }

    /** Where they part; empty when they never do. */
    public Optional<FirstDivergence> difference() {
        return clock.difference();
    }

    /** The moment of the second run that belongs to one of the first. */
    public Moment second(Moment first) {
        return clock.second(first, alignment, over);
    }
}

package sparsescope.scnn;

import java.util.List;
import sparsescope.machine.MachineMoment;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeStatus;

/**
 * A {@link Moment} as what is general sees it.
 *
 * @param run the run it belongs to
 * @param own the moment with all that only this machine has
 */
public record ScnnMoment(ScnnRun run, Moment own) implements MachineMoment {
    @Override
    public long cycle() {
        return own.cycle();
    }

    @Override
    public boolean finished() {
        return own.finished();
    }

    @Override
    public List<PeStatus> pes() {
        return own.pes();
    }
}

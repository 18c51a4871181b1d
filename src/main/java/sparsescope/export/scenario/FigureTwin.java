package sparsescope.export.scenario;

import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.file.Progress;
import sparsescope.scene.twin.Twins;
import sparsescope.simulation.run.LayerRun;

/**
 * The second run of a picture of twins.
 *
 * @param choice in what it differs
 * @param alignment which cycles belong together
 * @param over cycles since the first run has ended
 */
public record FigureTwin(TwinChoice choice, TwinClock.Alignment alignment, long over) {
    /**
     * Runs it beside a run.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public Twins beside(LayerRun run, Progress progress) {
        TwinClock clock = TwinClock.of(run, choice.of(run), progress);
        return Twins.of(clock, alignment, over).named(choice);
    }
}

package sparsescope.ui.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sparsescope.scene.words.StopReasons;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.model.marks.Marks;
import sparsescope.ui.model.navigation.Breakpoints;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.navigation.Stops;
import sparsescope.ui.model.task.Notice;

/**
 * The breakpoints for stretches of playing: each stretch keeps those there are when it begins, and ends at the first that it meets.
 *
 * @param marks the breakpoints
 * @param breakpoints names them
 * @param playback what stops
 * @param screen runs what touches the screen
 * @param tell takes what is said of a stop
 */
record PlayingStops(
        Marks marks, Supplier<Breakpoints> breakpoints, Playback playback, Executor screen, Consumer<Notice> tell)
        implements Supplier<Stops> {
    @Override
    public Stops get() {
        return new Stops(marks.marksProperty().get(), marks.keptProperty().get(), stop -> {
            String met = stop.condition() == null
                    ? ""
                    : StopReasons.found(stop.condition().condition(), ((LayerRun) stop.run()).at(stop.cycle()));
            screen.execute(() -> {
                playback.playingProperty().set(false);
                tell.accept(
                        Notice.info(stop.condition() == null ? breakpoints.get().sentence(stop.cycle()) : met));
            });
        });
    }
}

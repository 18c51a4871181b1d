package sparsescope.ui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machines;
import sparsescope.network.Layer;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.model.inspect.TwinModel;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.navigation.RunNavigator;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.MachineLayers;
import sparsescope.ui.model.setup.Setup;

/** Starts a race of two machines: on the network's largest layer, from the first cycle, at a speed that can be watched. */
public final class RaceStart {
    /** Seconds that a race takes, about. */
    private static final double SECONDS = 12;

    private final Setup setup;
    private final TwinModel twin;
    private final Playback playback;
    private final RunNavigator travel;
    /** The race is to start as soon as both runs are timed. */
    private boolean waiting;

    RaceStart(Setup setup, TwinModel twin, Playback playback, RunNavigator travel) {
        this.setup = setup;
        this.twin = twin;
        this.playback = playback;
        this.travel = travel;
        twin.raceProperty().addListener((o, before, now) -> {
            if (waiting
                    && now.isPresent()
                    && now.get().first() == setup.sessionProperty().get().run()) {
                start();
            }
        });
    }

    /** The layer that a race is worth watching on: the one with the most multiplications of those that both machines run. */
    public Optional<Layer> layer() {
        return Optional.ofNullable(setup.sessionProperty().get())
                .map(session -> session.network().layers().get(index(session)));
    }

    private int index(LoadedScenario session) {
        List<Layer> layers = session.network().layers();
        String other = twin.choiceProperty().get().value();
        return IntStream.range(0, layers.size())
                .filter(i -> MachineLayers.runs(session.run(), layers.get(i)))
                .filter(i -> Machines.find(other)
                        .filter(machine -> LayerTypes.runs(machine, layers.get(i)))
                        .isPresent())
                .boxed()
                .max(Comparator.comparingLong(i -> layers.get(i).shape().denseMacs()))
                .orElse(session.scenario().layer());
    }

    /** Starts it. */
    public void go() {
        LoadedScenario session = setup.sessionProperty().get();
        if (session == null) {
            return;
        }
        waiting = true;
        int layer = index(session);
        if (layer != session.scenario().layer()) {
            setup.chooseLayer(layer);
        } else if (twin.raceProperty().get().isPresent()) {
            start();
        }
    }

    private void start() {
        waiting = false;
        double steps = twin.raceProperty().get().orElseThrow().cycles() / SECONDS;
        int power = (int) Math.round(Math.log(steps / Playback.STEPS_A_SECOND) / Math.log(2));
        playback.speedProperty().set(Math.max(Playback.SLOWEST, Math.min(Playback.FASTEST, power)));
        playback.step(StepUnit.CYCLE.word()).ifPresent(playback.unitProperty()::set);
        travel.goTo(0);
        playback.playingProperty().set(true);
    }
}

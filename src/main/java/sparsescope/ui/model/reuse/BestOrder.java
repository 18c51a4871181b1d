package sparsescope.ui.model.reuse;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.search.Candidate;
import sparsescope.reuse.search.Goal;
import sparsescope.reuse.search.OrderSearch;
import sparsescope.ui.model.task.LongWork;

/** Searches the best order of the layer on show within the machine's capacities. */
public final class BestOrder implements AutoCloseable {
    private final ReuseStudy study;
    private final ObjectProperty<Goal> goal = new SimpleObjectProperty<>(Goal.ENERGY);
    private final LongWork search;

    BestOrder(ReuseStudy study, Executor screen, Consumer<Throwable> failed) {
        this.study = study;
        search = new LongWork("best order", screen, failed);
    }

    /** What the search wants to be low. */
    public ObjectProperty<Goal> goalProperty() {
        return goal;
    }

    /** The work of searching. */
    public LongWork search() {
        return search;
    }

    /** Tries all orders of the presets' tilings and shows the best one. */
    public void find() {
        ReuseLayer counted = study.layerProperty().get();
        ReuseMachine on = study.machineProperty().get();
        LevelCosts costs = study.costs();
        Goal least = goal.get();
        search.start("best order", watch -> {
            OrderSearch.Found found =
                    OrderSearch.search(counted.shape(), on, List.of(Preset.values()), costs, least, watch);
            watch.show(() -> found(found, least));
        });
    }

    private void found(OrderSearch.Found found, Goal least) {
        Optional<Preset> winner = found.winner(least);
        if (winner.isEmpty()) {
            study.say("No order of the presets’ loops fits into these capacities.");
            return;
        }
        Candidate best = found.best().get(winner.get());
        study.show(
                best.mapping(),
                -1,
                found.tried() + " orders tried, " + found.fitting() + " fit: the least " + least.title()
                        + " is an order of the tiling “" + winner.get().title() + "”.");
    }

    @Override
    public void close() {
        search.close();
    }
}

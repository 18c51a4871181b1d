package sparsescope.ui.model.reuse;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.scene.reuse.Running;

/** The steps of the layer on show: one goes through them, forwards and back, or lets them go by. */
public final class LayerSteps {
    private final ReuseStudy study;
    private final StepPlayer player = new StepPlayer();

    LayerSteps(ReuseStudy study) {
        this.study = study;
    }

    private Optional<Running> now() {
        ReuseView shown = study.viewProperty().get();
        return shown == null ? Optional.empty() : shown.running();
    }

    private void show(Running moment) {
        study.look(study.viewProperty().get().at(Optional.of(moment)));
    }

    /** Whether the layer runs by itself. */
    public BooleanProperty playingProperty() {
        return player.playingProperty();
    }

    /** Whether nothing flies. */
    public BooleanProperty reducedMotionProperty() {
        return player.reducedProperty();
    }

    /** Lets the layer run, from its beginning when it is at its end; or stops it. */
    public void play() {
        BooleanProperty playing = player.playingProperty();
        if (!playing.get() && now().filter(Running::atEnd).isPresent()) {
            go(0);
        }
        playing.set(!playing.get() && now().isPresent());
    }

    /** Goes to a step. */
    public void go(int step) {
        now().ifPresent(moment -> show(player.go(moment, step)));
    }

    /** Goes a number of steps on, or back. */
    public void goBy(int steps) {
        now().ifPresent(moment -> go(moment.step() + steps));
    }

    /** The screen shows its next frame. */
    public void tick(long nanos) {
        ReuseView shown = study.viewProperty().get();
        if (shown != null && shown.proposed().isEmpty()) {
            now().flatMap(moment -> player.tick(moment, nanos)).ifPresent(this::show);
        }
    }
}

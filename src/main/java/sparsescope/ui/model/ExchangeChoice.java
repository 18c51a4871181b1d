package sparsescope.ui.model;

import java.util.function.Consumer;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.task.Notice;

/** Keeps the choice to look at halo sums alone while they travel, although other things happen beside them. */
public final class ExchangeChoice {
    private ExchangeChoice() {}

    /** Makes the choice, or takes it back; where there is nothing to see of it yet, it says so. */
    static void turn(CameraModel camera, Frame shown, Consumer<Notice> tell) {
        if (shown == null) {
            return;
        }
        boolean on = !camera.aim().exchangeAlone();
        if (on && !isThere(shown)) {
            tell.accept(Notice.info("In this layer no halo sums are exchanged."));
            return;
        }
        camera.turnExchangeAlone();
        StageView view = camera.aim();
        if (on && !SeenView.of((Moment) shown.moment(), view).exchangeAlone()) {
            tell.accept(Notice.info("In this cycle no halo sums travel. As soon as they do, they are shown alone."
                    + " H goes to the next that the PE in focus sends."));
        }
    }

    /** Whether halo sums travel anywhere in the layer on show. */
    public static boolean isThere(Frame shown) {
        return shown.moment().run() instanceof LayerRun run && run.plan().exchangesHalos();
    }
}

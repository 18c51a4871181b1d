package sparsescope.scene.view;

import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.PostMoment;

/** Finds how a moment is really looked at: with a PE in focus that there is, and at the halo exchange alone only while there is one. */
public final class SeenView {
    private SeenView() {}

    /**
     * The view of a moment that a camera gives. Where the exchange alone is asked for and halo sums travel, that is the Plane landing of an
     * output channel of which one travels.
     */
    public static StageView of(Moment moment, StageView wanted) {
        StageView view = wanted.within(moment.run().plan().accelerator());
        if (!view.exchangeAlone()) {
            return view;
        }
        return moment.post()
                .filter(SeenView::travels)
                .map(post -> view.atDepth(StageView.PLANE).channels(view.inputChannel(), channel(moment, post, view)))
                .orElseGet(() -> view.exchangeAlone(false));
    }

    /** Whether halo sums cross links beside the computation of another group, so that either hides the other. */
    public static boolean isOverlapped(Moment moment) {
        return moment.computing() && moment.post().filter(SeenView::travels).isPresent();
    }

    private static boolean travels(PostMoment post) {
        return post.stage() == PostMoment.Stage.EXCHANGE
                && HaloTraffic.crossing(post).findAny().isPresent();
    }

    private static int channel(Moment moment, PostMoment post, StageView view) {
        int asked = view.outputChannel();
        if (asked != StageView.FOLLOW
                && post.group().group().has(asked)
                && !moment.crossing(asked).isEmpty()) {
            return asked;
        }
        HaloCrossing told = HaloTraffic.told(moment, post, view);
        return told.sum().k();
    }
}

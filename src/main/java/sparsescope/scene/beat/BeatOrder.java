package sparsescope.scene.beat;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.Contention;
import sparsescope.network.Finish;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;

/** Lists the beats that a landing shows of a cycle, in the order of the hardware. */
final class BeatOrder {
    private final Moment moment;
    private final StageView view;

    private BeatOrder(Moment moment, StageView view) {
        this.moment = moment;
        this.view = view;
    }

    static List<Beat> of(Moment moment, StageView wanted) {
        BeatOrder order = new BeatOrder(moment, SeenView.of(moment, wanted));
        List<Beat> beats = new ArrayList<>(order.computation());
        beats.addAll(order.postProcessing());
        if (moment.finished()) {
            beats.add(Beat.SWAP);
        }
        beats.removeIf(beat -> !beat.isShownOn(order.view.detail()));
        return beats;
    }

    private List<Beat> computation() {
        if (view.exchangeAlone()) {
            return List.of();
        }
        return switch (view.detail()) {
            case PE -> insidePe();
            case ARRAY ->
                moment.pes().stream().anyMatch(PeStatus::issuedThisCycle) ? List.of(Beat.ISSUE, Beat.LAND) : List.of();
            case PLANES -> PeInFocus.products(moment, view).isEmpty() ? List.of() : List.of(Beat.ISSUE, Beat.LAND);
        };
    }

    private List<Beat> insidePe() {
        PeState state = moment.pe(view.pe()).state();
        if (state != PeState.ISSUE && state != PeState.STALL && state != PeState.DRAIN) {
            return List.of();
        }
        PeDetail detail = moment.detail(view.pe());
        List<Beat> order = new ArrayList<>();
        if (detail.status().issuedThisCycle()) {
            order.addAll(List.of(Beat.FETCH, Beat.MULTIPLY, Beat.ADDRESS, Beat.CROSS));
        }
        if (!detail.retired().isEmpty()) {
            // With queues a bank first makes room; without, it adds what has just come.
            boolean first = moment.run().plan().accelerator().contention() == Contention.QUEUE;
            order.add(first ? 0 : order.size(), Beat.RETIRE);
        }
        return order;
    }

    /** On the Planes what happens to the output channel on show is seen, beside a computation or not. */
    private List<Beat> ofChannel(PostMoment post) {
        int k = ShownChannels.of(moment, view).outputChannel();
        if (HaloTraffic.post(moment, k).isEmpty()) {
            return List.of();
        }
        if (post.stage() == PostMoment.Stage.EXCHANGE) {
            return moment.crossing(k).isEmpty() ? List.of() : List.of(Beat.EXCHANGE);
        }
        for (boolean leaves : moment.outputs(k).leaving()) {
            if (leaves) {
                return leave();
            }
        }
        return List.of();
    }

    private List<Beat> leave() {
        return changes(moment.run().layer().finish()) ? List.of(Beat.FINISH, Beat.COMPRESS) : List.of(Beat.COMPRESS);
    }

    /** Beside a computation only the halo sums between cards are seen: a card, and the microscope, show the computation. */
    private List<Beat> postProcessing() {
        PostMoment post = moment.post().orElse(null);
        boolean pe = view.detail() == LevelOfDetail.PE;
        if (post == null || pe && moment.computing()) {
            return List.of();
        }
        if (view.detail() == LevelOfDetail.PLANES) {
            return ofChannel(post);
        }
        if (post.stage() == PostMoment.Stage.EXCHANGE) {
            boolean moves = HaloTraffic.crossing(post).anyMatch(link -> !pe || HaloTraffic.touches(link, view));
            return moves ? List.of(Beat.EXCHANGE) : List.of();
        }
        if (moment.computing()
                || pe && PeInFocus.leaving(moment, view).outputs().isEmpty()) {
            return List.of();
        }
        return leave();
    }

    private static boolean changes(Finish finish) {
        return finish.relu()
                || finish.bias().isPresent()
                || finish.outputScale().isPresent();
    }
}

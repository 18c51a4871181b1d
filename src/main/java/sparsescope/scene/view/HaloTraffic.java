package sparsescope.scene.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;

/** Which links carry halo sums in a cycle of the exchange, how many, and which of them the PE in focus takes part in. */
public final class HaloTraffic {
    private HaloTraffic() {}

    /** The links that carry something in this very cycle. */
    public static Stream<LinkLoad> crossing(Moment moment, PostMoment post) {
        return post.links().stream().filter(link -> before(moment, post) < link.values());
    }

    /** How many sums each link has carried before this cycle, if it has so many. */
    static long before(Moment moment, PostMoment post) {
        return post.cycleInStage() * moment.run().plan().accelerator().linkWidth();
    }

    /** How many sums a link carries in this very cycle. */
    public static long carries(Moment moment, PostMoment post, LinkLoad link) {
        return link.sent() - Math.min(link.values(), before(moment, post));
    }

    /** What crosses a link in this very cycle. */
    public static List<HaloTransfer> crossing(Moment moment, PostMoment post, LinkLoad link) {
        List<HaloTransfer> all = moment.transfers(link.fromColumn(), link.fromRow(), link.toColumn(), link.toRow());
        return all.subList((int) Math.min(all.size(), before(moment, post)), (int) link.sent());
    }

    /** Whether the PE in focus sends or receives. */
    public static boolean touches(LinkLoad link, StageView view) {
        return sends(link, view) || link.toColumn() == view.column() && link.toRow() == view.row();
    }

    /** Whether the PE in focus sends over a link. */
    public static boolean sends(LinkLoad link, StageView view) {
        return link.fromColumn() == view.column() && link.fromRow() == view.row();
    }

    /** The link whose sums are worth listing: the busiest one from the PE in focus, else the busiest of all. */
    public static Optional<LinkLoad> shownLink(PostMoment post, StageView view) {
        LinkLoad best = null;
        for (LinkLoad link : post.links()) {
            boolean mine = link.fromColumn() == view.column() && link.fromRow() == view.row();
            boolean bestMine = best != null && best.fromColumn() == view.column() && best.fromRow() == view.row();
            if (best == null || mine && !bestMine || mine == bestMine && link.values() > best.values()) {
                best = link;
            }
        }
        return Optional.ofNullable(best);
    }
}

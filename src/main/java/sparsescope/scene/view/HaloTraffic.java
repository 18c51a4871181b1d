package sparsescope.scene.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;

/** What crosses the links of a halo exchange in a cycle, and what of it is worth showing. */
public final class HaloTraffic {
    private HaloTraffic() {}

    /** The links that carry something in this very cycle. */
    public static Stream<LinkLoad> crossing(Moment moment, PostMoment post) {
        return post.links().stream().filter(link -> before(moment, post) < link.values());
    }

    /** How many sums each link has carried before this cycle, if it has so many. */
    private static long before(Moment moment, PostMoment post) {
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

    /** Whether the PE in focus sends. */
    public static boolean sends(LinkLoad link, StageView view) {
        return link.fromColumn() == view.column() && link.fromRow() == view.row();
    }

    /** The link whose sums are worth listing: the busiest one from the PE in focus, else the busiest of all. */
    public static Optional<LinkLoad> shownLink(PostMoment post, StageView view) {
        return post.links().stream().reduce((best, link) -> {
            boolean mine = sends(link, view);
            boolean better = mine != sends(best, view) ? mine : link.values() > best.values();
            return better ? link : best;
        });
    }

    /** The halo sum that words are about: one that the PE in focus sends, or receives, or else the first of all. */
    public static HaloCrossing told(Moment moment, PostMoment post, StageView view) {
        List<LinkLoad> crossing = crossing(moment, post).toList();
        LinkLoad link = shownLink(post, view)
                .filter(one -> crossing.contains(one) && sends(one, view))
                .or(() -> crossing.stream().filter(one -> sends(one, view)).findFirst())
                .or(() -> crossing.stream().filter(one -> touches(one, view)).findFirst())
                .orElse(crossing.get(0));
        return new HaloCrossing(
                link.fromColumn(),
                link.fromRow(),
                link.toColumn(),
                link.toRow(),
                crossing(moment, post, link).get(0));
    }

    /** The same among sums of one output channel; of equals one that changes something is worth more words than a zero. */
    public static Optional<HaloCrossing> told(List<HaloCrossing> crossing, StageView view) {
        return crossing.stream()
                .max(Comparator.comparingInt(one -> (one.isFrom(view.column(), view.row()) ? 4 : 0)
                        + (one.isTo(view.column(), view.row()) ? 2 : 0)
                        + (one.sum().value() != 0 ? 1 : 0)));
    }

    /** The post-processing that an output channel is in. */
    public static Optional<PostMoment> post(Moment moment, int k) {
        return moment.post().filter(post -> {
            int filter = k - post.group().group().firstFilter();
            return filter >= 0 && filter < post.group().group().filters();
        });
    }
}

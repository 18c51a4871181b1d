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

/** Finds the halo sums that cross links in a cycle, and the one that is worth showing. */
public final class HaloTraffic {
    private HaloTraffic() {}

    /** The links that carry something in this very cycle. */
    public static Stream<LinkLoad> crossing(PostMoment post) {
        return post.links().stream().filter(LinkLoad::isBusy);
    }

    /** What crosses a link in this very cycle. */
    public static List<HaloTransfer> crossing(Moment moment, LinkLoad link) {
        return moment.transfers(link.from(), link.to()).subList((int) link.before(), (int) link.sent());
    }

    /** Whether the PE in focus sends or receives. */
    public static boolean touches(LinkLoad link, StageView view) {
        return sends(link, view)
                || link.to().column() == view.column() && link.to().row() == view.row();
    }

    /** Whether the PE in focus sends. */
    public static boolean sends(LinkLoad link, StageView view) {
        return link.from().column() == view.column() && link.from().row() == view.row();
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
        List<LinkLoad> crossing = crossing(post).toList();
        LinkLoad link = shownLink(post, view)
                .filter(one -> crossing.contains(one) && sends(one, view))
                .or(() -> crossing.stream().filter(one -> sends(one, view)).findFirst())
                .or(() -> crossing.stream().filter(one -> touches(one, view)).findFirst())
                .orElse(crossing.get(0));
        return new HaloCrossing(link.from(), link.to(), crossing(moment, link).get(0));
    }

    /** The same among sums of one output channel; of equals one that changes something is worth more words than a zero. */
    public static Optional<HaloCrossing> told(List<HaloCrossing> crossing, StageView view) {
        return crossing.stream()
                .max(Comparator.comparingInt(one -> (one.from().equals(view.pe()) ? 4 : 0)
                        + (one.to().equals(view.pe()) ? 2 : 0)
                        + (one.sum().value() != 0 ? 1 : 0)));
    }

    /** The post-processing that an output channel is in. */
    public static Optional<PostMoment> post(Moment moment, int k) {
        return moment.post().filter(post -> post.group().group().has(k));
    }
}

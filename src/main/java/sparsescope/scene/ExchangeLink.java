package sparsescope.scene;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import sparsescope.simulation.LinkLoad;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PostMoment;

/** The one halo link that captions and descriptions speak of. */
public final class ExchangeLink {
    private ExchangeLink() {}

    /**
     * The busiest link that the PE in focus sends on in this round; else the busiest that it receives on; else the busiest of all. Empty
     * when nothing is exchanged.
     */
    public static Optional<LinkLoad> of(Moment moment, StageView view) {
        Optional<PostMoment> post = moment.post().filter(now -> now.stage() == PostMoment.Stage.EXCHANGE);
        if (post.isEmpty()) {
            return Optional.empty();
        }
        int column = Focus.column(moment, view);
        int row = Focus.row(moment, view);
        return busiest(post.get(), link -> link.fromColumn() == column && link.fromRow() == row)
                .or(() -> busiest(post.get(), link -> link.toColumn() == column && link.toRow() == row))
                .or(() -> busiest(post.get(), link -> true));
    }

    /** Of equals the first. */
    private static Optional<LinkLoad> busiest(PostMoment post, Predicate<LinkLoad> wanted) {
        return post.links().stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong(LinkLoad::values).reversed())
                .findFirst();
    }
}

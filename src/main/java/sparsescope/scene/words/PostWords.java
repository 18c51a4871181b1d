package sparsescope.scene.words;

import java.util.ArrayList;
import java.util.List;
import sparsescope.network.Finish;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;

/** What the post-processing unit does to sums, in words. */
public final class PostWords {
    private PostWords() {}

    public static String finish(Finish finish) {
        List<String> steps = new ArrayList<>();
        if (finish.bias().isPresent()) {
            steps.add("its bias is added");
        }
        if (finish.outputScale().isPresent()) {
            steps.add("it is scaled to 8 bits");
        }
        if (finish.relu()) {
            steps.add("ReLU turns negative values into zeros");
        }
        finish.pool()
                .ifPresent(pool -> steps.add("of each " + pool.size() + " × " + pool.size() + " the largest stays"));
        steps.add("zeros are left out and the rest goes to the OARAM");
        String all = steps.size() == 1
                ? steps.get(0)
                : String.join(", ", steps.subList(0, steps.size() - 1)) + ", " + steps.get(steps.size() - 1);
        return "Each sum is finished: " + all + ".";
    }

    /** What post-processing does in one beat of a moment's cycle, to the PE in focus where it has a part in it. */
    static String sentence(Moment moment, StageView view, Beat beat) {
        if (beat == Beat.SWAP) {
            return "The layer is finished: OARAM and IARAM swap roles, what each PE has written is the next layer's input.";
        }
        PostMoment post = moment.post().orElseThrow();
        if (beat == Beat.EXCHANGE) {
            return exchange(moment, post, view);
        }
        LeavingOutputs leaving = PeInFocus.leaving(moment, view);
        String who = Words.pe(view.column(), view.row());
        if (leaving.outputs().isEmpty()) {
            return who + ": all its outputs have left; others still finish theirs.";
        }
        Finish finish = moment.run().layer().finish();
        return who + ": " + (beat == Beat.FINISH ? finished(finish, leaving) : written(finish, leaving));
    }

    private static String exchange(Moment moment, PostMoment post, StageView view) {
        String round = "Round " + (post.round() + 1) + " of " + post.rounds() + ": ";
        List<LinkLoad> crossing = HaloTraffic.crossing(moment, post).toList();
        LinkLoad link = HaloTraffic.shownLink(post, view)
                .filter(one -> crossing.contains(one) && HaloTraffic.sends(one, view))
                .or(() -> crossing.stream()
                        .filter(one -> HaloTraffic.sends(one, view))
                        .findFirst())
                .or(() -> crossing.stream()
                        .filter(one -> HaloTraffic.touches(one, view))
                        .findFirst())
                .orElse(crossing.get(0));
        List<HaloTransfer> sums = HaloTraffic.crossing(moment, post, link);
        HaloTransfer first = sums.get(0);
        long all = crossing.stream()
                .mapToLong(one -> HaloTraffic.carries(moment, post, one))
                .sum();
        return round + Words.pe(link.fromColumn(), link.fromRow()) + " sends " + PaintContext.number(first.value())
                + " of "
                + Words.output(first.k(), first.xo(), first.yo()) + " to " + Words.pe(link.toColumn(), link.toRow())
                + (first.ownerColumn() == link.toColumn() && first.ownerRow() == link.toRow()
                        ? ", its owner"
                        : ", on the way to its owner " + Words.pe(first.ownerColumn(), first.ownerRow()))
                + (all == 1
                        ? "."
                        : "; in all " + Words.count(all, "sum")
                                + (crossing.size() == 1
                                        ? " cross."
                                        : " cross " + PaintContext.number(crossing.size()) + " links."));
    }

    /** One sum on its way through the unit: the first that ReLU clears, or else the first. */
    private static String finished(Finish finish, LeavingOutputs leaving) {
        List<LeavingOutputs.Output> all = leaving.outputs();
        LeavingOutputs.Output shown = all.stream()
                .filter(output -> output.sum() < 0 && output.finished() == 0)
                .findFirst()
                .orElse(all.get(0));
        long zeros = all.stream().filter(output -> output.finished() == 0).count();
        return "output " + Words.output(shown.k(), shown.xo(), shown.yo()) + ": "
                + finishing(finish, shown.k(), shown.sum())
                + " = " + PaintContext.number(shown.finished()) + "; "
                + (all.size() == 1
                        ? "it alone leaves."
                        : zeros + " of the " + all.size()
                                + (zeros == 1 ? " that leave is a zero." : " that leave are zeros."));
    }

    /** The way of a sum of output channel {@code k} through the unit, before pooling. */
    public static String finishing(Finish finish, int k, long sum) {
        StringBuilder said = new StringBuilder(PaintContext.number(sum));
        finish.bias()
                .map(bias -> bias[k])
                .ifPresent(bias -> said.append(bias < 0 ? " − " : " + ")
                        .append(PaintContext.number(Math.abs((long) bias)))
                        .append(" bias"));
        finish.outputScale()
                .ifPresent(scale ->
                        said.append(", × ").append(Words.significant(scale)).append(", rounded"));
        if (finish.relu()) {
            said.append(", ReLU");
        }
        return said.toString();
    }

    private static String written(Finish finish, LeavingOutputs leaving) {
        List<LeavingOutputs.Entry> written =
                leaving.stream().subList(leaving.written(), leaving.stream().size());
        String window =
                finish.pool().map(pool -> pool.size() + " × " + pool.size()).orElse("");
        if (leaving.across()) {
            return "of each " + window
                    + " outputs, some of them a neighbour's, the largest goes to an OARAM, with the zeros before it.";
        }
        if (written.isEmpty()) {
            boolean zeros = leaving.outputs().stream().allMatch(output -> output.finished() == 0);
            return !zeros && !window.isEmpty()
                    ? "no " + window + " outputs with a largest that is not zero are complete: nothing is written."
                    : "zeros are counted, not stored: nothing is written into the OARAM.";
        }
        LeavingOutputs.Entry first = written.get(0);
        String largest = window.isEmpty() ? "" : ", the largest of " + window + ",";
        return (first.value() == 0 ? "a placeholder" : PaintContext.number(first.value()) + largest)
                + " goes into the OARAM, with "
                + (first.zerosBefore() == 0 ? "no zero" : Words.count(first.zerosBefore(), "zero")) + " before it"
                + (written.size() == 1 ? "" : ", and " + (written.size() - 1) + " more")
                + "; what is zero is left out.";
    }
}

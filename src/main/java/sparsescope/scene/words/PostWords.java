package sparsescope.scene.words;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.LayerPlan;
import sparsescope.network.Finish;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;

/** Words what the post-processing unit does to sums. */
public final class PostWords {
    private PostWords() {}

    /** Whether zeros are left out of activations, in IARAMs and in what is written into OARAMs. */
    public static boolean compresses(LayerPlan plan) {
        Operands operands = plan.accelerator().operands();
        return operands == Operands.SPARSE || operands == Operands.SPARSE_ACTIVATIONS;
    }

    /** Whether zeros are left out of the weights that are broadcast. */
    public static boolean compressesWeights(LayerPlan plan) {
        Operands operands = plan.accelerator().operands();
        return operands == Operands.SPARSE || operands == Operands.SPARSE_WEIGHTS;
    }

    /** What a layer's sums go through on their way to the OARAMs, in a word each; nothing where they are stored as they are. */
    public static List<String> steps(LayerRun run) {
        Finish finish = run.layer().finish();
        List<String> steps = new ArrayList<>();
        finish.bias().ifPresent(bias -> steps.add("bias"));
        finish.outputScale().ifPresent(scale -> steps.add("scaling"));
        if (finish.relu()) {
            steps.add("ReLU");
        }
        finish.pool().ifPresent(pool -> steps.add("pooling"));
        if (compresses(run.plan())) {
            steps.add("compression");
        }
        return steps;
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** {@code outputs leave through ReLU and compression into the OARAMs}. */
    public static String leave(LayerRun run) {
        List<String> steps = steps(run);
        return steps.isEmpty()
                ? "outputs leave as they are into the OARAMs"
                : "outputs leave through " + listed(steps) + " into the OARAMs";
    }

    /** What becomes of sums before they leave, in words. */
    public static String finish(LayerRun run) {
        Finish finish = run.layer().finish();
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
        boolean asItIs = steps.isEmpty();
        steps.add(
                compresses(run.plan())
                        ? "zeros are left out and the rest goes to the OARAM"
                        : "it goes to the OARAM, zeros too");
        int last = steps.size() - 1;
        return (asItIs ? "Each sum stays as it is: " : "Each sum is finished: ")
                + (last == 0 ? "" : String.join(", ", steps.subList(0, last)) + ", ") + steps.get(last) + ".";
    }

    /** What post-processing does in one beat of a moment's cycle, to the PE in focus where it has a part in it. */
    static List<Phrase> example(Moment moment, StageView view, Beat beat) {
        if (beat == Beat.SWAP) {
            return List.of(
                    Phrase.plain("OARAM and IARAM swap roles: what each PE has written can be read as an input."));
        }
        PostMoment post = moment.post().orElseThrow();
        if (beat == Beat.EXCHANGE) {
            return exchange(moment, post, view);
        }
        LeavingOutputs leaving = PeInFocus.leaving(moment, view);
        Phrases said = new Phrases().pe(view.pe());
        if (leaving.outputs().isEmpty()) {
            return said.plain(": all its outputs have left; others still finish theirs.")
                    .list();
        }
        Finish finish = moment.run().layer().finish();
        said.plain(": ");
        if (beat == Beat.COMPRESS) {
            return said.plain(written(moment.run(), leaving)).list();
        }
        LeavingOutputs.Output shown = shown(leaving);
        boolean plane = view.detail() == LevelOfDetail.PLANES;
        return said.term(
                        Term.Kind.SUM,
                        plane
                                ? StagePart.OWNED.id(view.pe(), shown.xo(), shown.yo())
                                : StagePart.SUM.id(shown.k(), shown.xo(), shown.yo()),
                        "output " + Words.output(shown.k(), shown.xo(), shown.yo()))
                .plain(": " + finished(finish, leaving, shown))
                .list();
    }

    private static List<Phrase> exchange(Moment moment, PostMoment post, StageView view) {
        String round = "Round " + (post.round() + 1) + " of " + post.rounds() + ": ";
        List<LinkLoad> crossing = HaloTraffic.crossing(post).toList();
        HaloCrossing told = told(moment, post, view);
        HaloTransfer first = told.sum();
        long all = crossing.stream().mapToLong(LinkLoad::carries).sum();
        PePosition from = told.from();
        PePosition to = told.to();
        Phrases said = new Phrases()
                .plain(round)
                .pe(from)
                .plain(" sends ")
                .term(Term.Kind.HALO, StagePart.LINK.id(from, to), PaintContext.number(first.value()))
                .plain(" for output " + Words.output(first.k(), first.xo(), first.yo()) + " to ")
                .pe(to);
        if (told.arrives()) {
            said.plain(", its owner");
        } else {
            said.plain(", on the way to its owner ").pe(first.owner());
        }
        return said.plain(
                        all == 1
                                ? "."
                                : ". In all " + Words.count(all, "sum")
                                        + (crossing.size() == 1
                                                ? " cross."
                                                : " cross " + PaintContext.number(crossing.size()) + " links."))
                .list();
    }

    /** On the Planes one of the output channel on show. */
    private static HaloCrossing told(Moment moment, PostMoment post, StageView view) {
        return view.detail() == LevelOfDetail.PLANES
                ? HaloTraffic.told(
                                moment.crossing(ShownChannels.of(moment, view).outputChannel()), view)
                        .orElseGet(() -> HaloTraffic.told(moment, post, view))
                : HaloTraffic.told(moment, post, view);
    }

    /** One output that leaves: the first that ReLU clears, or else the first. */
    private static LeavingOutputs.Output shown(LeavingOutputs leaving) {
        return leaving.outputs().stream()
                .filter(output -> output.sum() < 0 && output.finished() == 0)
                .findFirst()
                .orElse(leaving.outputs().get(0));
    }

    /** One sum on its way through the unit. */
    private static String finished(Finish finish, LeavingOutputs leaving, LeavingOutputs.Output shown) {
        List<LeavingOutputs.Output> all = leaving.outputs();
        long zeros = all.stream().filter(output -> output.finished() == 0).count();
        return finishing(finish, shown.k(), shown.sum())
                + " = " + PaintContext.number(shown.finished()) + ". "
                + (all.size() == 1
                        ? "It alone leaves."
                        : PaintContext.number(zeros) + " of the " + all.size()
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

    private static String written(LayerRun run, LeavingOutputs leaving) {
        Finish finish = run.layer().finish();
        List<LeavingOutputs.Entry> written =
                leaving.stream().subList(leaving.written(), leaving.stream().size());
        String window =
                finish.pool().map(pool -> pool.size() + " × " + pool.size()).orElse("");
        if (leaving.across()) {
            return "of each " + window + " outputs, some of them a neighbour's, the largest goes to an OARAM"
                    + (compresses(run.plan()) ? ", with the zeros before it." : ".");
        }
        if (!compresses(run.plan())) {
            return written.isEmpty()
                    ? "no " + window + " outputs are complete: nothing is written."
                    : PaintContext.number(written.get(0).value())
                            + (window.isEmpty() ? "" : ", the largest of " + window + ",") + " goes into the OARAM"
                            + (written.size() == 1 ? "" : ", and " + (written.size() - 1) + " more") + ", zeros too.";
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

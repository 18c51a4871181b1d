package sparsescope.scene.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** The beats of a computing cycle as they look from afar, each in one sentence. */
final class OverviewBeatWords {
    private OverviewBeatWords() {}

    static String sentence(Moment moment, StageView view, Beat beat) {
        boolean plane = view.landing() == (int) StageView.PLANE;
        if (beat == Beat.ISSUE) {
            return plane ? meet(moment, view) : states(moment);
        }
        return plane ? outputs(moment, view) : accumulators(moment);
    }

    private static String states(Moment moment) {
        List<String> all = new ArrayList<>();
        long issuing = count(moment, PeState.ISSUE);
        all.add(Words.count(issuing, "PE") + (issuing == 1 ? " issues" : " issue") + " a vector pair each");
        add(all, count(moment, PeState.STALL), " stalls", " stall");
        add(all, count(moment, PeState.DRAIN), " drains its queues", " drain their queues");
        add(all, count(moment, PeState.IDLE), " waits at the barrier", " wait at the barrier");
        return String.join(", ", all) + ".";
    }

    private static void add(List<String> all, long pes, String one, String many) {
        if (pes > 0) {
            all.add(PaintContext.number(pes) + (pes == 1 ? one : many));
        }
    }

    private static long count(Moment moment, PeState state) {
        return moment.pes().stream().filter(pe -> pe.state() == state).count();
    }

    private static String accumulators(Moment moment) {
        long own = 0;
        long halo = 0;
        long none = 0;
        for (PeStatus pe : moment.pes()) {
            for (Product product : moment.issued(pe.position())) {
                own += product.cause() == SlotCause.PRODUCT ? 1 : 0;
                halo += product.cause() == SlotCause.HALO_PRODUCT ? 1 : 0;
                none += product.cause() != SlotCause.EMPTY && !product.cause().isUseful() ? 1 : 0;
            }
        }
        String sent =
                Words.count(own, "product") + (own == 1 ? " goes" : " go") + " to outputs that the PE itself owns";
        return sent
                + (halo == 0 ? "" : ", " + PaintContext.number(halo) + " to halo sums that neighbours will get")
                + (none == 0
                        ? ""
                        : "; " + PaintContext.number(none) + (none == 1 ? " reaches" : " reach") + " no output")
                + ".";
    }

    private static String meet(Moment moment, StageView view) {
        List<Product> products = PeInFocus.products(moment, view);
        ShownChannels shown = ShownChannels.of(moment, view);
        return Words.pe(view.pe()) + ": "
                + named(
                        "activation",
                        products.stream()
                                .map(product -> product.activation().value())
                                .distinct()
                                .toList())
                + " of channel " + shown.inputChannel() + " meet "
                + named(
                        "weight",
                        products.stream()
                                .map(product -> product.weight().value())
                                .distinct()
                                .toList())
                + " of filter " + shown.outputChannel() + ".";
    }

    private static String named(String what, List<Integer> values) {
        return values.size() > 8
                ? Words.count(values.size(), what)
                : (values.size() == 1 ? what : what + "s") + " "
                        + values.stream().map(PaintContext::number).collect(Collectors.joining(", "));
    }

    private static String outputs(Moment moment, StageView view) {
        List<Product> products = PeInFocus.products(moment, view);
        Product first = products.get(0);
        int others = products.size() - 1;
        return Words.pe(view.pe()) + ": " + Words.operands(first.activation(), first.weight()) + " = "
                + PaintContext.number(first.value()) + " goes to " + Words.output(first.k(), first.xo(), first.yo())
                + (others == 0
                        ? "."
                        : others == 1
                                ? "; one more product goes to its output."
                                : "; " + others + " more products go to theirs.");
    }
}

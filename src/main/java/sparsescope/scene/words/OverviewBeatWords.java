package sparsescope.scene.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Words the beats of a computing cycle as they look from afar, each in one sentence. */
final class OverviewBeatWords {
    private OverviewBeatWords() {}

    static List<Phrase> example(Moment moment, StageView view, Beat beat) {
        boolean plane = view.detail() == LevelOfDetail.PLANES;
        if (!plane) {
            return List.of(Phrase.plain(beat == Beat.ISSUE ? states(moment) : accumulators(moment)));
        }
        return beat == Beat.ISSUE ? meet(moment, view) : outputs(moment, view);
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

    private static List<Phrase> meet(Moment moment, StageView view) {
        List<Product> products = PeInFocus.products(moment, view);
        ShownChannels shown = ShownChannels.of(moment, view);
        List<StoredActivation> activations =
                products.stream().map(Product::activation).distinct().toList();
        List<StoredWeight> weights =
                products.stream().map(Product::weight).distinct().toList();
        Phrases said = new Phrases().pe(view.pe()).plain(" multiplies ");
        named(
                said,
                "activation",
                Term.Kind.ACTIVATION,
                activations,
                a -> StagePart.TILE.id(view.pe(), a.x(), a.y()),
                StoredActivation::value);
        said.plain(" of channel " + shown.inputChannel() + " by ");
        named(
                said,
                "weight",
                Term.Kind.WEIGHT,
                weights,
                w -> StagePart.FILTER_WEIGHT.id(w.k(), w.c(), w.s(), w.r()),
                StoredWeight::value);
        return said.plain(" of filter " + shown.outputChannel() + ".").list();
    }

    private static <T> void named(
            Phrases said, String what, Term.Kind kind, List<T> all, Function<T, String> part, ToIntFunction<T> value) {
        if (all.size() > 8) {
            said.plain(Words.count(all.size(), what));
            return;
        }
        said.plain(all.size() == 1 ? what + " " : what + "s ");
        for (int i = 0; i < all.size(); i++) {
            said.plain(i == 0 ? "" : ", ")
                    .term(kind, part.apply(all.get(i)), PaintContext.number(value.applyAsInt(all.get(i))));
        }
    }

    private static List<Phrase> outputs(Moment moment, StageView view) {
        List<Product> products = PeInFocus.products(moment, view);
        Product first = products.get(0);
        int others = products.size() - 1;
        Phrases said = new Phrases();
        ProductWords words = new ProductWords(moment, view, moment.detail(view.pe()), said);
        said.plain("In ").pe(view.pe()).plain(", ");
        words.operands(first, false);
        said.plain(" goes to ");
        words.output(first);
        return said.plain(
                        others == 0
                                ? "."
                                : others == 1
                                        ? ". One more product goes to its output."
                                        : ". " + others + " more products go to theirs.")
                .list();
    }
}

package sparsescope.scene.words;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;

/** Writes for each beat of a cycle what happens in it, with an example. */
public final class BeatWords {
    private static final int MOST_NAMED = 8;

    private final Moment moment;
    private final StageView view;
    private final PeDetail detail;
    private final Phrases said = new Phrases();
    private final ProductWords words;

    private BeatWords(Moment moment, StageView view) {
        this.moment = moment;
        this.view = view;
        this.detail = moment.detail(view.pe());
        this.words = new ProductWords(moment, view, detail, said);
    }

    /** What happens in one beat of a moment's cycle: to the PE in focus, or seen from afar to all. */
    public static String sentence(Moment moment, StageView view, Beat beat) {
        return Phrases.text(example(moment, view, beat));
    }

    /** The same with the things in it marked. */
    static List<Phrase> example(Moment moment, StageView wanted, Beat beat) {
        StageView view = SeenView.of(moment, wanted);
        return switch (beat) {
            case ISSUE, LAND -> OverviewBeatWords.example(moment, view, beat);
            case EXCHANGE, FINISH, COMPRESS, SWAP -> PostWords.example(moment, view, beat);
            default -> new BeatWords(moment, view).inside(beat);
        };
    }

    private List<Phrase> inside(Beat beat) {
        said.pe(view.pe());
        switch (beat) {
            case RETIRE -> retire();
            case FETCH -> fetch();
            case MULTIPLY -> multiply();
            case ADDRESS -> address();
            default -> cross();
        }
        return said.list();
    }

    private static String stored(Moment moment) {
        boolean activations = PostWords.compresses(moment.run().plan());
        boolean weights = PostWords.compressesWeights(moment.run().plan());
        return activations && weights
                ? "stored values; the zeros between them take no time."
                : activations
                        ? "zeros between activations take no time, those between weights do."
                        : weights
                                ? "zeros between weights take no time, those between activations do."
                                : "zeros are stored, and take as long as any value.";
    }

    private void fetch() {
        said.plain(" fetches ");
        values(
                "activation",
                Term.Kind.ACTIVATION,
                IntStream.range(detail.activationFrom(), detail.activationTo()),
                at -> detail.activationBlock().get(at).value());
        said.plain(" and ");
        values(
                "weight",
                Term.Kind.WEIGHT,
                IntStream.range(detail.weightFrom(), detail.weightTo()),
                at -> detail.weightBlock().get(at).value());
        said.plain(": " + stored(moment));
    }

    private void values(String what, Term.Kind kind, IntStream places, IntUnaryOperator value) {
        int[] all = places.toArray();
        if (all.length > MOST_NAMED) {
            said.plain(Words.count(all.length, what));
            return;
        }
        said.plain(all.length == 1 ? what + " " : what + "s ");
        for (int i = 0; i < all.length; i++) {
            said.plain(i == 0 ? "" : ", ")
                    .term(
                            kind,
                            (kind == Term.Kind.WEIGHT ? StagePart.WEIGHT : StagePart.ACTIVATION).id(all[i]),
                            PaintContext.number(value.applyAsInt(all[i])));
        }
    }

    private void multiply() {
        int activations = detail.activationTo() - detail.activationFrom();
        int weights = detail.weightTo() - detail.weightFrom();
        said.plain(" multiplies every weight by every activation, " + Words.count(activations, "activation") + " × "
                + Words.count(weights, "weight") + " at once. For example, ");
        detail.slots().stream()
                .filter(product -> product.activation() != null)
                .findFirst()
                .ifPresent(product -> words.operands(product, false));
        said.plain(".");
    }

    private void retire() {
        Product first = detail.retired().get(0);
        String sum = StagePart.SUM.id(first.k(), first.xo(), first.yo());
        said.plain(": ")
                .term(Term.Kind.SUM, StagePart.BANK.id(first.bank()), "bank " + first.bank())
                .plain(" adds ")
                .term(Term.Kind.PRODUCT, sum, PaintContext.number(first.value()))
                .plain(" to ");
        words.output(first);
        said.plain(" of filter " + first.k());
        long others =
                detail.retired().stream().mapToInt(Product::bank).distinct().count() - 1;
        said.plain(
                others == 0
                        ? "."
                        : ". " + Words.count(others, "other bank") + (others == 1 ? " adds" : " add")
                                + " the product that has waited longest, too.");
    }

    private void address() {
        List<Product> useful = useful();
        if (useful.isEmpty()) {
            said.plain(": none of these products belongs to an output of this layer.");
            return;
        }
        said.plain(" adds the places of both: ");
        words.factors(useful.get(0), false);
        said.plain(" belongs to ");
        words.output(useful.get(0));
        said.plain(" of filter " + useful.get(0).k() + (useful.size() == 1 ? "." : ". So for each product."));
    }

    private List<Product> useful() {
        return detail.slots().stream()
                .filter(product -> product.cause().isUseful())
                .toList();
    }

    private void cross() {
        List<Product> products = useful();
        if (products.isEmpty()) {
            said.plain(": no product of this cycle goes to a bank.");
            return;
        }
        int[] load = new int[detail.queues().size()];
        int fullest = 0;
        for (Product product : products) {
            load[product.bank()]++;
            fullest = load[product.bank()] > load[fullest] ? product.bank() : fullest;
        }
        Product first = products.get(0);
        said.plain(" sends ")
                .term(
                        Term.Kind.PRODUCT,
                        StagePart.SLOT.id(detail.slots().indexOf(first)),
                        "product " + PaintContext.number(first.value()))
                .plain(" to ")
                .term(Term.Kind.SUM, StagePart.BANK.id(first.bank()), "bank " + first.bank())
                .plain(", which holds ");
        words.output(first);
        int others = products.size() - 1;
        said.plain(
                others == 0
                        ? "."
                        : others == 1 ? ", and one more to its bank." : ", and " + others + " more to theirs.");
        if (load[fullest] > 1) {
            said.plain(" ")
                    .term(Term.Kind.SUM, StagePart.BANK.id(fullest), "Bank " + fullest)
                    .plain(" gets " + load[fullest] + " at once: they queue.");
        }
    }
}

package sparsescope.scene.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;

/** Writes one sentence for each beat of a cycle. */
public final class BeatWords {
    private static final int MOST_NAMED = 8;

    private BeatWords() {}

    /** What happens in one beat of a moment's cycle: to the PE in focus, or seen from afar to all. */
    public static String sentence(Moment moment, StageView wanted, Beat beat) {
        StageView view = wanted.within(moment.run().plan().accelerator());
        PeDetail detail = moment.detail(view.pe());
        String who = Captions.name(detail.status());
        return switch (beat) {
            case RETIRE -> retire(who, detail);
            case FETCH ->
                who + " fetches " + values("activation", activations(detail)) + " and "
                        + values("weight", weights(detail)) + ": " + stored(moment);
            case MULTIPLY ->
                who + ": every weight meets every activation, "
                        + Words.count(activations(detail).size(), "activation") + " × "
                        + Words.count(weights(detail).size(), "weight") + " at once.";
            case ADDRESS -> address(who, detail);
            case CROSS -> cross(who, detail);
            case ISSUE, LAND -> OverviewBeatWords.sentence(moment, view, beat);
            case EXCHANGE, FINISH, COMPRESS, SWAP -> PostWords.sentence(moment, view, beat);
        };
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

    private static List<Integer> activations(PeDetail detail) {
        return IntStream.range(detail.activationFrom(), detail.activationTo())
                .mapToObj(e -> detail.activationBlock().get(e).value())
                .toList();
    }

    private static List<Integer> weights(PeDetail detail) {
        return IntStream.range(detail.weightFrom(), detail.weightTo())
                .mapToObj(e -> detail.weightBlock().get(e).value())
                .toList();
    }

    private static String values(String what, List<Integer> values) {
        if (values.size() > MOST_NAMED) {
            return Words.count(values.size(), what);
        }
        String all = values.stream().map(PaintContext::number).collect(Collectors.joining(", "));
        return (values.size() == 1 ? what : what + "s") + " " + all;
    }

    private static String retire(String who, PeDetail detail) {
        List<Product> retired = detail.retired();
        List<Integer> banks =
                retired.stream().map(Product::bank).distinct().sorted().toList();
        if (banks.size() == 1) {
            Product product = retired.get(0);
            return who + ": bank " + product.bank() + " adds " + PaintContext.number(product.value()) + " to "
                    + Words.output(product.k(), product.xo(), product.yo()) + ".";
        }
        String named = banks.size() > MOST_NAMED
                ? banks.size() + " banks"
                : "banks " + banks.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return who + ": " + named + " each add the product that has waited longest to its partial sum.";
    }

    private static String address(String who, PeDetail detail) {
        List<Product> useful = detail.slots().stream()
                .filter(product -> product.cause().isUseful())
                .toList();
        if (useful.isEmpty()) {
            return who + ": none of these products belongs to an output of this layer.";
        }
        Product first = useful.get(0);
        String more = useful.size() == 1 ? "" : ", and so for each product";
        return who + ": from their places, " + Words.operands(first.activation(), first.weight()) + " belongs to "
                + Words.output(first.k(), first.xo(), first.yo()) + more + ".";
    }

    private static String cross(String who, PeDetail detail) {
        int[] load = new int[detail.queues().size()];
        int products = 0;
        int fullest = 0;
        for (Product product : detail.slots()) {
            if (product.cause().isUseful()) {
                products++;
                load[product.bank()]++;
                fullest = load[product.bank()] > load[fullest] ? product.bank() : fullest;
            }
        }
        if (products == 0) {
            return who + ": no product of this cycle goes to a bank.";
        }
        String sent = who + ": " + Words.count(products, "product") + (products == 1 ? " crosses" : " cross") + " to "
                + (products == 1 ? "its bank" : "their banks");
        return load[fullest] > 1
                ? sent + "; bank " + fullest + " gets " + load[fullest] + " at once and queues them."
                : sent + ".";
    }
}

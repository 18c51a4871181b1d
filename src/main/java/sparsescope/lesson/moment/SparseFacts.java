package sparsescope.lesson.moment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;

/** Gathers the facts at a moment of the sparse convolution machine. */
final class SparseFacts {
    private final Facts facts;
    private final Moment moment;
    private final PePosition position;

    private SparseFacts(Facts facts, Moment moment, StageView view) {
        this.facts = facts;
        this.moment = moment;
        this.position = view.pe();
    }

    static void put(Facts facts, Moment moment, StageView view) {
        SparseFacts of = new SparseFacts(facts, moment, view);
        of.plan();
        of.tile();
        of.pe();
        of.products();
        of.group();
        of.exchange(view);
    }

    private void plan() {
        LayerPlan plan = moment.run().plan();
        facts.whole("multipliersOfPe", () -> plan.accelerator().multipliers());
        facts.whole(
                "multipliers",
                () -> plan.accelerator().multipliers() * plan.accelerator().pes());
        facts.whole("kc", plan::kc);
        facts.whole("groups", () -> plan.runs().size());
        facts.whole("group", () -> moment.group().group().index());
        facts.said("group.filters", () -> Words.filters(moment.group().group()));
        facts.whole("queueDepth", () -> plan.accelerator().effectiveQueueDepth());
        facts.whole(
                "accumulators",
                () -> plan.accelerator().banks() * plan.accelerator().bankEntries());
    }

    private void tile() {
        PeTile tile = PeInFocus.tile(moment, position);
        rect("tile", tile.input());
        rect("owned", tile.owned());
        rect("window", tile.window());
        facts.whole("window.rim", () -> tile.window().area() - tile.owned().area());
    }

    private void rect(String name, Rect rect) {
        facts.whole(name + ".width", rect::width);
        facts.whole(name + ".height", rect::height);
        facts.whole(name + ".size", rect::area);
    }

    private void pe() {
        PeStatus pe = moment.pe(position);
        facts.said("pe", () -> Words.pe(position));
        facts.said("pe.state", () -> pe.state().word());
        facts.whole("pe.channel", pe::channel);
        facts.whole("pe.activationVector", () -> pe.activationVector() + 1);
        facts.whole("pe.activationVectors", pe::activationVectors);
        facts.whole("pe.weightVector", () -> pe.weightVector() + 1);
        facts.whole("pe.weightVectors", pe::weightVectors);
        facts.whole("pe.own", pe::groupOwn);
        PeDetail detail = moment.detail(position);
        List<StoredActivation> activations =
                part(detail.activationBlock(), detail.activationFrom(), detail.activationTo());
        List<StoredWeight> weights = part(detail.weightBlock(), detail.weightFrom(), detail.weightTo());
        facts.whole("pe.activationFrom", detail::activationFrom);
        facts.whole("pe.weightFrom", detail::weightFrom);
        facts.whole("pe.activationCount", activations::size);
        facts.whole("pe.weightCount", weights::size);
        facts.whole("pe.storedActivations", () -> detail.activationBlock().size());
        facts.whole("pe.storedWeights", () -> detail.weightBlock().size());
        facts.said(
                "pe.activations",
                () -> list(activations.stream()
                        .map(a -> PaintContext.number(a.value()))
                        .toList()));
        facts.said(
                "pe.weights",
                () -> list(weights.stream()
                        .map(w -> PaintContext.number(w.value()))
                        .toList()));
        for (int i = 0; i < activations.size(); i++) {
            StoredActivation a = activations.get(i);
            facts.whole("activation." + i, a::value);
            facts.whole("activation." + i + ".x", a::x);
            facts.whole("activation." + i + ".y", a::y);
            facts.whole("activation." + i + ".zeros", a::zerosBefore);
        }
        for (int i = 0; i < weights.size(); i++) {
            StoredWeight w = weights.get(i);
            facts.whole("weight." + i, w::value);
            facts.whole("weight." + i + ".k", w::k);
            facts.whole("weight." + i + ".r", w::r);
            facts.whole("weight." + i + ".s", w::s);
            facts.whole("weight." + i + ".zeros", w::zerosBefore);
        }
    }

    private static <T> List<T> part(List<T> block, int from, int to) {
        return from < 0 || to > block.size() || from > to ? List.of() : block.subList(from, to);
    }

    /** {@code 3, 7 and 4}. */
    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private void products() {
        PeDetail detail = moment.detail(position);
        List<Product> slots = detail.slots();
        facts.whole(
                "pe.pairs",
                () -> slots.stream()
                        .filter(p -> p.activation() != null && p.weight() != null)
                        .count());
        facts.whole(
                "pe.useful",
                () -> slots.stream().filter(p -> p.cause().isUseful()).count());
        facts.whole(
                "pe.empty",
                () -> slots.stream()
                        .filter(p -> p.activation() == null || p.weight() == null)
                        .count());
        facts.said(
                "pe.products",
                () -> list(slots.stream()
                        .filter(p -> p.activation() != null && p.weight() != null)
                        .map(p -> PaintContext.number(p.value()))
                        .toList()));
        for (int i = 0; i < slots.size(); i++) {
            Product product = slots.get(i);
            if (product.activation() != null && product.weight() != null) {
                product("product." + i, product);
            }
        }
        for (int bank = 0; bank < detail.queues().size(); bank++) {
            List<Product> queue = detail.queues().get(bank);
            facts.whole("bank." + bank + ".queue", queue::size);
        }
    }

    private void product(String name, Product product) {
        facts.whole(name, product::value);
        facts.whole(name + ".bank", product::bank);
        facts.whole(name + ".k", product::k);
        facts.whole(name + ".x", product::xo);
        facts.whole(name + ".y", product::yo);
        facts.whole(name + ".address", product::address);
        facts.whole(name + ".activation", () -> product.activation().value());
        facts.whole(name + ".activation.x", () -> product.activation().x());
        facts.whole(name + ".activation.y", () -> product.activation().y());
        facts.whole(name + ".weight", () -> product.weight().value());
        facts.whole(name + ".weight.r", () -> product.weight().r());
        facts.whole(name + ".weight.s", () -> product.weight().s());
    }

    private void group() {
        List<PeStatus> pes = moment.pes();
        PeStatus last =
                pes.stream().max(Comparator.comparingLong(PeStatus::groupOwn)).orElseThrow();
        PeStatus first =
                pes.stream().min(Comparator.comparingLong(PeStatus::groupOwn)).orElseThrow();
        facts.whole("group.cycles", () -> moment.span().computeCycles());
        facts.whole("group.left", () -> Math.max(0, moment.span().computeEnd() - moment.cycle()));
        facts.said("last", () -> Words.pe(last.position()));
        facts.said("last.part", () -> StagePart.PE.id(last.position()));
        facts.whole("last.own", last::groupOwn);
        facts.whole(
                "last.ahead",
                () -> last.groupOwn()
                        - pes.stream()
                                .filter(pe -> pe != last)
                                .mapToLong(PeStatus::groupOwn)
                                .max()
                                .orElse(0));
        facts.said("quickest", () -> Words.pe(first.position()));
        facts.said("quickest.part", () -> StagePart.PE.id(first.position()));
        facts.whole("quickest.own", first::groupOwn);
        for (PeState state : PeState.values()) {
            facts.whole(
                    "pes." + state.name().toLowerCase(Locale.ROOT),
                    () -> pes.stream().filter(pe -> pe.state() == state).count());
        }
    }

    private void exchange(StageView view) {
        moment.post().ifPresent(post -> {
            facts.whole("exchange.round", () -> post.round() + 1);
            facts.whole("exchange.rounds", post::rounds);
            facts.whole("exchange.cycles", () -> moment.span().exchangeCycles());
            HaloTraffic.shownLink(post, view).ifPresent(this::link);
        });
    }

    private void link(LinkLoad link) {
        facts.said("link.from", () -> Words.pe(link.from()));
        facts.said("link.to", () -> Words.pe(link.to()));
        facts.said("link.part", () -> StagePart.LINK.id(link.from(), link.to()));
        facts.whole("link.values", link::values);
        facts.whole("link.sent", link::sent);
        List<HaloTransfer> transfers = moment.transfers(link.from(), link.to());
        int now = (int) link.before();
        if (now < transfers.size()) {
            HaloTransfer sum = transfers.get(now);
            facts.whole("link.sum", sum::value);
            facts.whole("link.sum.k", sum::k);
            facts.whole("link.sum.x", sum::xo);
            facts.whole("link.sum.y", sum::yo);
        }
    }
}

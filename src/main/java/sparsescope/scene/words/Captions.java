package sparsescope.scene.words;

import java.util.Comparator;
import java.util.Optional;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.Product;

/** Writes the caption of a step: one exact sentence. */
public final class Captions {
    private Captions() {}

    /** What happens in this cycle, as seen from the PE in focus. */
    public static String sentence(Moment moment, StageView wanted) {
        StageView view = SeenView.of(moment, wanted);
        if (moment.finished()) {
            return "The layer is finished after "
                    + PaintContext.number(moment.run().cycles()) + " cycles.";
        }
        if (view.exchangeAlone()) {
            return post(moment, moment.post().orElseThrow(), view);
        }
        PeStatus pe = moment.pe(view.pe());
        return switch (pe.state()) {
            case ISSUE -> issue(moment.detail(view.pe()));
            case STALL -> stall(moment, moment.detail(view.pe()));
            case DRAIN -> drain(moment.detail(view.pe()));
            case IDLE -> idle(moment, pe);
            case WAITING, FINISHED ->
                moment.post()
                        .map(post -> post(moment, post, view))
                        .orElse(name(pe) + " has finished; all groups are computed.");
        };
    }

    /** What one multiplier of the PE in focus does in this cycle. */
    public static String product(Moment moment, StageView wanted, int slot) {
        StageView view = SeenView.of(moment, wanted);
        PeDetail detail = moment.detail(view.pe());
        Product product = detail.slots().get(slot);
        String who = name(detail.status()) + ", multiplier " + slot + ": ";
        if (product.activation() == null) {
            return who + "no stored pair is left for it (" + product.cause().word() + ").";
        }
        String operands = Words.operands(product.activation(), product.weight());
        if (!product.cause().isUseful()) {
            return who + operands + " reaches no accumulator ("
                    + product.cause().word() + ").";
        }
        return who + operands + " goes to output " + Words.output(product.k(), product.xo(), product.yo()) + ", bank "
                + product.bank() + queued(detail, product) + ".";
    }

    /** Where a product stands after this cycle. */
    private static String queued(PeDetail detail, Product product) {
        int place = detail.queues().get(product.bank()).indexOf(product);
        if (place >= 0) {
            return ", " + Words.ordinal(place + 1) + " in its queue";
        }
        return detail.retired().contains(product) ? ", which adds it at once" : "";
    }

    /** The name of a PE. */
    public static String name(PeStatus pe) {
        return Words.pe(pe.position());
    }

    private static String issue(PeDetail detail) {
        Optional<Product> first = detail.slots().stream()
                .filter(product -> product.cause().isUseful())
                .findFirst();
        long useful = detail.slots().stream()
                .filter(product -> product.cause().isUseful())
                .count();
        String who = name(detail.status());
        if (first.isEmpty()) {
            Product product = detail.slots().get(0);
            return who + ": " + Words.operands(product.activation(), product.weight()) + " reaches no accumulator ("
                    + product.cause().word() + "), and no other product of this cycle does.";
        }
        Product product = first.get();
        String others = switch ((int) useful) {
            case 1 -> "";
            case 2 -> "; one more product goes to its own";
            default -> "; " + (useful - 1) + " more products go to theirs";
        };
        return who + ": " + Words.operands(product.activation(), product.weight()) + " goes to output "
                + Words.output(product.k(), product.xo(), product.yo()) + ", bank " + product.bank()
                + queued(detail, product) + others + ".";
    }

    private static String stall(Moment moment, PeDetail detail) {
        int depth = moment.run().plan().accelerator().effectiveQueueDepth();
        int[] wanted = new int[detail.queues().size()];
        for (Product product : detail.slots()) {
            if (product.cause().isUseful()) {
                wanted[product.bank()]++;
            }
        }
        for (int bank = 0; bank < wanted.length; bank++) {
            int queued = detail.queues().get(bank).size();
            if (wanted[bank] > 0 && queued + wanted[bank] > depth) {
                return name(detail.status()) + " stalls: bank " + bank + " holds " + queued + " products, "
                        + wanted[bank] + " more would come, its queue takes " + depth + ".";
            }
        }
        return name(detail.status()) + " stalls: products of this pair meet in one bank, which takes one a cycle.";
    }

    private static String drain(PeDetail detail) {
        long waiting = detail.queues().stream().mapToLong(java.util.List::size).sum();
        return name(detail.status()) + " has issued every pair; its bank queues empty, "
                + (waiting == 1 ? "1 product is left." : PaintContext.number(waiting) + " products are left.");
    }

    private static String idle(Moment moment, PeStatus pe) {
        PeStatus last = moment.pes().stream()
                .max(Comparator.comparingLong(PeStatus::groupOwn))
                .orElse(pe);
        long left = moment.span().computeEnd() - moment.cycle() - 1;
        String why = pe.groupOwn() == 0 ? " has nothing to compute and waits" : " waits at the barrier";
        return name(pe) + why + " for " + name(last)
                + (left == 0
                        ? ", which ends with this cycle."
                        : ", which needs " + PaintContext.number(left) + " more cycle" + (left == 1 ? "." : "s."));
    }

    private static String post(Moment moment, PostMoment post, StageView view) {
        int group = post.group().group().index();
        if (post.stage() == PostMoment.Stage.OUTPUT) {
            long left = java.util.Arrays.stream(post.outputsLeft()).sum();
            return "Group " + group + ": " + PostWords.leave(moment.run()) + ", " + PaintContext.number(left)
                    + " so far.";
        }
        Optional<LinkLoad> link = HaloTraffic.shownLink(post, view);
        String round = "Halo exchange of group " + group + ", round " + (post.round() + 1) + " of " + post.rounds();
        return link.map(shown -> round + ": PE " + shown.from() + " has sent "
                        + PaintContext.number(shown.sent()) + " of " + PaintContext.number(shown.values())
                        + " sums to PE ("
                        + shown.to().column() + "," + shown.to().row() + ").")
                .orElse(round + ".");
    }
}

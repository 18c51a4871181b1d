package sparsescope.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.Contention;
import sparsescope.dataflow.PeTile;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.LinkLoad;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeDetail;
import sparsescope.simulation.PeState;
import sparsescope.simulation.PeStatus;
import sparsescope.simulation.PostMoment;
import sparsescope.simulation.Product;
import sparsescope.simulation.SlotCause;
import sparsescope.simulation.SlotCounts;

/** Each step in one exact sentence. */
public final class Captions {
    private Captions() {}

    /** What happens in this cycle, as seen from the PE in focus. */
    public static String sentence(Moment moment, StageView view) {
        if (moment.finished()) {
            return finished(moment);
        }
        Optional<PostMoment> post = moment.post();
        boolean exchangeOnArray =
                view.landing() == 1 && post.map(PostMoment::stage).orElse(null) == PostMoment.Stage.EXCHANGE;
        if (post.isPresent() && (!moment.computing() || exchangeOnArray)) {
            return post(moment, post.get(), view);
        }
        PeStatus pe = moment.pe(Focus.column(moment, view), Focus.row(moment, view));
        String name = Words.pe(pe.column(), pe.row());
        return switch (pe.state()) {
            case ISSUE -> name + issue(moment, moment.detail(pe.column(), pe.row()));
            case STALL -> name + stall(moment, moment.detail(pe.column(), pe.row()));
            case DRAIN -> name + drain(moment, moment.detail(pe.column(), pe.row()));
            case IDLE -> name + idle(moment, pe);
            case WAITING -> name + " waits: its accumulators are not free yet.";
            case FINISHED -> name + " is finished with the layer.";
        };
    }

    private static String finished(Moment moment) {
        SlotCounts slots = SlotCounts.none();
        long computing = 0;
        for (GroupSpan span : moment.run().spans()) {
            computing += span.computeCycles();
            slots = slots.plus(RunInspector.slots(span));
        }
        return "The layer is finished: " + Words.count(moment.cycle(), "cycle") + ", " + Words.number(computing)
                + " of them computing; " + Words.percent(slots.utilization())
                + " of the multiplier slots were useful.";
    }

    private static String issue(Moment moment, PeDetail detail) {
        List<Product> useful =
                detail.slots().stream().filter(p -> p.cause().isUseful()).toList();
        if (useful.isEmpty()) {
            return " multiplies in vain: " + causes(detail.slots()) + ".";
        }
        Product first = useful.get(0);
        String owner = "";
        if (first.cause() == SlotCause.HALO_PRODUCT) {
            int pe = moment.run().plan().ownerOf(first.xo(), first.yo());
            int columns = moment.run().plan().accelerator().columns();
            boolean otherPe = pe % columns != detail.status().column()
                    || pe / columns != detail.status().row();
            owner = otherPe ? " of " + Words.pe(pe % columns, pe / columns) : " of another pass";
        }
        String others = useful.size() == 1 ? "" : " (1 of " + useful.size() + " products)";
        return ": " + Words.operands(first) + " goes to " + Words.output(first.k(), first.xo(), first.yo()) + owner
                + ", bank " + first.bank() + others + ".";
    }

    /** Such as {@code of 16 slots 4 are out of plane, 12 empty}. */
    private static String causes(List<Product> slots) {
        List<String> parts = new ArrayList<>();
        for (SlotCause cause : SlotCause.values()) {
            long count = slots.stream().filter(p -> p.cause() == cause).count();
            if (count == slots.size()) {
                return "all " + count + " products are " + cause.word();
            }
            if (count > 0) {
                String verb = !parts.isEmpty() ? " " : count == 1 ? " is " : " are ";
                parts.add(count + verb + cause.word());
            }
        }
        return "of " + slots.size() + " slots " + String.join(", ", parts);
    }

    private static String stall(Moment moment, PeDetail detail) {
        int[] load = new int[detail.queues().size()];
        for (Product product : detail.slots()) {
            if (product.cause().isUseful()) {
                load[product.bank()]++;
            }
        }
        if (moment.run().plan().accelerator().contention() == Contention.LOCKSTEP) {
            return lockstepStall(detail, load);
        }
        int depth = moment.run().plan().accelerator().effectiveQueueDepth();
        for (int bank = 0; bank < load.length; bank++) {
            int queued = detail.queues().get(bank).size();
            if (queued + load[bank] > depth) {
                return " stalls: the queue of bank " + bank + " holds " + Words.count(queued, "product")
                        + ", the pair in hand adds " + load[bank] + ", and it takes at most " + depth + ".";
            }
        }
        return " stalls: a bank's queue cannot take the pair in hand yet.";
    }

    private static String lockstepStall(PeDetail detail, int[] load) {
        int bank = 0;
        for (int other = 1; other < load.length; other++) {
            bank = load[other] > load[bank] ? other : bank;
        }
        int left = detail.queues().get(bank).size();
        return " stalls: bank " + bank + " got " + Words.count(load[bank], "product")
                + " at once and adds one a cycle; " + (left == 0 ? "the last is added now." : left + " still wait.");
    }

    private static String drain(Moment moment, PeDetail detail) {
        int waiting = detail.queues().stream().mapToInt(List::size).sum();
        int deepest = detail.queues().stream().mapToInt(List::size).max().orElse(0);
        String left = waiting == 0
                ? "the last "
                        + (detail.retired().size() == 1
                                ? "product is"
                                : detail.retired().size() + " products are") + " added now."
                : Words.count(waiting, "product") + " still wait" + (waiting == 1 ? "s" : "") + ", at most " + deepest
                        + " in one bank.";
        return " drains: its last pair of "
                + Words.group(moment.group(), moment.run().plan()) + " has issued; " + left;
    }

    private static String idle(Moment moment, PeStatus pe) {
        PeStatus slowest = moment.pes().stream()
                .max(Comparator.comparingLong(PeStatus::groupOwn)
                        .thenComparing(
                                Comparator.comparingInt((PeStatus p) -> p.row()).reversed())
                        .thenComparing(Comparator.comparingInt((PeStatus p) -> p.column())
                                .reversed()))
                .orElseThrow();
        long left = moment.span().computeEnd() - moment.cycle() - 1;
        String barrier = "waits at the barrier for " + Words.pe(slowest.column(), slowest.row())
                + (left == 0
                        ? ", which finishes in this cycle."
                        : ", which needs " + Words.count(left, "more cycle") + ".");
        if (pe.groupOwn() > 0) {
            return " " + barrier;
        }
        PeTile tile = tile(moment, pe);
        String why = tile.input().isEmpty()
                ? " holds no part of the input plane; it "
                : " has nothing to multiply in "
                        + Words.group(moment.group(), moment.run().plan()) + "; it ";
        return why + barrier;
    }

    private static PeTile tile(Moment moment, PeStatus pe) {
        int columns = moment.run().plan().accelerator().columns();
        return moment.group().pass().pes().get(pe.row() * columns + pe.column());
    }

    private static String post(Moment moment, PostMoment post, StageView view) {
        String group = Words.group(post.group(), moment.run().plan());
        String wait = waiting(moment) ? "; all PEs wait." : ".";
        if (post.stage() == PostMoment.Stage.OUTPUT) {
            return output(moment, post, view, group) + wait;
        }
        String head = "Halo exchange of " + group + ", round " + (post.round() + 1) + " of " + post.rounds() + ": ";
        Optional<LinkLoad> link = ExchangeLink.of(moment, view);
        if (link.isEmpty()) {
            return head + "nothing is sent" + wait;
        }
        LinkLoad load = link.get();
        String sums = load.sent() == load.values()
                ? "all of its " + Words.count(load.values(), "sum")
                : Words.number(load.sent()) + " of " + Words.count(load.values(), "sum");
        return head + Words.pe(load.fromColumn(), load.fromRow()) + " has sent " + sums + " to "
                + Words.pe(load.toColumn(), load.toRow()) + wait;
    }

    private static String output(Moment moment, PostMoment post, StageView view, String group) {
        int column = Focus.column(moment, view);
        int row = Focus.row(moment, view);
        int pe = row * moment.run().plan().accelerator().columns() + column;
        long outputs = (long) post.group().pass().pes().get(pe).owned().area()
                * post.group().group().filters();
        if (outputs == 0) {
            return "Output of " + group + ": " + Words.pe(column, row) + " owns no output of it";
        }
        return "Output of " + group + ": " + Words.number(post.outputsLeft()[pe]) + " of "
                + Words.count(outputs, "output") + " of " + Words.pe(column, row)
                + " have passed its PPU into the OARAM";
    }

    private static boolean waiting(Moment moment) {
        return moment.pes().get(0).state() == PeState.WAITING;
    }
}

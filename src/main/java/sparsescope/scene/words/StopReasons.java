package sparsescope.scene.words;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.condition.Condition;
import sparsescope.simulation.condition.PeCondition;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Writes in one sentence why a run stopped where it did. */
public final class StopReasons {
    private StopReasons() {}

    /** What meets the condition in this moment. */
    public static String found(Condition condition, Moment moment) {
        return "Cycle " + PaintContext.number(moment.cycle()) + ": " + why(condition, moment) + ".";
    }

    /** That no cycle meets the condition. */
    public static String notFound(Condition condition, long cycle, boolean onwards) {
        return "Nothing found " + (onwards ? "after" : "before") + " cycle " + PaintContext.number(cycle)
                + ": no cycle " + (onwards ? "up to the end" : "back to the start") + " meets " + condition.text()
                + ".";
    }

    private static String why(Condition condition, Moment moment) {
        if (condition instanceof Condition.OfPe of && of.where().kind() != Condition.Where.Kind.ALL) {
            Optional<Moment> before = moment.cycle() == 0
                    ? Optional.empty()
                    : Optional.of(moment.run().at(moment.cycle() - 1));
            List<PeStatus> met = moment.pes().stream()
                    .filter(pe ->
                            new Condition.OfPe(Condition.Where.pe(pe.position()), of.test()).isMet(moment, before))
                    .filter(pe -> of.where().kind() == Condition.Where.Kind.ANY
                            || of.where().pe().equals(Optional.of(pe.position())))
                    .toList();
            if (!met.isEmpty()) {
                int others = met.size() - 1;
                return ofPe(of.test(), moment, met.get(0))
                        + (others == 0 ? "" : ", as in " + Words.count(others, "other PE"));
            }
        }
        if (condition instanceof Condition.Sends sends) {
            return sends(sends, moment);
        }
        if (condition instanceof Condition.Adds adds) {
            return adds(adds, moment);
        }
        return condition.text() + (condition.isEvent() ? " holds" : " begins to hold");
    }

    private static String ofPe(PeCondition test, Moment moment, PeStatus pe) {
        String name = Words.pe(pe.position());
        if (test instanceof PeCondition.InState state) {
            return switch (state.state()) {
                case ISSUE -> name + " issues";
                case STALL -> stall(moment, pe, name);
                case DRAIN -> name + " has no pair left to issue and drains its queues";
                case IDLE -> name + " is idle and waits at the barrier";
                case WAITING -> name + " waits for post-processing";
                case FINISHED -> name + " has finished the layer";
            };
        }
        if (test instanceof PeCondition.HasSlot slot) {
            return slots(slot.cause(), moment, pe, name);
        }
        if (test instanceof PeCondition.Multiplies) {
            return moment.detail(pe.position()).slots().stream()
                    .filter(product -> isFor((PeCondition.Multiplies) test, product))
                    .findFirst()
                    .map(product -> name + " multiplies " + Words.operands(product.activation(), product.weight())
                            + " for output " + Words.output(product.k(), product.xo(), product.yo()))
                    .orElse(name + ": " + test.text());
        }
        return name + ": " + test.text() + (test.isEvent() ? " holds" : " begins to hold");
    }

    private static boolean isFor(PeCondition.Multiplies test, Product product) {
        return product.cause().isUseful()
                && (test.k() < 0 || test.k() == product.k())
                && (test.xo() < 0 || test.xo() == product.xo())
                && (test.yo() < 0 || test.yo() == product.yo());
    }

    private static String stall(Moment moment, PeStatus pe, String name) {
        String said = Captions.sentence(moment, StageView.at(StageView.PE, pe.position()));
        return said.startsWith(name) && said.endsWith(".") ? said.substring(0, said.length() - 1) : name + " stalls";
    }

    private static String slots(SlotCause cause, Moment moment, PeStatus pe, String name) {
        if (pe.state() == PeState.STALL) {
            return stall(moment, pe, name);
        }
        if (pe.state() != PeState.ISSUE) {
            return ofPe(new PeCondition.InState(pe.state()), moment, pe);
        }
        List<Product> all = moment.detail(pe.position()).slots();
        long count = all.stream().filter(slot -> slot.cause() == cause).count();
        return count + " of " + Words.count(all.size(), "multiplier slot") + " of " + name
                + (count == 1 ? " is " : " are ") + "“" + cause.word() + "”";
    }

    private static String sends(Condition.Sends sends, Moment moment) {
        PostMoment post = moment.post().orElse(null);
        if (post != null) {
            for (LinkLoad link : post.links()) {
                Condition one = new Condition.Sends(
                        Condition.Where.pe(link.from()), Optional.of(Condition.Where.pe(link.to())));
                boolean asked = matches(sends.from(), link.from())
                        && sends.to().map(to -> matches(to, link.to())).orElse(true);
                if (asked && one.holds(moment)) {
                    return Words.pe(link.from()) + " begins to send "
                            + Words.count(link.values(), "halo sum") + " to "
                            + Words.pe(link.to()) + ", round " + (post.round() + 1) + " of "
                            + post.rounds();
                }
            }
        }
        return sends.text() + " begins to hold";
    }

    private static boolean matches(Condition.Where where, PePosition pe) {
        return where.kind() != Condition.Where.Kind.ONE
                || where.pe().orElseThrow().equals(pe);
    }

    private static String adds(Condition.Adds adds, Moment moment) {
        for (PeStatus pe : moment.pes()) {
            if (!matches(adds.where(), pe.position())) {
                continue;
            }
            var detail = moment.detail(pe.position());
            List<Product> added = detail.retired().stream()
                    .filter(product ->
                            product.k() == adds.k() && product.xo() == adds.xo() && product.yo() == adds.yo())
                    .toList();
            if (!added.isEmpty()) {
                Accumulators sums = detail.accumulators();
                long by = added.stream().mapToLong(Product::value).sum();
                return "the sum of output " + Words.output(adds.k(), adds.xo(), adds.yo()) + " in "
                        + Words.pe(pe.position()) + " changes by " + PaintContext.number(by) + " to "
                        + PaintContext.number(sums.at(adds.k(), adds.xo(), adds.yo()));
            }
        }
        return adds.text() + " holds";
    }
}

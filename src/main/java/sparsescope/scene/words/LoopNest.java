package sparsescope.scene.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.StridePolicy;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;

/** The dataflow's loop nest with the indices one PE has in one moment. */
public final class LoopNest {
    private LoopNest() {}

    /** The lines with no product looked at. */
    public static List<LoopLine> of(Moment moment, PePosition pe) {
        return of(moment, pe, OptionalInt.empty());
    }

    /**
     * The lines, outermost loop first; loops that turn only once by the layer's nature (passes, phases) are left out.
     *
     * @param slot the multiplier's slot that is looked at, if any
     */
    public static List<LoopLine> of(Moment moment, PePosition position, OptionalInt slot) {
        LayerPlan plan = moment.run().plan();
        PeStatus pe = moment.pe(position);
        GroupPass group = moment.group(position);
        boolean inHand = pe.channel() >= 0;
        List<LoopLine> lines = new ArrayList<>();
        int indent = 0;
        lines.add(new LoopLine(
                indent++, "for each layer", moment.run().layer().name(), moment.finished(), StepUnit.LAYER));
        if (plan.passes().size() > 1) {
            lines.add(new LoopLine(
                    indent++,
                    "for each pass over the planes",
                    index(group.pass().index(), plan.passes().size()),
                    false,
                    StepUnit.GROUP));
        }
        lines.add(new LoopLine(
                indent++,
                "for g in output groups",
                index(group.group().index(), plan.groups().size()),
                false,
                StepUnit.GROUP));
        lines.add(new LoopLine(
                indent++,
                "for c in input channels",
                inHand
                        ? index(
                                pe.channel() - group.group().firstChannel(),
                                group.group().channels())
                        : "",
                false,
                StepUnit.CHANNEL));
        int stride = plan.shape().stride();
        if (stride > 1 && plan.accelerator().strides() == StridePolicy.PHASED) {
            lines.add(new LoopLine(
                    indent++,
                    "for p in stride phases",
                    inHand ? index(pe.phase(), stride * stride) : "",
                    false,
                    StepUnit.PHASE));
        }
        lines.add(new LoopLine(
                indent++,
                "for a in activation vectors",
                inHand ? index(pe.activationVector(), pe.activationVectors()) : "",
                false,
                StepUnit.ACTIVATION_VECTOR));
        lines.add(new LoopLine(
                indent++,
                "for w in weight vectors",
                inHand ? index(pe.weightVector(), pe.weightVectors()) : "",
                pe.state() == PeState.STALL,
                StepUnit.WEIGHT_VECTOR));
        lines.add(new LoopLine(
                indent++,
                "multiply F × I pairs",
                pe.state() == PeState.STALL
                        ? "stall"
                        : String.valueOf(plan.accelerator().multipliers()),
                pe.state() == PeState.ISSUE && slot.isEmpty(),
                StepUnit.CYCLE));
        lines.add(new LoopLine(
                indent,
                "product → (k; x, y)",
                slot.isPresent() ? index(slot.getAsInt(), plan.accelerator().multipliers()) : "",
                slot.isPresent(),
                StepUnit.PRODUCT));
        int outer = plan.passes().size() > 1 ? 3 : 2;
        lines.add(new LoopLine(
                outer,
                "drain queues, wait at barrier",
                pe.state() == PeState.DRAIN || pe.state() == PeState.IDLE || pe.state() == PeState.WAITING
                        ? shortState(pe.state())
                        : "",
                pe.state() == PeState.DRAIN || pe.state() == PeState.IDLE,
                StepUnit.BARRIER));
        Optional<PostMoment> post = moment.post();
        lines.add(new LoopLine(
                outer,
                plan.exchangesHalos() ? "PPU: halos, ReLU, store" : "PPU: ReLU, store",
                post.map(LoopNest::stage).orElse(""),
                post.isPresent(),
                StepUnit.GROUP));
        return lines;
    }

    private static String stage(PostMoment post) {
        return post.stage() == PostMoment.Stage.EXCHANGE ? "round " + (post.round() + 1) + "/" + post.rounds() : "out";
    }

    private static String shortState(PeState state) {
        return state == PeState.WAITING ? "waits" : state.word();
    }

    private static String index(int value, int count) {
        return value < 0 ? "" : value + " / " + count;
    }
}

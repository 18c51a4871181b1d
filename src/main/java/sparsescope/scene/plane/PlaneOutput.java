package sparsescope.scene.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.LargestValues;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.OutputState;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;

/**
 * The output plane, each output as its owner has it at this very cycle; while a PE computes, its window shows what its own accumulators
 * hold, for neighbours too. What has left is finished, and what the layer hands on is an activation.
 */
final class PlaneOutput {
    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final PlaneGrid grid;
    private final PlaneMoment now;
    private final Beats beats;
    private final PeDetail detail;
    private final LayerPlan plan;
    private final PeTile focus;
    private final long[] values;
    private final OutputState[] states;
    private long mostSum = 1;
    private long mostFinished = 1;

    PlaneOutput(PaintContext pen, Moment moment, StageView view, PlaneGrid grid, PlaneMoment now, Beats beats) {
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.grid = grid;
        this.now = now;
        this.beats = beats;
        this.detail = moment.detail(view.pe());
        this.plan = moment.run().plan();
        this.focus = moment.group(view.pe())
                .pass()
                .pes()
                .get(view.pe().index(plan.accelerator().columns()));
        this.values = new long[grid.width * grid.height];
        this.states = new OutputState[values.length];
        for (int at = 0; at < values.length; at++) {
            int xo = at % grid.width;
            int yo = at / grid.width;
            values[at] = now.isFocus(detail, xo, yo) ? detail.accumulators().at(now.k, xo, yo) : now.value(at);
            states[at] = now.state(at);
            if (isFinished(at)) {
                mostFinished = Math.max(mostFinished, Math.abs(values[at]));
            } else {
                mostSum = Math.max(mostSum, Math.abs(values[at]));
            }
        }
    }

    private boolean isFinished(int at) {
        return states[at].compareTo(OutputState.FINISHED) >= 0;
    }

    private Colour colour(int at) {
        if (!isFinished(at)) {
            return pen.theme.sum(values[at], mostSum);
        }
        if (states[at] == OutputState.DROPPED) {
            return pen.theme.panel();
        }
        return pen.theme.activations().of(values[at], mostFinished);
    }

    void paint() {
        paintValues();
        paintStates();
        paintOwnership();
        for (Product product : detail.slots()) {
            if (beats.over(Beat.LAND) && product.cause().isUseful() && product.k() == now.k) {
                pen.mark(grid.cell(product.xo(), product.yo()), pen.theme.product());
            }
        }
    }

    private void paintValues() {
        int[] argb = new int[values.length];
        for (int at = 0; at < argb.length; at++) {
            argb[at] = values[at] == 0 ? 0 : colour(at).argb();
        }
        grid.paint(pen, argb);
        grid.paintValues(
                pen,
                at -> values[at],
                this::colour,
                at -> {
                    boolean faint = values[at] == 0 || states[at] == OutputState.DROPPED;
                    return faint ? pen.theme.quiet() : pen.theme.on(colour(at));
                },
                longest());
    }

    /** Until all outputs have left, sums may still grow. */
    private Stream<String> longest() {
        LongStream shown = LongStream.of(values).distinct();
        LongStream all = now.phase == PlaneMoment.Phase.DONE
                ? shown
                : LongStream.concat(
                        shown,
                        LargestValues.signed(LargestValues.sum(moment.run().layer())));
        return all.mapToObj(PaintContext::number);
    }

    /** Which outputs wait for neighbours, and which are handed on; where cells are too small for outlines, colours say it. */
    private void paintStates() {
        if (grid.cell < 9) {
            return;
        }
        double width = Math.max(1, Math.min(2.5 * pen.unit, grid.cell * 0.07));
        Stroke waits = Stroke.dashed(pen.theme.halo(), width);
        Stroke handed = Stroke.solid(pen.theme.activation(), width);
        for (int at = 0; at < values.length; at++) {
            Box cell = grid.cell(at % grid.width, at / grid.width).inset(width * 1.2);
            boolean partial = now.phase == PlaneMoment.Phase.EXCHANGE && states[at] == OutputState.PARTIAL;
            boolean stored = states[at] == OutputState.HANDED_ON && values[at] != 0;
            if (partial || stored) {
                pen.list.rect(
                        cell.x(), cell.y(), cell.width(), cell.height(), 2 * pen.unit, null, partial ? waits : handed);
            }
        }
    }

    private void paintOwnership() {
        // Once the sums have set out, the window stands beside the plane.
        boolean windowed = now.phase.compareTo(PlaneMoment.Phase.EXCHANGE) < 0;
        new PlaneOwners(pen, grid, moment.group().pass().pes(), focus, windowed).paint();
    }

    /** What colours and outlines mean, in wordings from long to short, for each of two lines. */
    List<String[]> legend() {
        String name = Words.pe(focus.position());
        List<String[]> lines = new ArrayList<>();
        boolean own = !focus.owned().isEmpty();
        String bold = own ? "solid: " + name + "'s outputs; " : name + " owns no output of this pass; ";
        String brief = own ? "solid: " + name + "'s outputs; " : "";
        boolean pools = moment.run().layer().finish().pool().isPresent();
        switch (now.phase) {
            case EXCHANGE -> {
                lines.add(new String[] {
                    bold + "dashed: a neighbour's sum is still to come",
                    brief + "dashed: incomplete",
                    "dashed: incomplete"
                });
                lines.add(new String[] {"blank: zeros", "blank: 0"});
            }
            case OUTPUT, DONE -> {
                String handed = pools ? "outlined: the largest of its window, handed on" : "outlined: handed on";
                lines.add(new String[] {bold + handed, brief + "outlined: handed on", "outlined: handed on"});
                lines.add(new String[] {"blank: zeros", "blank: 0"});
            }
            default -> {
                boolean rim = plan.exchangesHalos();
                lines.add(new String[] {
                    own || rim
                            ? bold + (rim ? "dashed: it adds to these too (halo)" : "dashed: its accumulators")
                            : bold,
                    brief + (rim ? "dashed: halo" : "dashed: its accumulators"),
                    "solid: owned; dashed: halo"
                });
                lines.add(new String[] {"blank: nothing has arrived yet", "blank: none"});
            }
        }
        return lines;
    }

    /** The scale of the colours on show: of sums, until all outputs have left. */
    ValueScale scale() {
        return now.phase == PlaneMoment.Phase.DONE
                ? ValueScale.activations(pen.theme, mostFinished)
                : ValueScale.sums(pen.theme, mostSum);
    }
}

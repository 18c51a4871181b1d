package sparsescope.scene.plane;

import java.util.ArrayList;
import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.network.Finish;
import sparsescope.network.inference.Finishing;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.PostWords;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.OutputState;

/** Draws the steps of the post-processing unit between the planes while outputs leave, with the values of one output that leaves now. */
final class PlaneFinish {
    /** A step and what the value is after it. */
    private record Step(String words, String value, Kind kind) {}

    private enum Kind {
        SUM,
        HOLE,
        ACTIVATION,
        FAINT
    }

    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final PlaneMoment now;
    private final Beats beats;
    private final Box middle;

    PlaneFinish(PaintContext pen, Moment moment, StageView view, PlaneMoment now, Beats beats, Box middle) {
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.now = now;
        this.beats = beats;
        this.middle = middle.column(0.06, 0.94, 0);
    }

    void paint() {
        int at = told();
        if (at < 0) {
            return;
        }
        List<Step> steps = steps(at);
        TextStyle heading = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(15), pen.theme.text())
                .middle();
        String output = Words.output(now.k, at % now.after.width(), at / now.after.width());
        TextStyle quiet = pen.quiet().middle();
        double high = Math.max(pen.figure(17).size() * 1.5, 28 * pen.unit);
        double pitch = high + quiet.size() * 1.9;
        double most = middle.height() - heading.size() * 1.6;
        if (steps.size() * pitch > most) {
            pitch = Math.max(high * 1.1, most / steps.size());
        }
        double y = middle.centreY() - steps.size() * pitch / 2 + heading.size();
        for (String words : new String[] {"Output " + output + " leaves", "Output " + output, output}) {
            if (heading.width(words) <= middle.width()) {
                pen.text(words, middle.centreX(), y - heading.size() * 0.9, heading);
                break;
            }
        }
        boolean worded = pitch >= high + quiet.size() * 1.5;
        pen.begin(StagePart.FINISH.id());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Box box = new Box(middle.x(), y + i * pitch, middle.width(), high);
            double words = worded ? quiet.size() * 1.5 : 0;
            if (worded && quiet.width(step.words) <= middle.width()) {
                pen.text(step.words, middle.centreX(), box.y() + quiet.size(), quiet);
            }
            chip(step, new Box(middle.centreX() - middle.width() * 0.25, box.y() + words, middle.width() * 0.5, high));
        }
        pen.end();
    }

    private void chip(Step step, Box box) {
        Colour ground = switch (step.kind) {
            case SUM -> (step.value.startsWith("−") ? pen.theme.negativeSums() : pen.theme.positiveSums()).at(0.45);
            case ACTIVATION -> pen.theme.activation();
            default -> pen.theme.panel();
        };
        Stroke rim = step.kind == Kind.HOLE ? Stroke.dashed(pen.theme.outline(), Math.max(1, pen.unit)) : pen.thin();
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 3 * pen.unit, ground, rim);
        boolean faint = step.kind == Kind.HOLE || step.kind == Kind.FAINT;
        pen.fitted(step.value, box, pen.figure(17).in(faint ? pen.theme.quiet() : pen.theme.on(ground)));
    }

    /** An output that leaves now, of the PE in focus where one does; the first that becomes a zero, or else the first. */
    private int told() {
        int best = -1;
        int rank = -1;
        for (int at = 0; at < now.after.leaving().length; at++) {
            if (now.after.leaving()[at]) {
                int owner = moment.run().plan().ownerOf(at % now.after.width(), at / now.after.width());
                int columns = moment.run().plan().accelerator().columns();
                int its = (owner == view.pe().index(columns) ? 2 : 0)
                        + (now.after.sums()[at] < 0 && now.after.values()[at] == 0 ? 1 : 0);
                if (its > rank) {
                    rank = its;
                    best = at;
                }
            }
        }
        return best;
    }

    private List<Step> steps(int at) {
        Finish finish = moment.run().layer().finish();
        long sum = now.after.sums()[at];
        long value = now.after.values()[at];
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("complete sum", PaintContext.number(sum), sum == 0 ? Kind.HOLE : Kind.SUM));
        if (!beats.begun(Beat.FINISH)) {
            return steps;
        }
        long biased = sum + finish.bias().map(bias -> bias[now.k]).orElse(0);
        finish.bias()
                .ifPresent(bias -> steps.add(new Step(
                        (bias[now.k] < 0 ? "− " : "+ ") + PaintContext.number(Math.abs((long) bias[now.k])) + " bias",
                        PaintContext.number(biased),
                        Kind.SUM)));
        if (finish.outputScale().isPresent()) {
            Finish linear = new Finish(finish.bias(), finish.outputScale(), false, finish.pool());
            boolean clears = finish.relu() && value == 0;
            long scaled = clears ? Finishing.value(linear, now.k, sum) : value;
            steps.add(new Step(
                    "× " + Words.significant(finish.outputScale().getAsDouble()) + ", rounded",
                    PaintContext.number(scaled),
                    Kind.SUM));
        }
        if (finish.relu()) {
            steps.add(new Step("ReLU", PaintContext.number(value), value == 0 ? Kind.HOLE : Kind.SUM));
        }
        if (beats.over(Beat.COMPRESS)) {
            steps.add(stored(finish, at, value));
        }
        return steps;
    }

    private Step stored(Finish finish, int at, long value) {
        String window =
                finish.pool().map(pool -> pool.size() + " × " + pool.size()).orElse("");
        String largest = window.isEmpty() ? "" : "largest of " + window + ": ";
        return switch (now.after.states()[at]) {
            case DROPPED -> new Step("not the largest of " + window, "—", Kind.FAINT);
            case HANDED_ON ->
                value != 0
                        ? new Step(largest + "to the OARAM", PaintContext.number(value), Kind.ACTIVATION)
                        : PostWords.compresses(moment.run().plan())
                                ? new Step(largest + "a zero is left out", "0", Kind.HOLE)
                                : new Step(largest + "to the OARAM", "0", Kind.ACTIVATION);
            case FINISHED -> new Step("waits for the rest of its " + window, PaintContext.number(value), Kind.FAINT);
            default -> throw new IllegalStateException("output has left: " + OutputState.FINISHED);
        };
    }
}

package sparsescope.eie.stage;

import java.util.ArrayList;
import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.PeWork;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.scene.style.PaintContext;

/** The PE landing: queue, column slice as stored, table of shared weights, addition and accumulators. */
final class EiePePainter {
    /** More accumulators or entries than these are a window around the one in use. */
    private static final int MOST_CELLS = 16;

    private final PaintContext pen;
    private final EieFocus focus;
    private final Box area;

    EiePePainter(PaintContext pen, EieFocus focus, Box area) {
        this.pen = pen;
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        queue(area.row(0, 0.18, pen.gap()));
        slice(area.row(0.18, 0.42, pen.gap()));
        table(area.row(0.42, 0.62, pen.gap()));
        Box sum = pen.panel(
                area.row(0.62, 0.78, pen.gap()),
                "Multiply and add",
                focus.status().cause().word(),
                "");
        pen.longest(sum.x(), sum.y() + pen.body().size(), sum.width(), pen.body(), EieWords.pe(focus), "");
        accumulators(area.row(0.78, 1, pen.gap()));
    }

    private void queue(Box box) {
        List<String> texts = new ArrayList<>();
        for (QueuedActivation waiting : focus.status().queue()) {
            texts.add("x" + waiting.column() + " = " + PaintContext.number(waiting.value()));
        }
        int depth = focus.moment().run().config().queueDepth();
        cells(
                box,
                "Activation queue",
                "head first; " + texts.size() + " of " + depth,
                texts,
                pen.theme.activation(),
                -1);
    }

    private void slice(Box box) {
        List<String> texts = new ArrayList<>();
        String besides = "no column in hand";
        int used = -1;
        if (focus.status().work().isPresent()) {
            PeWork work = focus.status().work().orElseThrow();
            int[] p =
                    focus.moment().run().layout().pointers(focus.moment().span().pass(), focus.pe());
            int column = work.activation().column();
            for (StoredEntry entry : work.slice().entries()) {
                String stored = entry.placeholder() ? "placeholder" : PaintContext.number(entry.value());
                texts.add(stored + ", " + entry.zerosBefore() + " before");
            }
            used = texts.isEmpty() ? -1 : work.position();
            besides = "pointers " + p[column] + " to " + p[column + 1] + "; weight, zeros before it";
        }
        cells(box, "Column slice as stored", besides, texts, pen.theme.weight(), used);
    }

    private void table(Box box) {
        SharedWeights shared = focus.moment().run().sharedWeights();
        List<String> texts = new ArrayList<>();
        for (int code = 0; shared.shared() && code < shared.entries(); code++) {
            texts.add(PaintContext.number(shared.shared(code)));
        }
        int used = focus.status()
                .work()
                .flatMap(PeWork::entry)
                .map(entry -> entry.code().orElse(-1))
                .orElse(-1);
        String besides = shared.shared() ? "by code; outlined: in use" : "weights are stored as they are";
        cells(box, "Table of shared weights", besides, texts, pen.theme.weight(), used);
    }

    private void accumulators(Box box) {
        List<String> texts = new ArrayList<>();
        long[] sums = focus.moment().accumulators(focus.pe());
        for (int local = 0; local < sums.length; local++) {
            int row = focus.placement().row(focus.moment().span().pass(), focus.pe(), local);
            texts.add("y" + row + " = " + PaintContext.number(sums[local]));
        }
        int used = focus.moment()
                .addition(focus.pe())
                .map(sum -> sum.entry().local())
                .orElse(-1);
        cells(box, "Accumulators", "after this cycle; outlined: added to", texts, pen.theme.sum(), used);
    }

    private void cells(Box box, String title, String besides, List<String> texts, Colour colour, int used) {
        int count = Math.min(MOST_CELLS, texts.size());
        int from = Math.max(0, Math.min(texts.size() - count, used - count / 2));
        String window = count < texts.size() ? "; " + from + "–" + (from + count - 1) + " of " + texts.size() : "";
        Box inside = pen.panel(box, title, besides + window, "");
        double width = Math.min(inside.width() / Math.max(1, count), 150 * pen.unit);
        for (int i = 0; i < count; i++) {
            Box cell = new Box(inside.x() + i * width, inside.y(), width, inside.height()).inset(2);
            pen.list.rect(cell.x(), cell.y(), cell.width(), cell.height(), 2, colour, null);
            pen.fitted(texts.get(from + i), cell, pen.figure(14).in(pen.theme.on(colour)));
            if (from + i == used) {
                pen.outline(cell);
            }
        }
    }
}

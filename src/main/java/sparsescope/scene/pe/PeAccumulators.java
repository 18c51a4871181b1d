package sparsescope.scene.pe;

import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.HaloRim;
import sparsescope.scene.style.MinusMarks;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.ExchangedSums;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.Product;

/** Paints the partial sums of one PE: for each filter of the group its window of outputs, with the halo rim that neighbours own. */
final class PeAccumulators {
    /** Cells that are not so many pens wide would be all outline. */
    private static final double LEAST_PENS = 14;

    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final PeDetail detail;
    private final ExchangedSums exchanged;
    private Box inside;
    /** Null when there is no output. */
    private SumsLayout layout;
    /** The first filter on show. */
    private int first;

    PeAccumulators(PaintContext pen, Moment moment, StageView view, PeDetail detail, Beats beats) {
        this.exchanged = exchanged(moment, view, detail, beats);
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.detail = detail;
    }

    /** What is in the accumulators; while halo sums are on their way, those that go have gone and those that come have not come. */
    private static ExchangedSums exchanged(Moment moment, StageView view, PeDetail detail, Beats beats) {
        Accumulators own = detail.accumulators();
        ExchangedSums none = ExchangedSums.untouched(own);
        if (moment.computing()) {
            return none;
        }
        if (moment.finished()) {
            return handedOn(moment, view).orElse(none);
        }
        ExchangedSums now = ExchangedSums.of(moment, view.pe()).orElse(none);
        if (beats.over(Beat.EXCHANGE)) {
            return now;
        }
        Moment before = moment.run().at(moment.cycle() - 1);
        ExchangedSums then =
                before.computing() ? none : ExchangedSums.of(before, view.pe()).orElse(none);
        ExchangedSums gone = beats.begun(Beat.EXCHANGE) ? now : then;
        return new ExchangedSums(then.accumulators(), gone.sent(), gone.gone());
    }

    /** At the end: what has left as outputs; empty where post-processing takes no time. */
    private static Optional<ExchangedSums> handedOn(Moment moment, StageView view) {
        return ExchangedSums.of(moment.run().at(moment.cycle() - 1), view.pe())
                .map(last -> new ExchangedSums(last.accumulators(), last.sent(), last.sent()));
    }

    private PeTile tile() {
        return PeInFocus.tile(moment, view.pe());
    }

    /** The panel alone; wires to the accumulators come between it and them. */
    void paintFrame(Box box) {
        Accumulators sums = exchanged.accumulators();
        Rect window = sums.window();
        String size = window.width() + " × " + window.height() + " outputs of each filter";
        boolean rim = !window.equals(window.intersect(tile().owned()));
        pen.begin(StagePart.SUMS.id());
        inside = pen.panel(
                box,
                "Accumulators",
                rim ? size + "; dashed rim: halo, sums that neighbours own" : size + ", all owned by this PE",
                rim ? "dashed rim: halo" : size);
        pen.end();
        if (window.isEmpty()) {
            return;
        }
        layout = SumsLayout.of(pen, inside, sums);
        first = firstShown(sums, ShownChannels.of(moment, view).outputChannel(), layout.filters());
    }

    /** Where an accumulator is; null when it is not on show. */
    Box cell(int k, int x, int y) {
        boolean shown = layout != null && k >= first && k < first + layout.filters();
        return shown && layout.window().contains(x, y) ? layout.cell(k - first, x, y) : null;
    }

    void paint() {
        if (layout == null) {
            pen.text(
                    "no output is reached from here",
                    inside.x(),
                    inside.y() + pen.body().size(),
                    pen.quiet());
            return;
        }
        Accumulators sums = exchanged.accumulators();
        long most = 1;
        for (long sum : sums.sums()) {
            most = Math.max(most, Math.abs(sum));
        }
        int shownK = ShownChannels.of(moment, view).outputChannel();
        PeTile pe = tile();
        for (int k = first; k < first + layout.filters(); k++) {
            paintFilter(sums, pe, k, k == shownK, most);
        }
    }

    /** The filters in hand come first to the eye: start with the one the first product goes to, or that sums are taken from. */
    private int firstShown(Accumulators sums, int shownK, int want) {
        int wanted = view.outputChannel() == StageView.FOLLOW
                ? detail.slots().stream()
                        .filter(product -> product.cause().isUseful())
                        .mapToInt(Product::k)
                        .findFirst()
                        .orElseGet(() ->
                                moment.computing() ? shownK : filterInPost().orElse(shownK))
                : shownK;
        int last = sums.firstFilter() + sums.filters() - want;
        return Math.max(sums.firstFilter(), Math.min(last, wanted));
    }

    /** The first filter whose sums go, come or leave in this cycle. */
    private OptionalInt filterInPost() {
        return moment.post()
                .map(post -> post.stage() == PostMoment.Stage.EXCHANGE
                        ? HaloTraffic.crossing(post)
                                .filter(link -> HaloTraffic.touches(link, view))
                                .mapToInt(link -> HaloTraffic.crossing(moment, link)
                                        .get(0)
                                        .k())
                                .min()
                        : PeInFocus.leaving(moment, view).outputs().stream()
                                .mapToInt(LeavingOutputs.Output::k)
                                .findFirst())
                .orElse(OptionalInt.empty());
    }

    private void paintFilter(Accumulators sums, PeTile pe, int k, boolean shown, long most) {
        Rect window = sums.window();
        Box room = layout.filter(k - first);
        double side = layout.side();
        TextStyle label = SumsLayout.name(pen, shown);
        pen.text(SumsLayout.name(k), room.x(), inside.y() + label.size() * 0.8, label);
        boolean values = layout.valueSize() > 0;
        if (!values && side < Math.max(PaintContext.SMALLEST_CELL, LEAST_PENS * rim())) {
            paintFilterSmall(sums, pe, k, room, most);
            return;
        }
        MinusMarks marks = new MinusMarks(pen, side);
        TextStyle value = SumsLayout.style(pen).sized(Math.max(1, layout.valueSize()));
        for (int y = window.y(); y <= window.y1(); y++) {
            for (int x = window.x(); x <= window.x1(); x++) {
                long sum = sums.at(k, x, y);
                Box place = layout.cell(k - first, x, y).inset(Math.min(1.5 * pen.unit, side * 0.07));
                boolean own = pe.owned().contains(x, y);
                boolean empty = sum == 0 || exchanged.isGone(k, x, y);
                Colour fill = pen.theme.sum(sum, most);
                pen.begin(StagePart.SUM.id(k, x, y));
                boolean hit = hit(k, x, y);
                double radius = Math.min(2 * pen.unit, side * 0.1);
                if (own) {
                    pen.list.rect(
                            place.x(),
                            place.y(),
                            place.width(),
                            place.height(),
                            radius,
                            empty ? null : fill,
                            Stroke.solid(hit ? pen.theme.product() : pen.theme.quiet(), hit ? 3 * pen.unit : 0.9));
                } else {
                    double width = hit ? 3 * Math.max(0.8, pen.unit) : Math.min(rim(), 0.08 * side);
                    HaloRim.paint(pen, place, radius, empty ? null : fill, Stroke.dashed(pen.theme.halo(), width));
                }
                if (!empty && sum < 0 && !values) {
                    marks.add(place.centreX(), place.centreY(), fill);
                }
                if (!empty && values) {
                    pen.centred(layout.text(sum), place.centreX(), place.centreY(), value.in(pen.theme.on(fill)));
                }
                pen.end();
            }
        }
        marks.paint();
    }

    /** Cells too small for outlines: one picture, and the owned outputs framed in it. */
    private void paintFilterSmall(Accumulators sums, PeTile pe, int k, Box box, long most) {
        Rect window = sums.window();
        int[] argb = new int[window.area()];
        for (int at = 0; at < argb.length; at++) {
            long sum = sums.at(k, window.x() + at % window.width(), window.y() + at / window.width());
            boolean gone = exchanged.isGone(k, window.x() + at % window.width(), window.y() + at / window.width());
            argb[at] = sum == 0 || gone ? 0 : pen.theme.sum(sum, most).argb();
        }
        pen.list.grid(StagePart.SUM.id(k), box, window.x(), window.y(), window.width(), window.height());
        pen.list.pixels(new Pixels(window.width(), window.height(), argb), box.x(), box.y(), box.width(), box.height());
        double cell = box.width() / window.width();
        MinusMarks marks = new MinusMarks(pen, cell);
        for (int at = 0; at < argb.length; at++) {
            int x = at % window.width();
            int y = at / window.width();
            long sum = sums.at(k, window.x() + x, window.y() + y);
            if (argb[at] != 0 && sum < 0) {
                marks.add(box.x() + (x + 0.5) * cell, box.y() + (y + 0.5) * cell, pen.theme.sum(sum, most));
            }
        }
        marks.paint();
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, Stroke.dashed(pen.theme.halo(), rim()));
        Rect owned = pe.owned().intersect(window);
        if (!owned.isEmpty()) {
            pen.list.rect(
                    box.x() + (owned.x() - window.x()) * cell,
                    box.y() + (owned.y() - window.y()) * cell,
                    owned.width() * cell,
                    owned.height() * cell,
                    0,
                    null,
                    Stroke.solid(pen.theme.text(), 1.2 * Math.max(0.8, pen.unit)));
        }
        Stroke struck = Stroke.solid(pen.theme.product(), rim());
        detail.retired().stream()
                .filter(product -> product.k() == k && window.contains(product.xo(), product.yo()))
                .forEach(product -> pen.list.rect(
                        box.x() + (product.xo() - window.x()) * cell,
                        box.y() + (product.yo() - window.y()) * cell,
                        cell,
                        cell,
                        0,
                        null,
                        struck));
    }

    /** How thick the line around a halo's sums is. */
    private double rim() {
        return 1.6 * Math.max(0.8, pen.unit);
    }

    /** Whether a bank added to this sum in this very cycle. */
    private boolean hit(int k, int x, int y) {
        for (Product product : detail.retired()) {
            if (product.k() == k && product.xo() == x && product.yo() == y) {
                return true;
            }
        }
        return false;
    }
}

package sparsescope.scene.pe;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
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

/** The partial sums of one PE: for each filter of the group its window of outputs, with the halo rim that neighbours own. */
final class PeAccumulators {
    /** Cells that are not so many pens wide would be all outline. */
    private static final double LEAST_PENS = 14;

    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final PeDetail detail;
    private final ExchangedSums exchanged;

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

    void paint(Box box) {
        Accumulators sums = exchanged.accumulators();
        Rect window = sums.window();
        PeTile pe = moment.group(view.pe())
                .pass()
                .pes()
                .get(view.pe().index(moment.run().plan().accelerator().columns()));
        String size = "window " + window.width() + " × " + window.height() + " for each filter";
        boolean rim = !window.equals(window.intersect(pe.owned()));
        Box inside = pen.panel(
                box,
                "Accumulators",
                rim ? size + "; dashed rim: halo, sums that neighbours own" : size + ", all owned by this PE",
                rim ? "dashed rim: halo" : size);
        if (window.isEmpty()) {
            pen.text(
                    "no output is reached from here",
                    inside.x(),
                    inside.y() + pen.body().size(),
                    pen.quiet());
            return;
        }
        long most = 1;
        for (long sum : sums.sums()) {
            most = Math.max(most, Math.abs(sum));
        }
        double label = pen.size(13) * 1.5;
        double height = inside.height() - label;
        double gap = 14 * pen.unit;
        int want = fits(inside.width(), height, window, gap, sums.filters());
        int shownK = ShownChannels.of(moment, view).outputChannel();
        int first = firstShown(sums, shownK, want);
        double width = Math.min((inside.width() - (want - 1) * gap) / want, height * window.width() / window.height());
        double cell = Math.min(width / window.width(), height / window.height());
        Scale scale = new Scale(most, valueSize(sums, first, want, cell));
        for (int i = 0; i < want; i++) {
            int k = first + i;
            Box room = new Box(inside.x() + i * (width + gap), inside.y() + label, width, height);
            paintFilter(sums, pe, k, k == shownK, room, scale);
        }
    }

    /** The largest magnitude on show, and the type size of values; 0 for none. */
    private record Scale(long most, double valueSize) {}

    /** How many filters can be shown with cells of a readable size; at least one. */
    private int fits(double width, double height, Rect window, double gap, int filters) {
        double tall = height * window.width() / window.height();
        int most = (int) ((width + gap) / (tall + gap));
        return Math.max(1, Math.min(filters, most));
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

    private void paintFilter(Accumulators sums, PeTile pe, int k, boolean shown, Box room, Scale scale) {
        Rect window = sums.window();
        double cell = Math.min(room.width() / window.width(), room.height() / window.height());
        TextStyle label = TextStyle.of(shown ? Typeface.SANS_SEMIBOLD : Typeface.SANS, pen.size(14), pen.theme.text());
        pen.text("k " + k, room.x(), room.y() - 4 * pen.unit, label);
        if (cell < Math.max(PaintContext.SMALLEST_CELL, LEAST_PENS * rim())) {
            paintFilterSmall(
                    sums,
                    pe,
                    k,
                    new Box(room.x(), room.y(), cell * window.width(), cell * window.height()),
                    scale.most());
            return;
        }
        MinusMarks marks = new MinusMarks(pen, cell);
        for (int y = window.y(); y <= window.y1(); y++) {
            for (int x = window.x(); x <= window.x1(); x++) {
                long sum = sums.at(k, x, y);
                Box place = new Box(room.x() + (x - window.x()) * cell, room.y() + (y - window.y()) * cell, cell, cell)
                        .inset(Math.min(1.5 * pen.unit, cell * 0.07));
                boolean own = pe.owned().contains(x, y);
                boolean empty = sum == 0 || exchanged.isGone(k, x, y);
                Colour fill = pen.theme.sum(sum, scale.most());
                pen.begin("detail/sum/" + k + "/" + x + "/" + y);
                boolean hit = hit(k, x, y);
                double radius = Math.min(2 * pen.unit, cell * 0.1);
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
                    double width = hit ? 3 * Math.max(0.8, pen.unit) : rim();
                    HaloRim.paint(pen, place, radius, empty ? null : fill, Stroke.dashed(pen.theme.halo(), width));
                }
                if (!empty && sum < 0 && scale.valueSize() == 0) {
                    marks.add(place.centreX(), place.centreY(), fill);
                }
                if (!empty && scale.valueSize() > 0) {
                    pen.centred(
                            PaintContext.number(sum),
                            place.centreX(),
                            place.centreY(),
                            value().sized(scale.valueSize()).in(pen.theme.on(fill)));
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
        pen.list.grid("detail/sum/" + k, box, window.x(), window.y(), window.width(), window.height());
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

    /** The size at which every sum on show can be read in its cell, or 0: some alone would look as if the others were missing. */
    private double valueSize(Accumulators sums, int first, int filters, double cell) {
        int area = sums.window().area();
        int from = (first - sums.firstFilter()) * area;
        return pen.commonSize(
                Arrays.stream(sums.sums(), from, from + filters * area).mapToObj(PaintContext::number),
                cell * 0.95,
                cell * 1.3,
                value());
    }

    private TextStyle value() {
        return pen.figure(14);
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

package sparsescope.eie.sharing;

import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.Clauses;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/** Draws shared weights as a figure: the histogram, the centroids' way, the table; beside them one weight's way, the bits, and the cost. */
public final class SharingReport implements Report {
    private static final double ASPECT = 0.5;
    /** Narrower pictures leave the panels beside out. */
    private static final double BESIDE = 900;

    private final SharingView view;

    /** The figure of a view. */
    public SharingReport(SharingView view) {
        this.view = view;
    }

    @Override
    public String title() {
        return view.network() + ", " + view.layer().name() + ": shared weights";
    }

    @Override
    public String sentence() {
        String example = SharingWords.example(view);
        return SharingWords.headline(view) + "." + (example.isEmpty() ? "" : " " + example);
    }

    @Override
    public double height(double width) {
        return Math.ceil(width * ASPECT);
    }

    @Override
    public String about(String part) {
        return SharingWords.about(view, part);
    }

    private static boolean beside(double width, double height) {
        return width >= BESIDE && width > 1.2 * height;
    }

    private static Box body(PaintContext pen, double width, double height) {
        double gap = pen.gap();
        double head = pen.size(20) + pen.size(15) * 2;
        return new Box(0, 0, width, height).inset(gap, gap * 0.6 + head, gap, gap * 0.6);
    }

    private static Box left(PaintContext pen, double width, double height) {
        return body(pen, width, height).column(0, beside(width, height) ? 0.71 : 1, 1.6 * pen.gap());
    }

    /** Where weights have their place along x. */
    private static Box plot(PaintContext pen, double width, double height) {
        Box left = left(pen, width, height);
        double words = pen.quiet().sized(pen.size(13)).width("round 88") + 6 * pen.unit;
        double error = Math.min(0.14 * left.width(), 110 * pen.unit);
        return left.inset(words, 0, error, 0);
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        PaintContext pen = new PaintContext(list, theme, width, height, 1);
        list.rect(0, 0, width, height, 0, theme.background(), null);
        double gap = pen.gap();
        TextStyle headline = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(20), theme.text());
        fitted(pen, SharingWords.headline(view) + ".", gap, 0.6 * gap + pen.size(20), width - 2 * gap, headline);
        fitted(
                pen,
                SharingWords.example(view),
                gap,
                0.6 * gap + pen.size(20) + pen.size(15) * 1.5,
                width - 2 * gap,
                pen.quiet().sized(pen.size(15)));
        if (view.empty()) {
            return list;
        }
        Box plot = plot(pen, width, height);
        Box left = left(pen, width, height);
        WeightAxis axis = new WeightAxis(view, plot);
        double table = view.layer().weights().shared() ? pen.size(13) * 5.2 : 0;
        double histogram = (left.height() - table) * 0.42;
        new WeightHistogramChart(pen, view, axis).paint(new Box(plot.x(), left.y(), plot.width(), histogram));
        Box below = new Box(left.x(), left.y() + histogram, left.width(), left.height() - histogram);
        if (view.layer().weights().shared()) {
            new CentroidPaths(pen, view, axis).paint(below, table);
        }
        if (beside(width, height)) {
            new SharingPanels(pen, view).paint(body(pen, width, height).column(0.71, 1, 1.6 * gap));
        }
        return list;
    }

    private static void fitted(PaintContext pen, String text, double x, double y, double width, TextStyle style) {
        if (text.isEmpty()) {
            return;
        }
        double size = Math.min(style.size(), style.size() * width / style.width(text));
        if (size >= pen.floor) {
            pen.text(text, x, y, style.sized(size));
        } else {
            pen.text(Clauses.fitting(text, style.sized(pen.floor), width), x, y, style.sized(pen.floor));
        }
    }
}

package sparsescope.scene.reuse;

import sparsescope.drawing.DrawingList;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.Theme;

/** Draws a mapping's page as a figure. */
public final class ReuseReport implements Report {
    private static final double ASPECT = 0.5;

    private final ReuseView view;

    /** The figure of a view. */
    public ReuseReport(ReuseView view) {
        this.view = view;
    }

    @Override
    public String title() {
        return view.layer() + ", " + view.chosen().mapping().name();
    }

    @Override
    public String sentence() {
        return ReuseWords.headline(view) + " " + ReuseWords.example(view) + " " + ReuseWords.step(view);
    }

    @Override
    public double height(double width) {
        return Math.ceil(width * ASPECT);
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        return ReusePainter.paint(view, theme, width, height);
    }

    @Override
    public String about(String part) {
        return ReuseWords.about(view, part);
    }
}

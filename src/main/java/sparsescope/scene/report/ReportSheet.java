package sparsescope.scene.report;

import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.Theme;

/** A report as it leaves the window: under a line that says what it is about. */
public final class ReportSheet {
    private static final double TITLE = 1.5;
    private static final double HEAD = 1.8;

    private ReportSheet() {}

    private static double head(double width) {
        return ReportFrame.type(width) * TITLE * HEAD;
    }

    /** The height that a report and its title want at a width. */
    public static double height(Report report, double width) {
        return head(width) + report.height(width);
    }

    /** The same with everything larger by a factor. */
    public static DrawingList paint(Report report, Theme theme, double width, double height, double scale) {
        return larger(paint(report, theme, width / scale, height / scale), scale);
    }

    /** A report without its title, with everything larger by a factor. */
    public static DrawingList untitled(Report report, Theme theme, double width, double height, double scale) {
        return larger(report.paint(theme, width / scale, height / scale), scale);
    }

    private static DrawingList larger(DrawingList picture, double scale) {
        if (scale == 1) {
            return picture;
        }
        DrawingList list = new DrawingList();
        list.push(0, 0, scale, 1);
        picture.replay(list);
        list.pop();
        return list;
    }

    /** A report under its title. */
    public static DrawingList paint(Report report, Theme theme, double width, double height) {
        ReportFrame frame = new ReportFrame(theme, width, height);
        double head = head(width);
        TextStyle style = frame.strong().sized(frame.type * TITLE);
        frame.list.text(
                style.endOf(report.title(), width - 2 * frame.gap), frame.gap, head * 0.5 + style.size() * 0.5, style);
        frame.list.push(0, head, 1, 1);
        report.paint(theme, width, height - head).replay(frame.list);
        frame.list.pop();
        return frame.list;
    }
}

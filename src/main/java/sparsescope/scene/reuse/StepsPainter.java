package sparsescope.scene.reuse;

import java.util.List;
import java.util.Locale;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Operand;
import sparsescope.scene.style.PaintContext;

/** All steps side by side: how many words of each operand move at each, and where the one on show is. Its track is {@code steps}. */
final class StepsPainter {
    private static final double LABEL = 0.11;
    private static final int MOST_SECTIONS = 16;

    private final PaintContext pen;
    private final Running running;

    StepsPainter(PaintContext pen, Running running) {
        this.pen = pen;
        this.running = running;
    }

    void paint(Box box) {
        double label = LABEL * box.width();
        Box track = box.inset(label, 0, 0, 0);
        double head = pen.size(12) * 1.5;
        sections(track, head);
        double lane = (track.height() - head) / 3;
        for (Operand operand : Operand.values()) {
            Box row = new Box(track.x(), track.y() + head + operand.ordinal() * lane, track.width(), lane * 0.82);
            pen.longest(
                    box.x(),
                    row.centreY() + pen.size(12) * 0.35,
                    label - 8 * pen.unit,
                    pen.quiet().sized(pen.size(12)).end(),
                    "up to " + running.profile().most(operand) + " " + ReuseWords.of(operand, true),
                    ReuseWords.of(operand, true));
            lane(operand, row);
        }
        double x = track.x()
                + track.width() * (running.step() + 0.5) / (running.walk().steps() + 1);
        pen.list.line(x, track.y() + head * 0.6, x, track.bottom(), Stroke.solid(pen.theme.text(), 2));
        pen.begin("steps");
        pen.list.rect(
                track.x(),
                track.y(),
                track.width(),
                track.height(),
                0,
                pen.theme.panel().alpha(0),
                null);
        pen.end();
    }

    private void lane(Operand operand, Box row) {
        pen.list.rect(row.x(), row.y(), row.width(), row.height(), 0, pen.theme.recess(), null);
        int all = running.walk().steps() + 1;
        int most = running.profile().most(operand);
        if (most == 0) {
            return;
        }
        Colour colour = ReuseInk.of(operand, pen.theme);
        int columns = (int) Math.min(all, Math.max(1, row.width() / 1.5));
        for (int column = 0; column < columns; column++) {
            int first = (int) ((long) all * column / columns);
            int end = Math.max(first + 1, (int) ((long) all * (column + 1) / columns));
            int moved = running.profile().most(operand, first, end);
            if (moved > 0) {
                double height = row.height() * moved / most;
                double x = row.x() + row.width() * column / columns;
                pen.list.rect(
                        x,
                        row.bottom() - height,
                        Math.max(1, row.width() / columns),
                        height,
                        0,
                        end <= running.step() + 1 ? colour : colour.mix(pen.theme.recess(), 0.5),
                        null);
            }
        }
    }

    /** Where the outer loops turn. */
    private void sections(Box track, double head) {
        List<Loop> loops =
                running.walk().mapping().loops().stream().filter(Loop::temporal).toList();
        int sections = 1;
        int depth = 0;
        while (depth < loops.size() && sections * loops.get(depth).size() <= MOST_SECTIONS) {
            sections *= loops.get(depth).size();
            depth++;
        }
        if (depth == 0) {
            return;
        }
        double width = track.width() * running.walk().steps() / (running.walk().steps() + 1.0) / sections;
        TextStyle style = pen.quiet().sized(pen.size(12)).middle();
        for (int section = 0; section < sections; section++) {
            double x = track.x() + section * width;
            pen.list.line(x, track.y() + head * 0.8, x, track.bottom(), pen.thin());
            StringBuilder words = new StringBuilder();
            int rest = section;
            for (int loop = depth - 1; loop >= 0; loop--) {
                int size = loops.get(loop).size();
                words.insert(
                        0,
                        loops.get(loop).dimension().word().toLowerCase(Locale.ROOT) + " " + rest % size
                                + (loop < depth - 1 ? ", " : ""));
                rest /= size;
            }
            if (style.width(words.toString()) + 4 < width) {
                pen.text(words.toString(), x + width / 2, track.y() + style.size(), style);
            }
        }
    }
}

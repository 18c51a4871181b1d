package sparsescope.eie.paper;

import java.util.List;
import java.util.Locale;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.eie.analysis.LayerTime;
import sparsescope.eie.analysis.PaperLayer;
import sparsescope.eie.analysis.PublishedLayer;
import sparsescope.scene.style.PaintContext;

/** Draws every published layer's time, the paper's over ours, with the time if all PEs shared the work evenly as a line on each bar. */
final class LayerTimes {
    private final PaintContext pen;
    private final List<PaperLayer> layers;
    private final TextStyle label;
    private final TextStyle strong;

    LayerTimes(PaintContext pen, List<PaperLayer> layers) {
        this.pen = pen;
        this.layers = layers;
        this.label = pen.quiet().sized(pen.size(13));
        this.strong = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
    }

    void paint(Box box) {
        TextStyle title = pen.title();
        pen.text("Time of a layer, in µs at 800 MHz", box.x(), box.y() + title.size(), title);
        key(box.x(), box.y() + title.size() * 1.2 + 1.3 * label.size(), box.right());
        Box rows = box.inset(0, title.size() * 1.4 + 1.9 * label.size(), 0, 0);
        double row = rows.height() / PublishedLayer.ALL.size();
        double most = PublishedLayer.ALL.stream()
                .mapToDouble(PublishedLayer::actual)
                .max()
                .orElse(1);
        for (int i = 0; i < layers.size(); i++) {
            most = Math.max(most, layers.get(i).time().actual());
        }
        for (int i = 0; i < PublishedLayer.ALL.size(); i++) {
            Box line = new Box(rows.x(), rows.y() + i * row, rows.width(), row);
            pen.begin("layer/" + i);
            pen.list.rect(line.x(), line.y(), line.width(), row, 0, pen.theme.background(), null);
            row(line, i, most);
            pen.end();
        }
    }

    private void key(double left, double y, double right) {
        double x = left;
        double chip = label.size() * 0.9;
        x = entry(x, y, chip, paper(), "paper", right);
        x = entry(x, y, chip, pen.theme.product(), "ours, drawn weights", right);
        if (x + 2 * chip + label.width("line: if all PEs shared the work evenly") < right) {
            pen.list.line(x + chip / 2, y - chip, x + chip / 2, y + 2, Stroke.solid(pen.theme.text(), 2 * pen.unit));
            pen.text("line: if all PEs shared the work evenly", x + 1.4 * chip, y, label);
        }
    }

    private double entry(double x, double y, double chip, Colour colour, String words, double right) {
        if (x + 1.4 * chip + label.width(words) > right) {
            return x;
        }
        pen.list.rect(x, y - chip * 0.9, chip, chip, 0, colour, null);
        pen.text(words, x + 1.4 * chip, y, label);
        return x + 1.4 * chip + label.width(words) + 16 * pen.unit;
    }

    private Colour paper() {
        return pen.theme.quiet();
    }

    private void row(Box box, int index, double most) {
        PublishedLayer layer = PublishedLayer.ALL.get(index);
        double names = strong.width("NT-LSTM") + 14 * pen.unit;
        double ratio = strong.width("0.00×") + 10 * pen.unit;
        double numbers = label.width("88.88") + 8 * pen.unit;
        PaperLayer counted = index < layers.size() ? layers.get(index) : null;
        String why = counted == null ? "" : counted.why();
        int lines = why.isEmpty()
                ? 0
                : (int) Math.min(2, Math.max(0, (box.height() - 2.6 * label.size()) / (1.3 * label.size())));
        double bars = Math.min(3 * label.size(), box.height() - lines * 1.3 * label.size() - 0.4 * label.size());
        pen.text(layer.name(), box.x(), box.y() + bars / 2 + 0.35 * strong.size(), strong);
        Box track = new Box(box.x() + names, box.y(), box.width() - names - ratio - numbers, bars);
        bar(track.row(0.08, 0.46, 0), layer.actual(), layer.theoretical(), most, paper(), "%.1f");
        if (counted == null) {
            return;
        }
        LayerTime time = counted.time();
        bar(track.row(0.54, 0.92, 0), time.actual(), time.theoretical(), most, pen.theme.product(), "%.2f");
        pen.text(
                String.format(Locale.ROOT, "%.2f×", time.actualRatio()),
                box.right(),
                box.y() + bars / 2 + 0.35 * strong.size(),
                (counted.close() ? strong : strong.in(pen.theme.productText())).end());
        if (lines > 0) {
            double y = box.y() + bars + label.size();
            List<String> wrapped = label.lines(why, box.width() - names);
            for (int i = 0; i < Math.min(lines, wrapped.size()); i++) {
                String text = i == lines - 1 && wrapped.size() > lines
                        ? label.lines(
                                                String.join(" ", wrapped.subList(i, wrapped.size())),
                                                box.width() - names - label.width(" …"))
                                        .get(0)
                                + " …"
                        : wrapped.get(i);
                pen.text(text, track.x(), y + i * 1.25 * label.size(), label);
            }
        }
    }

    private void bar(Box track, double time, double even, double most, Colour colour, String format) {
        double width = track.width() * time / most;
        pen.list.rect(track.x(), track.y(), width, track.height(), 0, colour, null);
        double x = track.x() + track.width() * even / most;
        pen.list.line(x, track.y() - 2, x, track.bottom() + 2, Stroke.solid(pen.theme.background(), 4.5 * pen.unit));
        pen.list.line(x, track.y() - 2, x, track.bottom() + 2, Stroke.solid(pen.theme.text(), 2 * pen.unit));
        pen.text(
                String.format(Locale.ROOT, format, time),
                Math.max(track.x() + width, x) + 6 * pen.unit,
                track.centreY() + 0.35 * label.size(),
                label.in(pen.theme.text()));
    }
}

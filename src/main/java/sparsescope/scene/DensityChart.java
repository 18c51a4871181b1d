package sparsescope.scene;

import java.util.List;
import sparsescope.scene.ChartPainter.LayerDensity;

/** Two bars for each layer: weights on the left, activations on the right. */
final class DensityChart {
    private final List<LayerDensity> layers;
    private final ChartFrame frame;
    private final DrawingList list;
    private final double top;
    private final double base;
    private final double slot;

    DensityChart(List<LayerDensity> layers, ChartFrame frame) {
        this.layers = layers;
        this.frame = frame;
        this.list = frame.list;
        this.top = frame.top() + frame.type * 1.1;
        this.base = frame.bottom() - frame.type * 1.5;
        this.slot = (frame.width - 2 * frame.gap) / Math.max(1, layers.size());
    }

    DrawingList paint() {
        list.begin("chart/densities");
        frame.title("Density", List.of());
        legend();
        double nameFree = 0;
        double shownName = Double.MAX_VALUE;
        double shownEnd = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).shown()) {
                double half = frame.strong().width(name(layers.get(i), true)) / 2;
                shownName = clampMiddle(middle(i), half) - half - frame.gap;
                shownEnd = shownName + 2 * half + 2 * frame.gap;
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            LayerDensity layer = layers.get(i);
            list.begin("chart/density/" + layers.get(i).layer());
            bars(i, layer);
            TextStyle style = layer.shown() ? frame.strong() : frame.quiet();
            String name = name(layer, layer.shown());
            double half = style.width(name) / 2;
            double at = clampMiddle(middle(i), half);
            boolean clear = at - half >= nameFree && (at + half <= shownName || at - half >= shownEnd);
            if (layer.shown() || clear) {
                list.text(name, at, frame.bottom() - frame.type * 0.3, style.middle());
                nameFree = at + half + frame.gap;
            }
            list.end();
        }
        list.end();
        return list;
    }

    private double middle(int index) {
        return frame.gap + (index + 0.5) * slot;
    }

    private double clampMiddle(double middle, double half) {
        return Math.max(frame.gap + half, Math.min(frame.width - frame.gap - half, middle));
    }

    /** A name too long for its place is cut, but never that of the layer on the stage. */
    private String name(LayerDensity layer, boolean whole) {
        String name = layer.layer();
        double room = whole ? frame.width - 2 * frame.gap : Math.max(slot - frame.gap, 4 * frame.type);
        TextStyle style = whole ? frame.strong() : frame.quiet();
        if (style.width(name) <= room) {
            return name;
        }
        int length = name.length();
        while (length > 1 && style.width(name.substring(0, length) + "…") > room) {
            length--;
        }
        return name.substring(0, length) + "…";
    }

    private void legend() {
        String weights = "weights";
        String activations = "activations";
        double swatch = frame.type;
        double entry = swatch + frame.gap * 0.6;
        double x = frame.width - frame.gap - frame.quiet().width(activations) - entry;
        swatch("legend/activation", x, swatch, frame.theme.activation(), "a", activations);
        x -= 2 * frame.gap + frame.quiet().width(weights) + entry;
        swatch("legend/weight", x, swatch, frame.theme.weight(), "w", weights);
    }

    private void swatch(String id, double x, double size, Colour colour, String letter, String word) {
        double y = frame.titleBaseline() - size * 0.86;
        list.begin(id);
        list.rect(x, y, size, size, 0, colour, Stroke.solid(frame.theme.quiet(), 1));
        letter(letter, x + size / 2, frame.titleBaseline() - size * 0.12, colour);
        list.text(word, x + size + frame.gap * 0.6, frame.titleBaseline(), frame.quiet());
        list.end();
    }

    private void letter(String letter, double x, double baseline, Colour ground) {
        list.text(letter, x, baseline, frame.plain().in(frame.theme.on(ground)).middle());
    }

    private void bars(int index, LayerDensity layer) {
        double bar = Math.max(1, Math.min(slot * 0.34, frame.type * 4));
        double between = Math.min(2, bar / 4);
        double x = middle(index);
        if (layer.shown()) {
            list.rect(
                    x - slot / 2 + 0.5,
                    frame.top() - frame.type * 0.2,
                    slot - 1,
                    frame.bottom() - frame.top() + frame.type * 0.2,
                    3,
                    frame.theme.recess(),
                    Stroke.solid(frame.theme.text(), 1.5));
        }
        String weights = Pen.percent(layer.weights());
        String activations = Pen.percent(layer.activations());
        // Each number has its half of the layer's place; where that is too narrow, bars speak for themselves.
        double room = Math.min(slot / 2 - 1, bar + between + frame.gap * 2);
        boolean labelled = Math.max(frame.plain().width(weights), frame.plain().width(activations)) <= room;
        bar(x - between / 2 - bar, bar, layer.weights(), frame.theme.weight(), "w", labelled ? weights : "");
        bar(x + between / 2, bar, layer.activations(), frame.theme.activation(), "a", labelled ? activations : "");
    }

    private void bar(double x, double width, double share, Colour colour, String letter, String label) {
        double height = (base - top) * share;
        double y = base - height;
        Stroke outline = width >= 4 ? Stroke.solid(frame.theme.quiet(), 1) : null;
        list.rect(x, top, width, base - top, 0, frame.theme.background(), null);
        list.rect(x, y, width, height, 0, colour, outline);
        if (height >= frame.type * 1.3 && width >= frame.type) {
            letter(letter, x + width / 2, base - frame.type * 0.3, colour);
        }
        if (!label.isEmpty()) {
            list.text(label, x + width / 2, y - frame.type * 0.25, frame.plain().middle());
        }
    }
}

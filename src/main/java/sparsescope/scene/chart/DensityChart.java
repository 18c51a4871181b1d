package sparsescope.scene.chart;

import java.util.List;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.chart.ChartPainter.LayerDensity;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;

/** Draws two bars for each layer: weights on the left, activations on the right. */
public final class DensityChart {
    private final List<LayerDensity> layers;
    private final ChartFrame frame;
    private final DrawingList list;
    private final double top;
    private final double base;
    private final double slot;

    public DensityChart(List<LayerDensity> layers, ChartFrame frame) {
        this.layers = layers;
        this.frame = frame;
        this.list = frame.list;
        this.top = frame.top() + frame.type * 1.1;
        this.base = frame.bottom() - frame.type * 1.5;
        this.slot = (frame.width - 2 * frame.gap) / Math.max(1, layers.size());
    }

    /** Paints the chart. */
    public DrawingList paint() {
        list.begin(StagePart.CHART.id("densities"));
        frame.title("Density", List.of());
        legend();
        double free = 0;
        double shownFrom = Double.MAX_VALUE;
        double shownTo = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).shown()) {
                double half = style(layers.get(i)).width(name(layers.get(i))) / 2 + frame.gap;
                shownFrom = place(i, half - frame.gap) - half;
                shownTo = shownFrom + 2 * half;
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            LayerDensity layer = layers.get(i);
            list.begin(StagePart.DENSITY.id(layer.layer()));
            bars(i, layer);
            TextStyle style = style(layer);
            String name = name(layer);
            double half = style.width(name) / 2;
            double at = place(i, half);
            if (layer.shown() || at - half >= free && (at + half <= shownFrom || at - half >= shownTo)) {
                list.text(name, at, frame.bottom() - frame.type * 0.3, style.middle());
                free = at + half + frame.gap;
            }
            list.end();
        }
        list.end();
        return list;
    }

    /** What it says of the layer that is shown, in a sentence. */
    public static String sentence(List<LayerDensity> layers) {
        String all = "Non-zero weights and activations of every layer";
        return layers.stream()
                .filter(LayerDensity::shown)
                .findFirst()
                .map(shown -> all + "; of " + shown.layer() + ", " + PaintContext.percent(shown.weights())
                        + " of the weights and " + PaintContext.percent(shown.activations()) + " of the activations.")
                .orElse(all + ".");
    }

    private TextStyle style(LayerDensity layer) {
        return layer.shown() ? frame.strong() : frame.quiet();
    }

    private double middle(int index) {
        return frame.gap + (index + 0.5) * slot;
    }

    /** The middle of a name {@code 2·half} wide: under its bars, but on the paper. */
    private double place(int index, double half) {
        return Math.max(frame.gap + half, Math.min(frame.width - frame.gap - half, middle(index)));
    }

    private String name(LayerDensity layer) {
        return style(layer).endOf(layer.layer(), Math.max(slot, frame.width / 2) - 2 * frame.gap);
    }

    /** What the two colours are; with the numbers of the layer on the stage where there is room. */
    private void legend() {
        String weights = "weights";
        String activations = "activations";
        double taken = frame.gap + frame.heading().width("Density") + 2 * frame.gap;
        for (LayerDensity layer : layers) {
            String longWeights = weights + " " + PaintContext.percent(layer.weights());
            String longActivations = activations + " " + PaintContext.percent(layer.activations());
            if (layer.shown()
                    && taken + entry(longWeights) + 2 * frame.gap + entry(longActivations) <= frame.width - frame.gap) {
                weights = longWeights;
                activations = longActivations;
            }
        }
        double x = frame.width - frame.gap - entry(activations);
        swatch(StagePart.LEGEND.id("activation"), x, frame.theme.activation(), "a", activations);
        x -= 2 * frame.gap + entry(weights);
        if (x >= taken) {
            swatch(StagePart.LEGEND.id("weight"), x, frame.theme.weight(), "w", weights);
        }
    }

    private double entry(String word) {
        return frame.type + frame.gap * 0.6 + frame.quiet().width(word);
    }

    private void swatch(String id, double x, Colour colour, String letter, String word) {
        double size = frame.type;
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
            boolean nameFits = frame.strong().width(name(layer)) <= slot - 4;
            list.rect(
                    x - slot / 2 + 0.5,
                    frame.top() - frame.type * 0.2,
                    slot - 1,
                    (nameFits ? frame.bottom() : base + frame.gap / 2) - frame.top() + frame.type * 0.2,
                    3,
                    frame.theme.recess(),
                    Stroke.solid(frame.theme.text(), 1.5));
        }
        bar(x - between / 2 - bar, bar, layer.weights(), frame.theme.weight(), "w", TextStyle.Anchor.END);
        bar(x + between / 2, bar, layer.activations(), frame.theme.activation(), "a", TextStyle.Anchor.START);
    }

    private void bar(double x, double width, double share, Colour colour, String letter, TextStyle.Anchor inner) {
        double height = (base - top) * share;
        double y = base - height;
        Stroke outline = width >= 4 ? Stroke.solid(frame.theme.quiet(), 1) : null;
        list.rect(x, top, width, base - top, 0, frame.theme.background(), null);
        list.rect(x, y, width, height, 0, colour, outline);
        if (height >= frame.type * 1.3 && width >= frame.type) {
            letter(letter, x + width / 2, base - frame.type * 0.3, colour);
        }
        label(PaintContext.percent(share), x, width, y - frame.type * 0.25, inner);
    }

    /** Over the middle of its bar; a wide one keeps off the other bar; where its half of the place is too narrow, bars speak for themselves. */
    private void label(String label, double x, double width, double baseline, TextStyle.Anchor inner) {
        double wide = frame.plain().width(label);
        if (wide > slot / 2 - 2) {
            return;
        }
        if (wide <= width) {
            list.text(label, x + width / 2, baseline, frame.plain().middle());
        } else if (inner == TextStyle.Anchor.END) {
            list.text(label, x + width, baseline, frame.plain().end());
        } else {
            list.text(label, x, baseline, frame.plain());
        }
    }
}

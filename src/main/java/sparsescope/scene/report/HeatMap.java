package sparsescope.scene.report;

import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;

/** Cells coloured by speed-up, each with its number; a thick line goes between those that gain and those that lose. */
final class HeatMap {
    private final DensityReport report;
    private final ReportFrame frame;
    private final int columns;
    private final int rows;
    private final Box plot;
    private final double least;
    private final double most;

    HeatMap(DensityReport report, ReportFrame frame) {
        this.report = report;
        this.frame = frame;
        this.columns = report.activations().size();
        this.rows = report.weights().size();
        double left = frame.gap + frame.type * 4.2;
        double top = frame.gap + frame.type * 0.4;
        double legend = frame.type * 9;
        this.plot = new Box(
                left,
                top,
                Math.max(1, frame.width - left - legend - 2 * frame.gap),
                Math.max(1, frame.height - top - frame.type * 3.8));
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int weight = 0; weight < rows; weight++) {
            for (int activation = 0; activation < columns; activation++) {
                double value = report.speedUp(weight, activation).orElse(1.0);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        this.least = Math.max(1e-3, Math.min(low, 0.999));
        this.most = Math.max(high, 1.001);
    }

    DrawingList paint() {
        for (int weight = 0; weight < rows; weight++) {
            for (int activation = 0; activation < columns; activation++) {
                cell(weight, activation);
            }
        }
        breakEven();
        axes();
        legend();
        return frame.list;
    }

    /** Weights from the bottom up, activations from left to right. */
    private Box box(int weight, int activation) {
        double width = plot.width() / columns;
        double height = plot.height() / rows;
        return new Box(plot.x() + activation * width, plot.bottom() - (weight + 1) * height, width, height);
    }

    /** By factors, not by differences: half as fast is as far from break-even as twice as fast. */
    private Colour colour(double speedUp) {
        double clamped = Math.max(least, Math.min(most, speedUp));
        return frame.theme.magnitude(Math.log(clamped / least) / Math.log(most / least));
    }

    private void cell(int weight, int activation) {
        Box box = box(weight, activation);
        Optional<Double> value = report.speedUp(weight, activation);
        frame.list.begin("cell/" + weight + "/" + activation);
        Colour ground = value.map(this::colour).orElse(frame.theme.recess());
        frame.list.rect(box.x(), box.y(), box.width(), box.height(), 0, ground, Stroke.solid(frame.theme.panel(), 1));
        value.ifPresent(speedUp -> {
            String text = NetworkReport.factor(speedUp);
            TextStyle style = frame.strong().in(frame.theme.on(ground)).middle();
            double fits = Math.min(
                    style.size() * 1.3,
                    Math.min(
                            box.height() * 0.6, box.width() * 0.9 / style.face().width(text)));
            if (fits >= 12) {
                frame.list.text(text, box.centreX(), box.centreY() + fits * 0.35, style.sized(fits));
            }
        });
        frame.list.end();
    }

    private void breakEven() {
        Shape line = new Shape();
        boolean any = false;
        for (int weight = 0; weight < rows; weight++) {
            for (int activation = 0; activation < columns; activation++) {
                Box box = box(weight, activation);
                if (activation + 1 < columns && differ(weight, activation, weight, activation + 1)) {
                    line.moveTo(box.right(), box.y()).lineTo(box.right(), box.bottom());
                    any = true;
                }
                if (weight + 1 < rows && differ(weight, activation, weight + 1, activation)) {
                    line.moveTo(box.x(), box.y()).lineTo(box.right(), box.y());
                    any = true;
                }
            }
        }
        if (any) {
            frame.list.begin("break-even");
            stroke(line);
            frame.list.end();
        }
    }

    private void stroke(Shape line) {
        double wide = Math.max(4, frame.type / 3);
        frame.list.path(line, null, Stroke.solid(frame.theme.panel(), wide + 3));
        frame.list.path(line, null, Stroke.solid(frame.theme.text(), wide));
    }

    private boolean differ(int weight, int activation, int otherWeight, int otherActivation) {
        Optional<Double> a = report.speedUp(weight, activation);
        Optional<Double> b = report.speedUp(otherWeight, otherActivation);
        return a.isPresent() && b.isPresent() && a.get() >= 1 != b.get() >= 1;
    }

    private void axes() {
        for (int weight = 0; weight < rows; weight++) {
            Box box = box(weight, 0);
            String text = report.weights().get(weight);
            frame.list.text(
                    text,
                    plot.x() - frame.gap,
                    box.centreY() + frame.type * 0.35,
                    frame.plain().end());
        }
        for (int activation = 0; activation < columns; activation++) {
            Box box = box(0, activation);
            String text = report.activations().get(activation);
            frame.list.text(
                    text,
                    box.centreX(),
                    plot.bottom() + frame.type * 1.3,
                    frame.plain().middle());
        }
        double baseline = plot.bottom() + frame.type * 2.9;
        name("activations →", frame.theme.activation(), plot.centreX(), baseline);
        name("↑ weights", frame.theme.weight(), frame.gap, baseline, false);
    }

    private void name(String text, Colour colour, double middle, double baseline) {
        name(text, colour, middle - frame.strong().width(text) / 2 - frame.type, baseline, true);
    }

    private void name(String text, Colour colour, double x, double baseline, boolean swatchFirst) {
        double size = frame.type * 0.8;
        double words = frame.strong().width(text);
        double swatch = swatchFirst ? x : x + words + frame.gap * 0.6;
        frame.list.rect(swatch, baseline - size * 0.95, size, size, 0, colour, frame.edge());
        frame.list.text(text, swatchFirst ? x + size + frame.gap * 0.6 : x, baseline, frame.strong());
    }

    private void legend() {
        double x = plot.right() + 2 * frame.gap;
        double top = plot.y() + frame.type * 2;
        double height = Math.max(1, plot.height() - frame.type * 7);
        frame.list.text("Speed-up", x, plot.y() + frame.type, frame.strong());
        int steps = 48;
        for (int step = 0; step < steps; step++) {
            double value = least * Math.pow(most / least, 1 - (step + 0.5) / steps);
            frame.list.rect(
                    x, top + step * height / steps, frame.type * 1.4, height / steps + 0.5, 0, colour(value), null);
        }
        tick(most, x, top, height);
        double one = Math.log(1 / least) / Math.log(most / least) * height;
        boolean apart = one > frame.type * 1.4 && height - one > frame.type * 1.4;
        if (apart) {
            tick(1, x, top, height);
        }
        tick(least, x, top, height);
        double y = plot.bottom() - frame.type * 2.6;
        stroke(new Shape().moveTo(x, y).lineTo(x + frame.type * 1.4, y));
        frame.list.text("break-even", x, y + frame.type * 1.5, frame.plain());
        frame.list.text("with DCNN", x, y + frame.type * 2.7, frame.plain());
    }

    private void tick(double value, double x, double top, double height) {
        double y = top + height * (1 - Math.log(value / least) / Math.log(most / least));
        frame.list.line(x, y, x + frame.type * 1.7, y, frame.edge());
        frame.list.text(NetworkReport.factor(value), x + frame.type * 2, y + frame.type * 0.35, frame.plain());
    }
}

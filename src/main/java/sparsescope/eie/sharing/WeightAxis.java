package sparsescope.eie.sharing;

import sparsescope.drawing.Box;
import sparsescope.eie.codebook.WeightHistogram;

/** Weights from the smallest to the largest along x; zero is always among them. */
final class WeightAxis {
    private final Box box;
    private final double least;
    private final double most;

    WeightAxis(SharingView view, Box box) {
        WeightHistogram histogram = view.layer().weights().histogram();
        this.box = box;
        double smallest = Math.min(0, histogram.value(0));
        double largest = Math.max(0, histogram.value(histogram.size() - 1));
        double margin = Math.max(1, 0.02 * (largest - smallest));
        this.least = smallest - margin;
        this.most = largest + margin;
    }

    double x(double weight) {
        return box.x() + box.width() * (weight - least) / (most - least);
    }

    double left() {
        return box.x();
    }

    double right() {
        return box.right();
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** How wide one step of weights is. */
    double step() {
        return box.width() / (most - least);
    }
}

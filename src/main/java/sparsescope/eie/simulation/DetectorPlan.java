package sparsescope.eie.simulation;

import java.util.stream.IntStream;
import sparsescope.eie.Detector;
import sparsescope.eie.EieConfig;

/** The work of the leading-non-zero detector in every pass: which activations it delivers, and the steps it takes before each. */
final class DetectorPlan {
    private final short[] activations;
    private final int pes;
    private final int[] columns;
    private final int[] steps;

    DetectorPlan(short[] activations, EieConfig config) {
        this.activations = activations;
        this.pes = config.pes();
        this.columns = IntStream.range(0, activations.length)
                .filter(column -> activations[column] != 0)
                .toArray();
        this.steps = new int[columns.length];
        if (config.detector() == Detector.GROUPED) {
            int group = 0;
            for (int broadcast = 0; broadcast < columns.length; broadcast++) {
                int column = columns[broadcast];
                steps[broadcast] = column / pes - group;
                // After a group's last place the detector is in the next group already.
                group = (column + 1) / pes;
            }
        }
    }

    /** How many activations it delivers. */
    int broadcasts() {
        return columns.length;
    }

    /** The columns of the activations it delivers, in order. */
    int[] columns() {
        return columns;
    }

    /** The column of a broadcast. */
    int column(int broadcast) {
        return columns[broadcast];
    }

    /** The activation of a broadcast. */
    int activation(int broadcast) {
        return activations[columns[broadcast]];
    }

    /** Cycles it takes to go on to that broadcast's group. */
    int steps(int broadcast) {
        return steps[broadcast];
    }

    /** The group that a broadcast's activation stands in. */
    int group(int broadcast) {
        return columns[broadcast] / pes;
    }
}

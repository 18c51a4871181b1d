package sparsescope.eie.simulation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import sparsescope.eie.CoreThreads;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.layout.MatrixLayout;
import sparsescope.file.Progress;

/**
 * Gives every output's sum after any number of broadcasts. Sums after every few broadcasts are kept; the rest is added when asked for, along
 * a row, as the weights lie in memory.
 */
final class PrefixSums {
    private static final int STRIDE = 64;

    private final MatrixLayout layout;
    private final DetectorPlan detector;
    private final SharedWeights shared;
    private final int stride;
    private final int kept;
    private final long[] sums;

    /**
     * Sums all outputs up, on all cores.
     *
     * @param mostBytes how much memory sums may take as long as some are left out
     * @throws CancellationException when {@code progress} gives up
     */
    PrefixSums(MatrixLayout layout, DetectorPlan detector, SharedWeights shared, long mostBytes, Progress progress) {
        this.layout = layout;
        this.detector = detector;
        this.shared = shared;
        int outputs = layout.placement().outputs();
        int wide = STRIDE;
        while (8L * outputs * (detector.broadcasts() / wide + 1) > mostBytes && wide < detector.broadcasts()) {
            wide *= 2;
        }
        this.stride = wide;
        this.kept = detector.broadcasts() / stride + 1;
        this.sums = new long[Math.multiplyExact(outputs, kept)];
        AtomicInteger done = new AtomicInteger();
        CoreThreads.forEach(outputs, (long) outputs * detector.broadcasts(), row -> {
            fill(row);
            if (!progress.report((double) done.incrementAndGet() / outputs)) {
                throw new CancellationException();
            }
        });
    }

    private void fill(int row) {
        for (int place = 1; place < kept; place++) {
            sums[row * kept + place] =
                    sums[row * kept + place - 1] + between(row, (place - 1) * stride, place * stride);
        }
    }

    /** The sum of a row after {@code broadcasts} broadcasts. */
    long after(int row, int broadcasts) {
        int place = broadcasts / stride;
        return sums[row * kept + place] + between(row, place * stride, broadcasts);
    }

    private long between(int row, int from, int to) {
        long sum = 0;
        for (int broadcast = from; broadcast < to; broadcast++) {
            int weight = layout.weight(row, detector.column(broadcast));
            if (weight != 0) {
                sum += (long) shared.value(weight) * detector.activation(broadcast);
            }
        }
        return sum;
    }
}

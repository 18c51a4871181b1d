package sparsescope.analysis.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sparsescope.file.Progress;

/** A sweep in memory: what has been counted can be looked at while the rest is. */
public final class SweepTable {
    private final SweepPlan plan;
    private final Map<Integer, long[]> counts = new ConcurrentHashMap<>();

    /** Nothing is counted yet. */
    public SweepTable(SweepPlan plan) {
        this.plan = plan;
    }

    /**
     * Counts what has not been counted yet.
     *
     * @param source the files of the plan's network
     * @param pointDone is told, on any thread, whenever another point may be whole
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels; what is done is kept
     */
    public void count(SweepSource source, int threads, Progress progress, Runnable pointDone) {
        SweepKeeper keeper = new SweepKeeper() {
            @Override
            public boolean has(int count) {
                return counts.containsKey(count);
            }

            @Override
            public void append(int count, long... numbers) {
                counts.put(count, numbers);
                if (row(count / plan.layers()).isPresent()) {
                    pointDone.run();
                }
            }
        };
        try {
            new Sweep(plan, source, keeper, progress).run(SweepShard.WHOLE, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of a point's layers together; empty until they have all been counted. */
    public Optional<SweepRow> row(int point) {
        SweepPoint at = plan.point(point);
        List<SweepRow> rows = new ArrayList<>();
        for (int layer = 0; layer < plan.layers(); layer++) {
            long[] numbers = counts.get(Sweep.place(plan, point, layer));
            if (numbers == null) {
                return Optional.empty();
            }
            rows.add(SweepRow.of(plan.layerName(layer), at.settings(), numbers));
        }
        return Optional.of(rows.size() == 1 ? rows.get(0) : SweepRow.total(rows, at.settings()));
    }
}

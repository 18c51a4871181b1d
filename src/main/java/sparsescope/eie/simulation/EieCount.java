package sparsescope.eie.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.eie.layout.MatrixLayout;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.layout.SliceLengths;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;

/**
 * A layer counted, queues included, from how much each PE stores of each column; nothing is stepped or kept.
 *
 * @param counters all counters
 * @param pes every PE's share
 * @param passes the passes in time
 */
public record EieCount(EieCounters counters, List<PeTotals> pes, List<PassSpan> passes) {
    /**
     * Counts a layer, on all cores.
     *
     * @throws CancellationException when {@code progress} gives up
     */
    public static EieCount of(LayerOperands layer, EieConfig config, Progress progress) {
        return ofDepths(layer, config, List.of(config.queueDepth()), progress).get(0);
    }

    /**
     * Counts a layer with one queue depth after another, which costs little more than counting it once.
     *
     * @param depths queue depths, which stand for the configuration's
     * @return a count for each depth, in their order
     * @throws CancellationException when {@code progress} gives up
     */
    public static List<EieCount> ofDepths(
            LayerOperands layer, EieConfig config, List<Integer> depths, Progress progress) {
        FullyConnected.check(layer);
        MatrixLayout layout = new MatrixLayout(layer.weights(), config);
        DetectorPlan detector = new DetectorPlan(layer.input().values(), config);
        List<Tally> tallies = depths.stream()
                .map(depth -> new Tally(layout, detector, config.with(EieSetting.QUEUE_DEPTH, depth.toString())))
                .toList();
        int passes = layout.placement().passes();
        for (int pass = 0; pass < passes; pass++) {
            int before = pass;
            SliceLengths lengths = SliceLengths.of(
                    layout, pass, detector.columns(), done -> progress.report((before + done) / passes));
            tallies.forEach(tally -> tally.add(tally.timing(lengths)));
        }
        return tallies.stream().map(Tally::count).toList();
    }

    /** Passes that are counted one after the other. */
    static final class Tally {
        private final MatrixLayout layout;
        private final DetectorPlan detector;
        private final EieConfig config;
        private final List<PassSpan> spans = new ArrayList<>();
        private final List<PeTotals> pes;
        private long cycles;
        private long stalls;
        private long nonZero;
        private long stored;

        Tally(MatrixLayout layout, DetectorPlan detector, EieConfig config) {
            this.layout = layout;
            this.detector = detector;
            this.config = config;
            this.pes = new ArrayList<>(Collections.nCopies(config.pes(), PeTotals.NONE));
        }

        PassTiming timing(int pass, Progress progress) {
            return timing(SliceLengths.of(layout, pass, detector.columns(), progress));
        }

        private PassTiming timing(SliceLengths lengths) {
            return new PassTiming(detector, lengths, config.queueDepth());
        }

        void add(PassTiming timing) {
            RowPlacement placement = layout.placement();
            int pass = spans.size();
            spans.add(new PassSpan(pass, placement.firstRow(pass), placement.endRow(pass), cycles, timing.cycles()));
            cycles += timing.cycles();
            stalls += timing.stalls();
            nonZero += timing.lengths().nonZero();
            stored += timing.lengths().stored();
            for (int pe = 0; pe < pes.size(); pe++) {
                pes.set(pe, pes.get(pe).plus(timing.totals().get(pe)));
            }
        }

        EieCount count() {
            EieCauseCounts causes =
                    pes.stream().map(PeTotals::causes).reduce(EieCauseCounts.NONE, EieCauseCounts::plus);
            long steps = 0;
            for (int broadcast = 0; broadcast < detector.broadcasts(); broadcast++) {
                steps += detector.steps(broadcast);
            }
            Map<EieCounter, Long> values = new EnumMap<>(EieCounter.class);
            values.put(EieCounter.CYCLES, cycles);
            values.put(EieCounter.ENTRIES, causes.entries());
            values.put(EieCounter.PLACEHOLDERS, causes.placeholders());
            values.put(EieCounter.EMPTY_COLUMNS, causes.emptyColumns());
            values.put(EieCounter.STARVED, causes.starved());
            values.put(EieCounter.FINISHED, causes.finished());
            values.put(EieCounter.BROADCASTS, (long) spans.size() * detector.broadcasts());
            values.put(EieCounter.BROADCAST_STALLS, stalls);
            values.put(EieCounter.DETECTOR_STEPS, spans.size() * steps);
            values.put(EieCounter.PRODUCTS, causes.entries());
            values.put(EieCounter.NON_ZERO_WEIGHTS, nonZero);
            values.put(EieCounter.STORED_WEIGHTS, stored);
            values.put(EieCounter.NON_ZERO_INPUTS, (long) detector.broadcasts());
            values.put(EieCounter.IDEAL_CYCLES, (causes.entries() + config.pes() - 1) / config.pes());
            return new EieCount(new EieCounters(values, config.pes()), List.copyOf(pes), List.copyOf(spans));
        }
    }
}

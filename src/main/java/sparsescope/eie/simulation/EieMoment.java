package sparsescope.eie.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sparsescope.eie.layout.ColumnSlice;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.machine.MachineMoment;

/**
 * Tells the state of a layer's run on EIE at one cycle. What is costly is worked out when asked for; a moment never changes and may be read by
 * any thread.
 */
public final class EieMoment implements MachineMoment {
    private final EieRun run;
    private final long cycle;
    private final PassSpan span;
    private final PassTiming timing;
    private final long passCycle;
    private volatile List<PeStatus> pes;

    EieMoment(EieRun run, long cycle, PassSpan span) {
        this.run = run;
        this.cycle = cycle;
        this.span = span;
        this.timing = run.timing(span.pass());
        this.passCycle = cycle - span.start();
    }

    @Override
    public EieRun run() {
        return run;
    }

    @Override
    public long cycle() {
        return cycle;
    }

    @Override
    public boolean finished() {
        return cycle == run.cycles();
    }

    /** The pass at work; at the end the last one. */
    public PassSpan span() {
        return span;
    }

    /** Activations delivered in this pass before this cycle. */
    public int delivered() {
        return timing.broadcastsBefore(passCycle);
    }

    /** What the detector does. */
    public DetectorStatus detector() {
        DetectorPlan plan = timing.detector();
        int next = delivered();
        if (next == timing.broadcasts()) {
            int last = next == 0 ? 0 : plan.group(next - 1);
            return new DetectorStatus(DetectorStatus.State.DONE, Optional.empty(), last, last, List.of());
        }
        Optional<QueuedActivation> activation = Optional.of(activation(next));
        int group = plan.group(next);
        if (timing.broadcastAt(next) == passCycle) {
            return new DetectorStatus(DetectorStatus.State.BROADCAST, activation, group, group, List.of());
        }
        long stepsLeft = timing.wantedAt(next) - passCycle;
        if (stepsLeft > 0) {
            int to = (int) (group - stepsLeft + 1);
            return new DetectorStatus(DetectorStatus.State.STEP, activation, to - 1, to, List.of());
        }
        return new DetectorStatus(DetectorStatus.State.STALL, activation, group, group, full());
    }

    private List<Integer> full() {
        return pes().stream()
                .filter(status -> status.queue().size() == run.config().queueDepth())
                .map(PeStatus::pe)
                .toList();
    }

    @Override
    public List<PeStatus> pes() {
        List<PeStatus> known = pes;
        if (known == null) {
            known = IntStream.range(0, run.config().pes())
                    .mapToObj(this::status)
                    .toList();
            pes = known;
        }
        return known;
    }

    /** One PE. */
    public PeStatus pe(int pe) {
        List<PeStatus> known = pes;
        return known != null ? known.get(pe) : status(pe);
    }

    private PeStatus status(int pe) {
        WorkCursor cursor = timing.at(pe, passCycle);
        int delivered = delivered();
        if (!cursor.atWork(passCycle)) {
            PeCause cause = delivered < timing.broadcasts() ? PeCause.STARVED : PeCause.FINISHED;
            return new PeStatus(pe, cause, Optional.empty(), List.of(), 0);
        }
        boolean taken = cursor.start() == passCycle;
        int broadcast = cursor.broadcast();
        List<QueuedActivation> queue = new ArrayList<>();
        long left = cursor.end() - passCycle - 1;
        for (int waiting = taken ? broadcast : broadcast + 1; waiting < delivered; waiting++) {
            queue.add(activation(waiting));
            left += waiting > broadcast ? timing.lengths().work(waiting, pe) : 0;
        }
        PeWork work =
                new PeWork(activation(broadcast), taken, slice(pe, broadcast), (int) (passCycle - cursor.start()));
        return new PeStatus(pe, work.cause(), Optional.of(work), queue, left);
    }

    private QueuedActivation activation(int broadcast) {
        return new QueuedActivation(
                timing.detector().column(broadcast), timing.detector().activation(broadcast));
    }

    private ColumnSlice slice(int pe, int broadcast) {
        return run.layout().slice(span.pass(), pe, timing.detector().column(broadcast), run.sharedWeights());
    }

    /** The multiplication of a PE in this cycle; empty when it processes no entry. */
    public Optional<Addition> addition(int pe) {
        PeStatus status = pe(pe);
        if (status.cause() != PeCause.ENTRY) {
            return Optional.empty();
        }
        PeWork work = status.work().orElseThrow();
        StoredEntry entry = work.entry().orElseThrow();
        int broadcasts = timing.at(pe, passCycle).broadcast();
        long product = (long) entry.value() * work.activation().value();
        long before = run.sums().after(entry.row(), broadcasts);
        return Optional.of(new Addition(entry, work.activation(), product, before, before + product));
    }

    /** The accumulators that a PE uses in this pass, as they are after this cycle, by local row. */
    public long[] accumulators(int pe) {
        RowPlacement placement = run.placement();
        WorkCursor cursor = timing.at(pe, passCycle);
        // A cursor between two broadcasts stands before the next one.
        int done = cursor.broadcast();
        int reached = cursor.atWork(passCycle) ? reached(pe, cursor) : -1;
        long[] sums = new long[placement.rows(span.pass(), pe)];
        for (int local = 0; local < sums.length; local++) {
            int row = placement.row(span.pass(), pe, local);
            sums[local] = run.sums().after(row, local <= reached ? done + 1 : done);
        }
        return sums;
    }

    private int reached(int pe, WorkCursor cursor) {
        ColumnSlice slice = slice(pe, cursor.broadcast());
        return slice.entries().isEmpty()
                ? -1
                : slice.entries().get((int) (passCycle - cursor.start())).local();
    }

    /** The output vector as far as it is summed up after this cycle; outputs of later passes are 0. */
    public long[] outputs() {
        RowPlacement placement = run.placement();
        long[] outputs = new long[placement.outputs()];
        int broadcasts = timing.broadcasts();
        for (int row = 0; row < span.firstRow(); row++) {
            outputs[row] = run.sums().after(row, broadcasts);
        }
        for (int pe = 0; pe < run.config().pes(); pe++) {
            long[] sums = accumulators(pe);
            for (int local = 0; local < sums.length; local++) {
                outputs[placement.row(span.pass(), pe, local)] = sums[local];
            }
        }
        return outputs;
    }
}

package sparsescope.dcnn.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dcnn.plan.DcnnConfig;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.file.Progress;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.machine.StepKind;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Sums;

/**
 * Runs a layer on the dense machine as a function of time. What a PE works on at any cycle is arithmetic; causes over many cycles come from
 * an index of products that fills on demand or in the background ({@link #index}). Safe for any number of threads.
 */
public final class DcnnRun implements MachineRun {
    /** The machine's name in the registry. */
    public static final String MACHINE = "dcnn";

    private final LayerOperands layer;
    private final DcnnPlan plan;
    private final DcnnOperands operands;
    private final DcnnIndex index;
    private final List<DcnnSpan> spans;
    private volatile MachineSettings settings;

    private DcnnRun(LayerOperands layer, DcnnConfig config) {
        this.layer = layer;
        this.plan = new DcnnPlan(layer.shape(), config);
        this.operands = new DcnnOperands(layer, plan);
        this.index = new DcnnIndex(plan, operands);
        int slowest = plan.slowest();
        this.spans = plan.groups().stream()
                .map(group -> new DcnnSpan(group, plan.start(group, slowest), plan.own(group, slowest)))
                .toList();
    }

    /** Prepares a run; nothing is counted yet. */
    public static DcnnRun of(LayerOperands layer, DcnnConfig config) {
        return new DcnnRun(layer, config);
    }

    @Override
    public LayerOperands layer() {
        return layer;
    }

    @Override
    public MachineSettings settings() {
        if (settings == null) {
            settings = MachineSettings.defaults(Machines.named(MACHINE))
                    .with(plan.config().asMap());
        }
        return settings;
    }

    /** Which PE computes what, and in which order. */
    public DcnnPlan plan() {
        return plan;
    }

    DcnnOperands operands() {
        return operands;
    }

    @Override
    public long cycles() {
        return plan.cycles();
    }

    /** One pair of output (k; y, x), by its place among the output's pairs. */
    public DcnnPair pair(int k, int y, int x, int pair) {
        return operands.pair(k, y, x, pair);
    }

    /** When each group runs, in order. */
    @Override
    public List<DcnnSpan> spans() {
        return spans;
    }

    /** The group at work in the slowest PE at a cycle; the last one at the end. */
    DcnnSpan spanAt(long cycle) {
        OutputChannelGroup group = plan.groupAt(plan.slowest(), Math.min(cycle, cycles() - 1));
        return spans.get(group.index());
    }

    @Override
    public DcnnMoment at(long cycle) {
        return new DcnnMoment(this, Math.max(0, Math.min(cycle, cycles())));
    }

    @Override
    public boolean index(Progress progress) {
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean cancelled = new AtomicBoolean();
        plan.groups().parallelStream().forEach(group -> {
            if (!cancelled.get()) {
                index.fill(group);
                if (!progress.report((double) done.incrementAndGet() / spans.size())) {
                    cancelled.set(true);
                }
            }
        });
        return indexed();
    }

    @Override
    public boolean indexed() {
        return plan.groups().stream().allMatch(index::filled);
    }

    /** The causes of a PE's slots in its part of a group. */
    public DcnnCounts counts(OutputChannelGroup group, int pe) {
        return index.whole(group, pe);
    }

    /** The causes of a PE's slots in the whole layer. */
    public DcnnCounts counts(int pe) {
        return before(pe, cycles());
    }

    @Override
    public List<DcnnCounts> loads() {
        return IntStream.range(0, plan.config().pes())
                .parallel()
                .mapToObj(this::counts)
                .toList();
    }

    /** The causes of all slots of the layer. */
    public DcnnCounts counts() {
        return IntStream.range(0, plan.config().pes())
                .parallel()
                .mapToObj(this::counts)
                .reduce(DcnnCounts.NONE, DcnnCounts::plus);
    }

    /** The causes of a PE's slots in the layer's first {@code cycles} cycles. */
    DcnnCounts before(int pe, long cycles) {
        long worked = Math.min(cycles, plan.own(pe));
        DcnnCounts counts =
                new DcnnCounts(0, 0, 0, 0, (cycles - worked) * plan.config().multipliers());
        for (OutputChannelGroup group : plan.groups()) {
            long start = plan.start(group, pe);
            if (start >= worked) {
                break;
            }
            counts = counts.plus(index.after(group, pe, Math.min(worked - start, plan.own(group, pe))));
        }
        return counts;
    }

    @Override
    public List<DcnnCounts> causes(long[] bounds, BooleanSupplier cancelled) {
        DcnnCounts[] sums = new DcnnCounts[bounds.length];
        IntStream.range(0, bounds.length).parallel().forEach(bound -> {
            DcnnCounts sum = DcnnCounts.NONE;
            for (int pe = 0; pe < plan.config().pes(); pe++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                sum = sum.plus(before(pe, bounds[bound]));
            }
            sums[bound] = sum;
        });
        List<DcnnCounts> between = new ArrayList<>();
        for (int i = 0; i + 1 < sums.length; i++) {
            between.add(sums[i + 1].minus(sums[i]));
        }
        return List.copyOf(between);
    }

    @Override
    public long next(long cycle, StepKind unit, int pe) {
        if (unit == DcnnUnit.LAYER || cycle + 1 >= plan.own(pe)) {
            return unit == DcnnUnit.CYCLE ? Math.min(cycle + 1, cycles()) : cycles();
        }
        Turn turn = turn(Math.max(0, cycle), (DcnnUnit) unit, pe);
        long next = turn.start + turn.length;
        return next >= plan.own(pe) ? cycles() : next;
    }

    @Override
    public long previous(long cycle, StepKind unit, int pe) {
        if (cycle <= 0 || unit == DcnnUnit.LAYER || plan.own(pe) == 0 && unit != DcnnUnit.CYCLE) {
            return 0;
        }
        if (unit == DcnnUnit.CYCLE) {
            return Math.min(cycle - 1, cycles());
        }
        return turn(Math.min(cycle, plan.own(pe)) - 1, (DcnnUnit) unit, pe).start;
    }

    /** When a turn of a PE's loop begins, and how long it takes. */
    private record Turn(long start, long length) {}

    /** The turn of a loop that a PE is in at one of its cycles. */
    private Turn turn(long cycle, DcnnUnit unit, int pe) {
        OutputChannelGroup group = plan.groupAt(pe, cycle);
        long first = plan.start(group, pe);
        long position = (long) group.filters() * plan.runs();
        long length = switch (unit) {
            case CYCLE -> 1;
            case OUTPUT -> plan.runs();
            case POSITION -> position;
            case ROW -> position * plan.owned(pe).width();
            case GROUP -> plan.own(group, pe);
            case LAYER -> plan.own(pe);
        };
        return new Turn(first + (cycle - first) / length * length, length);
    }

    /** The layer's sums: every output as its PE computes it, run by run. */
    public Sums sums() {
        int width = plan.shape().outputWidth();
        int height = plan.shape().outputHeight();
        long[] sums = new long[Math.multiplyExact(plan.shape().outputChannels(), width * height)];
        DotProducts dots = new DotProducts(layer);
        IntStream.range(0, plan.shape().outputChannels()).parallel().forEach(k -> dots.filter(k, sums));
        return new Sums(plan.shape().outputChannels(), height, width, sums);
    }
}

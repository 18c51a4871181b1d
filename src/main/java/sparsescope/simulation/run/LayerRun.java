package sparsescope.simulation.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.file.Progress;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.StepKind;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.SlotCounts;
import sparsescope.simulation.timing.CauseTally;
import sparsescope.simulation.timing.LayerClock;
import sparsescope.simulation.timing.RunCache;

/**
 * A layer's run on an accelerator as a function of time: {@link #at} gives the moment at any cycle, in any order. There is no trace and no
 * horizon; an index of when groups and blocks start fills on demand or in the background ({@link #index}), and everything else is derived
 * from the tensors. Safe for any number of threads.
 */
public final class LayerRun implements MachineRun {
    private final LayerOperands layer;
    private final LayerPlan plan;
    private final RunCache data;
    private final LayerClock clock;
    private final ReachedPes reached;
    private final StepFinder stepping;
    private volatile MachineSettings settings;

    private LayerRun(LayerOperands layer, AcceleratorConfig accelerator) {
        this.layer = layer;
        this.plan = new LayerPlan(layer.shape(), accelerator);
        this.data = new RunCache(layer, plan, true);
        this.clock = new LayerClock(plan, data);
        this.reached = new ReachedPes(plan.accelerator().pes());
        this.stepping = new StepFinder(this, data);
    }

    /**
     * Prepares a run; nothing is simulated yet.
     *
     * @throws sparsescope.dataflow.PlanException when the accumulators cannot hold even one output window
     */
    public static LayerRun of(LayerOperands layer, AcceleratorConfig accelerator) {
        return new LayerRun(layer, accelerator);
    }

    @Override
    public LayerOperands layer() {
        return layer;
    }

    @Override
    public MachineSettings settings() {
        if (settings == null) {
            settings = plan.accelerator().settings();
        }
        return settings;
    }

    /** Where its data live. */
    public LayerPlan plan() {
        return plan;
    }

    @Override
    public boolean index(Progress progress) {
        List<GroupPass> runs = plan.runs();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        boolean[] cancelled = new boolean[1];
        int workers = Math.min(runs.size(), Runtime.getRuntime().availableProcessors());
        IntStream.range(0, workers).parallel().forEach(worker -> {
            for (int run = next.getAndIncrement(); run < runs.size() && !cancelled[0]; run = next.getAndIncrement()) {
                data.timing(run);
                if (!progress.report((double) done.incrementAndGet() / runs.size())) {
                    cancelled[0] = true;
                }
            }
        });
        if (cancelled[0] && done.get() < runs.size()) {
            return false;
        }
        clock.complete();
        return true;
    }

    @Override
    public boolean indexed() {
        return clock.isComplete();
    }

    /** Layer cycles with post-processing; fills the index first when need be. */
    @Override
    public long cycles() {
        return clock.complete();
    }

    /** The groups timed so far, in order; all of them once {@link #indexed()}. */
    @Override
    public List<GroupSpan> spans() {
        return clock.spans();
    }

    /**
     * The moment at a cycle, 0…cycles (later ones are the end). Groups before it that are not yet indexed are timed first.
     */
    @Override
    public Moment at(long cycle) {
        long wanted = Math.max(0, cycle);
        int span = clock.spanAt(wanted);
        if (span == plan.runs().size() - 1) {
            wanted = Math.min(wanted, clock.complete());
        }
        return new RunMoment(this, data, clock, reached, span, wanted);
    }

    @Override
    public List<SlotCounts> causes(long[] bounds, BooleanSupplier cancelled) {
        return causesBetween(bounds, cancelled);
    }

    /**
     * What the slots of all PEs were in cycles {@code bounds[i]}…{@code bounds[i + 1]}−1, for each i, exactly. This steps the PEs through
     * these cycles, or from one to the next where they are far apart: not at once.
     *
     * @param bounds ascending, 0…cycles
     * @param cancelled makes it give up with a {@link java.util.concurrent.CancellationException}
     */
    public List<SlotCounts> causesBetween(long[] bounds, BooleanSupplier cancelled) {
        clock.complete();
        return new CauseTally(data, clock).between(bounds, cancelled);
    }

    /**
     * The first later cycle at which a unit begins, or the layer's end. Vectors and channels are those that PE (pe) issues; the
     * start of a group begins every unit.
     */
    public long next(long cycle, StepUnit unit, PePosition pe) {
        return stepping.next(cycle, unit, index(pe));
    }

    /** The last earlier cycle at which a unit begins, or 0. */
    public long previous(long cycle, StepUnit unit, PePosition pe) {
        return stepping.previous(cycle, unit, index(pe));
    }

    @Override
    public long next(long cycle, StepKind unit, int pe) {
        return stepping.next(cycle, (StepUnit) unit, pe);
    }

    @Override
    public long previous(long cycle, StepKind unit, int pe) {
        return stepping.previous(cycle, (StepUnit) unit, pe);
    }

    private int index(PePosition pe) {
        return pe.index(plan.accelerator().columns());
    }

    /** What the run has worked out so far. */
    public RunCache data() {
        return data;
    }

    /** When the run's groups begin and end. */
    public LayerClock clock() {
        return clock;
    }
}

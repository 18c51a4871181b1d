package sparsescope.simulation.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.GroupPass;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.OutputPlane;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.timing.LayerClock;
import sparsescope.simulation.timing.RunCache;

/** Tells the state of a {@link LayerRun} at a cycle. Its parts are worked out when they are asked for, and remembered. */
public final class RunMoment implements Moment {
    private final LayerRun run;
    private final RunCache data;
    private final GroupSpan span;
    private final LayerClock clock;
    private final long cycle;
    private final Map<Integer, PeDetail> details = new ConcurrentHashMap<>();
    private final Map<Integer, List<Product>> issued = new ConcurrentHashMap<>();
    private final Map<Integer, long[]> sums = new ConcurrentHashMap<>();
    private final Map<Integer, OutputPlane> planes = new ConcurrentHashMap<>();
    private final PesAtCycle pes;
    private final RunOutputs outputs;

    RunMoment(LayerRun run, RunCache data, LayerClock clock, ReachedPes reached, int span, long cycle) {
        this.run = run;
        this.data = data;
        this.span = clock.span(span);
        this.clock = clock;
        this.cycle = cycle;
        this.pes = new PesAtCycle(data, clock, this.span, cycle, reached);
        this.outputs = new RunOutputs(this, data, clock);
    }

    @Override
    public LayerRun run() {
        return run;
    }

    @Override
    public long cycle() {
        return cycle;
    }

    @Override
    public GroupSpan span() {
        return span;
    }

    @Override
    public boolean computing() {
        return cycle < span.computeEnd();
    }

    @Override
    public boolean finished() {
        return span.group().index() == data.runs().size() - 1 && cycle >= run.cycles();
    }

    private int index(PePosition pe) {
        return pe.index(data.plan().accelerator().columns());
    }

    /** The PEs, as they are brought to this cycle. */
    PesAtCycle pesAtCycle() {
        return pes;
    }

    @Override
    public GroupPass group(PePosition pe) {
        return pes.groupOf(index(pe));
    }

    @Override
    public List<PeStatus> pes() {
        return pes.all();
    }

    @Override
    public PeDetail detail(PePosition pe) {
        return details.computeIfAbsent(index(pe), pes::detail);
    }

    @Override
    public List<Product> issued(PePosition pe) {
        return issued.computeIfAbsent(index(pe), pes::issued);
    }

    @Override
    public Optional<PostMoment> post() {
        int index = clock.postAt(cycle);
        return index < 0 ? Optional.empty() : Optional.of(new PostCycle(data, clock.span(index), cycle).post());
    }

    @Override
    public List<HaloCrossing> crossing(int k) {
        int index = clock.postAt(cycle);
        return index < 0 ? List.of() : new PostCycle(data, clock.span(index), cycle).crossing(k);
    }

    @Override
    public List<HaloTransfer> transfers(PePosition from, PePosition to) {
        int index = clock.postAt(cycle);
        return index < 0 ? List.of() : new PostCycle(data, clock.span(index), cycle).transfers(from, to);
    }

    @Override
    public long[] outputSums(int k) {
        return sums.computeIfAbsent(k, outputs::sums).clone();
    }

    @Override
    public OutputPlane outputs(int k) {
        return planes.computeIfAbsent(k, outputs::plane);
    }

    @Override
    public int progressOf(int k) {
        return outputs.progress(k);
    }

    @Override
    public int channelsDone(int k) {
        return outputs.channelsDone(k);
    }
}

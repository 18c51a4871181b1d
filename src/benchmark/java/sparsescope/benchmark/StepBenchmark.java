package sparsescope.benchmark;

import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.file.Progress;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeStatus;


import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to look at a cycle of a large layer once it is indexed, in a heap of 1 GiB. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class StepBenchmark {
    private static final PePosition PE = new PePosition(3, 3);

    private LayerRun run;
    private SplittableRandom random;
    private long cycle;

    /** Indexes conv3_2 at densities .24/.68 on the 8×8 PEs of 4×4. */
    @Setup
    public void index() {
        run = LayerRun.of(Conv32.layer(.24, .68), AcceleratorConfig.DEFAULTS);
        run.index(Progress.NONE);
        random = new SplittableRandom(1);
        cycle = run.cycles() / 2;
    }

    /** Everything inside the PE on screen, at any cycle. Target: under 16 ms. */
    @Benchmark
    public PeDetail randomCycle() {
        return run.at(random.nextLong(run.cycles())).detail(PE);
    }

    /** Every PE's card, at any cycle. */
    @Benchmark
    public java.util.List<PeStatus> randomCycleOfTheArray() {
        return run.at(random.nextLong(run.cycles())).pes();
    }

    /** One weight vector back, again and again. Target: under 5 ms. */
    @Benchmark
    public PeDetail stepBack() {
        cycle = cycle < 1000 ? run.cycles() : run.previous(cycle, StepUnit.WEIGHT_VECTOR, PE);
        Moment moment = run.at(cycle);
        return moment.detail(PE);
    }
}

package sparsescope.benchmark;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.run.LayerRun;


import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to index a large layer from nothing, in a heap of 1 GiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class IndexBenchmark {
    private final LayerOperands layer = Conv32.layer(.24, .68);

    /** Indexes conv3_2 on all cores. */
    @Benchmark
    public long index() {
        LayerRun run = LayerRun.of(layer, AcceleratorConfig.DEFAULTS);
        run.index(Progress.NONE);
        return run.cycles();
    }
}

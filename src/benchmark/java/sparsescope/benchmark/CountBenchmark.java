package sparsescope.benchmark;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.Counter;


import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many in-plane products are counted in a second of one core, on a large layer in a heap of 1 GiB. Without helpers in the common
 * pool, and with a collector that has no threads of its own, a second on the clock is a second of CPU time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0"})
public class CountBenchmark {
    private final LayerOperands layer = Conv32.layer(.24, .70);

    /** What has been counted. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        public long products;
    }

    /** Counts conv3_2 at densities .24/.70 on the 8×8 PEs of 4×4 with 32 banks and queues. Target: 10⁹ products a second. */
    @Benchmark
    public long count(Counted counted) {
        LayerReport report = LayerReport.counted(layer, AcceleratorConfig.DEFAULTS, Progress.NONE);
        counted.products += report.counters().of(Counter.PRODUCTS);
        return report.layerCycles();
    }
}

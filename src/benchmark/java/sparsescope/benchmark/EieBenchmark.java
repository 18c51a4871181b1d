package sparsescope.benchmark;

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
import sparsescope.eie.EieConfig;
import sparsescope.eie.simulation.EieCount;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.EieRun;
import sparsescope.network.LayerOperands;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.file.SampleNetworks;
import sparsescope.file.Progress;

/** VGG-16's fc6 on EIE in a heap of 1 GiB, tensors included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class EieBenchmark {
    private final SplittableRandom random = new SplittableRandom(6);
    private LayerOperands layer;
    private EieRun run;

    /** Draws the layer and fills the index. */
    @Setup
    public void open() {
        layer = fc6();
        run = EieRun.of(layer, EieConfig.DEFAULTS);
        run.index(Progress.NONE);
    }

    static LayerOperands fc6() {
        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("vgg-16"));
        return tensors.layer(tensors.network().indexOf("fc6").orElseThrow());
    }

    /** Counts the layer, queues included. Target: 1 s. */
    @Benchmark
    public EieCount count() {
        return EieCount.of(layer, EieConfig.DEFAULTS, Progress.NONE);
    }

    /** All PEs, the detector and every accumulator at a random cycle. Target: 16 ms. */
    @Benchmark
    public long at() {
        EieMoment moment = run.at(random.nextLong(run.cycles()));
        return moment.outputs()[0] + moment.detector().group() + moment.pes().size();
    }

    /** Causes of all PEs in a thousand buckets of the whole layer. */
    @Benchmark
    public long causes() {
        long[] bounds = new long[1001];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = run.cycles() * i / 1000;
        }
        return run.causesBetween(bounds, () -> false).of(999).entries();
    }

    /** The index of a run that has just been opened. */
    @Benchmark
    public boolean index() {
        return EieRun.of(layer, EieConfig.DEFAULTS).index(Progress.NONE);
    }
}

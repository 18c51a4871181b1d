package sparsescope.benchmark;

import sparsescope.accelerator.Presets;
import sparsescope.drawing.DrawingList;
import sparsescope.export.raster.PngExporter;
import sparsescope.file.Progress;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;


import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a step takes until its picture is ready, on lenet-digits: finding the moment, painting it, and drawing it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-Djava.awt.headless=true"})
public class PaintBenchmark {
    /** 0 Plane, 1 Array, 2 PE. */
    @Param({"0", "1", "2"})
    public double landing;

    private LayerRun run;
    private long cycle;

    /** Indexes conv2 on the 8×8 PEs of 4×4. */
    @Setup
    public void index() {
        run = LayerRun.of(NetworkTensors.of(SampleNetworks.open("lenet-digits")).layer(1), Presets.get("scnn"));
        run.index(Progress.NONE);
    }

    /** The next cycle, painted as a drawing list. */
    @Benchmark
    public DrawingList step() {
        cycle = (cycle + 1) % run.cycles();
        return StagePainter.paint(run.at(cycle), StageView.at(landing, 3, 3), Theme.LIGHT, 1920, 1080);
    }

    /** The next cycle as a picture of 1920×1080 pixels. */
    @Benchmark
    public Object picture() {
        return PngExporter.image(step(), 1920, 1080);
    }
}

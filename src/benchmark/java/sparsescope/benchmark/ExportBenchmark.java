package sparsescope.benchmark;

import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Presets;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.StageFrames;
import sparsescope.export.film.ApngExporter;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.film.GifExporter;
import sparsescope.export.film.Mp4Exporter;
import sparsescope.export.raster.FrameFolderExporter;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.file.Progress;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;


import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Seconds to export the Array landing of lenet-digits on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = {"-Xmx512m", "-Djava.awt.headless=true"})
public class ExportBenchmark {
    private LayerRun run;
    private Path folder;

    /** Indexes conv2 on the 8×8 PEs of 4×4. */
    @Setup
    public void index() throws IOException {
        run = LayerRun.of(NetworkTensors.of(SampleNetworks.open("lenet-digits")).layer(1), Presets.get("scnn"));
        run.index(Progress.NONE);
        folder = Files.createTempDirectory("export");
    }

    /** Takes away what was written. */
    @TearDown(Level.Iteration)
    public void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    private StageFrames frames(int count, int width, int height, double seconds) {
        FrameLook look =
                FrameLook.of(StageView.at(StageView.ARRAY, 3, 3)).sized(width, height).lasting(seconds);
        return new StageFrames(
                run,
                FrameSteps.range(run, 300, 299 + count, StepUnit.CYCLE, new PePosition(3, 3)),
                look,
                new FigureOrigin(new FigureNetwork.Sample("lenet-digits"), Optional.empty()));
    }

    /** 60 PNG frames of 1920×1080: 30 a second take two seconds. */
    @Benchmark
    public void pngFrames() throws IOException {
        FrameFolderExporter.write(
                frames(60, 1920, 1080, 1), PixelOptions.PLAIN, folder.resolve("frames"), Progress.NONE);
    }

    /** A GIF film of 10 seconds, 1280×720, ten steps a second. */
    @Benchmark
    public void gifFilm() throws IOException {
        GifExporter.write(
                frames(100, 1280, 720, 0.1), FilmOptions.LOOPING, folder.resolve("film.gif"), Progress.NONE);
    }

    /** An animated PNG of the same. */
    @Benchmark
    public void apngFilm() throws IOException {
        ApngExporter.write(
                frames(100, 1280, 720, 0.1), FilmOptions.LOOPING, folder.resolve("film.apng"), Progress.NONE);
    }

    /** An MP4 film of the same, by the encoder that comes with the program. */
    @Benchmark
    public void mp4Film() throws IOException {
        Mp4Exporter.write(
                frames(100, 1280, 720, 0.1), FilmOptions.BUILT_IN, folder.resolve("film.mp4"), Progress.NONE);
    }
}

package sparsescope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.StageFrames;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.raster.PngExporter;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.file.AtomicFile;
import sparsescope.file.Progress;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;

/**
 * Runs in place of the window where no screen is found: it writes the default scenario's first steps as pictures and prints its report.
 */
public final class FirstRun {
    private static final String SAMPLE = "lenet-digits";
    private static final String LAYER = "conv2";
    private static final String PRESET = "scnn";
    private static final String SUMMARY = "summary.txt";
    private static final int STEPS = 60;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private FirstRun() {}

    /** Writes {@value #STEPS} frames and a summary into {@code folder}, which is made when it is not there. */
    public static void write(Path folder, PrintStream out) throws IOException {
        Files.createDirectories(folder);
        refuseOthers(folder);
        Network network = SampleNetworks.open(SAMPLE);
        NetworkTensors tensors = NetworkTensors.of(network);
        AcceleratorConfig accelerator = Presets.get(PRESET);
        MachineSettings settings = Presets.file(PRESET).settings();
        LayerRun run = LayerRun.of(tensors.layer(network.indexOf(LAYER).orElseThrow()), accelerator);
        run.index(Progress.NONE);
        StageView view = StageView.at(StageView.PE, accelerator.columns() / 2, accelerator.rows() / 2);
        StageFrames frames = new StageFrames(
                run,
                FrameSteps.range(run, 0, STEPS - 1, StepUnit.CYCLE, view.pe()),
                FrameLook.of(view).sized(WIDTH, HEIGHT),
                new FigureOrigin(new FigureNetwork.Sample(SAMPLE), Optional.empty()));
        StringBuilder steps = new StringBuilder();
        for (int step = 0; step < STEPS; step++) {
            ExportFrame frame = frames.frame(step);
            PngExporter.write(frame, PixelOptions.PLAIN, folder.resolve(picture(step)));
            steps.append(String.format(Locale.ROOT, "%4d  %s%n", step, frame.sentence()));
        }
        List<MachineReport> reports = new java.util.ArrayList<>();
        for (int layer = 0; layer < network.layers().size(); layer++) {
            reports.add(settings.machine().report(tensors.layer(layer), settings, Progress.NONE));
        }
        String table = ReportTable.of(new NetworkReport(
                network.name(),
                Redrawing.NONE,
                settings,
                reports,
                Optional.of(tensors.values(network.layers().size() - 1))));
        String summary = table + System.lineSeparator() + "The first " + STEPS + " cycles of " + LAYER + ", as PE ("
                + view.column() + "," + view.row() + ") sees them:" + System.lineSeparator() + steps;
        AtomicFile.write(folder.resolve(SUMMARY), stream -> stream.write(summary.getBytes(StandardCharsets.UTF_8)));
        out.println("Wrote " + STEPS + " frames and " + SUMMARY + " to " + folder + ".");
    }

    private static String picture(int step) {
        return String.format(Locale.ROOT, "frame-%03d.png", step);
    }

    /** What an earlier first run has written is written again; anything else means that the folder is somebody's. */
    private static void refuseOthers(Path folder) throws IOException {
        Set<String> own = new HashSet<>(Set.of(SUMMARY));
        IntStream.range(0, STEPS).mapToObj(FirstRun::picture).forEach(own::add);
        try (Stream<Path> entries = Files.list(folder)) {
            Optional<Path> other = entries.filter(
                            entry -> !own.contains(entry.getFileName().toString())
                                    || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .findFirst();
            if (other.isPresent()) {
                throw new IOException(other.get() + ": found something of somebody else's, expected a folder " + folder
                        + " with nothing but what this program wrote");
            }
        }
    }
}

package sparsescope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.export.PngExporter;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.network.Network;
import sparsescope.network.NetworkTensors;
import sparsescope.scene.DrawingList;
import sparsescope.scene.StagePainter;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;

/** {@code export frame}: the picture of one moment as PNG. */
@Command(name = "frame", description = "Writes the picture of one moment as PNG.", sortOptions = false)
final class ExportFrameCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private NetworkOptions networkOptions;

    @Option(names = "--layer", paramLabel = "NAME", description = "The layer; the first one unless given.")
    private String layer;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Option(
            names = "--cycle",
            paramLabel = "N",
            defaultValue = "0",
            description = "The moment: a cycle of the layer, or how far through it, such as 25%%.")
    private String cycle;

    @Mixin
    private ViewOptions viewOptions;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.png",
            description = "Where the picture goes.")
    private String output;

    @Option(names = "--force", description = "Replaces the file when it exists.")
    private boolean force;

    @Mixin
    private RootCommand.Help help;

    ExportFrameCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Spec
    void listSettings(CommandSpec spec) {
        spec.usageMessage().footer(AcceleratorOptions.settingsHelp());
    }

    @Override
    public Integer call() throws IOException {
        AcceleratorConfig accelerator = acceleratorOptions.accelerator();
        ViewOptions.Size size = viewOptions.size();
        Path target = target();
        Network network = networkOptions.network();
        int index = layer == null ? 0 : NetworkOptions.layer(network, layer);
        LayerRun run = LayerRun.of(
                NetworkTensors.of(network, networkOptions.input(network)).layer(index), accelerator);
        try {
            run.index(progress.of(network.layers().get(index).name()));
        } finally {
            progress.clear();
        }
        Moment moment = run.at(wanted(run));
        DrawingList drawing =
                StagePainter.paint(moment, viewOptions.view(run), viewOptions.theme(), size.width(), size.height());
        PngExporter.write(drawing, size.width(), size.height(), target);
        out.println(target + ": " + size.width() + "×" + size.height() + ", cycle " + moment.cycle() + " of "
                + run.cycles());
        return Cli.OK;
    }

    private Path target() throws IOException {
        try {
            Path target = Path.of(output);
            AtomicFile.check(target);
            if (Files.exists(target) && !force) {
                throw new InputException(
                        "--output: found " + target + " there already, expected a new file, or --force to replace it");
            }
            return target;
        } catch (InvalidPathException e) {
            throw new InputException("--output: found " + OneLine.quote(output) + ", expected a path", e);
        }
    }

    private long wanted(LayerRun run) {
        try {
            if (cycle.endsWith("%")) {
                double percent = Double.parseDouble(cycle.substring(0, cycle.length() - 1));
                if (percent >= 0 && percent <= 100) {
                    return Math.round(run.cycles() * percent / 100);
                }
            } else {
                long number = Long.parseLong(cycle);
                if (number >= 0 && number <= run.cycles()) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new InputException(
                "--cycle: found " + OneLine.quote(cycle) + ", expected 0…" + run.cycles() + ", or 0%…100%");
    }
}

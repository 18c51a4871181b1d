package sparsescope.cli.export;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.RunOptions;
import sparsescope.export.FilmPace;
import sparsescope.export.FrameLook;
import sparsescope.export.FrameSteps;
import sparsescope.export.StageFrames;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.raster.PngExporter;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.MachineSettings;
import sparsescope.simulation.run.LayerRun;

/** Runs {@code export frame}: writes the picture of one moment as PNG. */
@Command(
        name = "frame",
        description = "Writes the picture of one moment as PNG; -o - writes it to standard output.",
        sortOptions = false)
final class ExportFrameCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private RunOptions runOptions;

    @Option(
            names = "--cycle",
            paramLabel = "N",
            description = "The moment: a cycle of the layer, or how far through it, such as 25%%; 0 unless given.")
    private String cycle;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "An exported file: its network, layer, machine, view and twin, and its moment unless given.")
    private String from;

    private Optional<FigureScenario> like = Optional.empty();

    @Mixin
    private LookOptions lookOptions;

    @Mixin
    private ScaleOption scaleOption;

    @Mixin
    private TargetOptions targetOptions;

    @Mixin
    private HelpOption help;

    ExportFrameCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        if (from != null) {
            FigureScenario figure = runOptions.take(CycleArgument.figure(from)
                    .orElseThrow(() -> new InputException(
                            "--from: found " + OneLine.quote(from) + ", expected an exported file")));
            lookOptions.take(figure);
            like = Optional.of(figure);
        }
        MachineSettings settings = runOptions.settings();
        PixelOptions pixels = scaleOption.pixels(lookOptions);
        try (ExportTarget target = targetOptions.fileOrStandardOutput(".png")) {
            target.done(write(target, settings, pixels), out);
        }
        return ExitCode.OK;
    }

    private long moment(long cycles) {
        return cycle != null || like.isEmpty()
                ? CycleArgument.parse("--cycle", cycle == null ? "0" : cycle, cycles)
                : StepOptions.moment(like.get());
    }

    /** Writes it, and tells what it is. */
    private String write(ExportTarget target, MachineSettings settings, PixelOptions pixels) throws IOException {
        if (MachineExport.wanted(settings, lookOptions)) {
            MachineExport export = MachineExport.open(runOptions, lookOptions, settings, progress, FilmPace.still(1));
            long moment = moment(export.cycles());
            FrameSteps only = FrameSteps.of(export.cycles(), List.of(moment));
            PngExporter.write(
                    export.frames(only, runOptions.origin(target.folder()), runOptions.tensors())
                            .frame(0),
                    pixels,
                    target.file());
            return written(target, export.look(), pixels, moment, export.cycles());
        }
        LayerRun run = runOptions.open(AcceleratorConfig.of(settings), progress);
        long moment = moment(run.cycles());
        FrameLook look = lookOptions.look(run, FilmPace.still(1));
        StageFrames frames = lookOptions.beside(new StageFrames(
                run,
                FrameSteps.of(run, List.of(moment)),
                look,
                runOptions.origin(target.folder()),
                runOptions.tensors()));
        PngExporter.write(frames.frame(0), pixels, target.file());
        return written(target, look, pixels, moment, run.cycles());
    }

    private static String written(ExportTarget target, FrameLook look, PixelOptions pixels, long moment, long cycles) {
        return target.file() + ": " + look.width() * pixels.scale() + "×" + look.height() * pixels.scale() + ", cycle "
                + moment + " of " + cycles;
    }
}

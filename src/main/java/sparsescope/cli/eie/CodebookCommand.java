package sparsescope.cli.eie;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.cli.options.AcceleratorOptions;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.NetworkOptions;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ResultOptions;
import sparsescope.eie.EieConfig;
import sparsescope.eie.analysis.SharedLayer;
import sparsescope.eie.sharing.SharingReport;
import sparsescope.eie.sharing.SharingView;
import sparsescope.eie.simulation.EieRun;
import sparsescope.export.ExportFormat;
import sparsescope.export.ReportFrames;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.export.scenario.TensorChecksum;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.NewFile;
import sparsescope.file.OneLine;
import sparsescope.file.Reason;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.style.Theme;

/** Runs {@code codebook}: shows how a fully connected layer's weights come to be shared, and what that costs. */
@Command(
        name = "codebook",
        description = {
            "Shows how a fully connected layer's weights come to be shared on EIE, and what that saves and costs.",
            "",
            "k-means finds the table of shared weights round by round; --film plays the rounds."
        },
        sortOptions = false)
public final class CodebookCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private NetworkOptions networkOptions;

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "The layer; the network's first fully connected one unless given.")
    private String layer;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Option(
            names = "--round",
            paramLabel = "N",
            description = "The round of k-means that the figure shows; the last one unless given.")
    private Integer round;

    @Option(
            names = "--weight",
            paramLabel = "V",
            description = "The weight whose way the figure shows; a telling one unless given.")
    private Integer weight;

    @Option(
            names = "--film",
            paramLabel = "FILE",
            description = "Writes every round, one after the other: .gif, .apng, .mp4, .pptx, .pdf or .html.")
    private String film;

    @Option(
            names = "--seconds-per-step",
            paramLabel = "S",
            defaultValue = "0.6",
            description = "How long a film shows a round; 0.6 unless given.")
    private double seconds;

    @Mixin
    private ResultOptions results;

    public CodebookCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        MachineSettings settings = acceleratorOptions.settings(Machines.named(EieRun.MACHINE));
        if (!settings.machine().name().equals(EieRun.MACHINE)) {
            throw new InputException("--accelerator: found machine "
                    + settings.machine().name() + ", expected " + EieRun.MACHINE + ", whose weights are shared");
        }
        results.check();
        Optional<Film> target = film();
        Network network = networkOptions.network();
        int place = layer(network, settings);
        NetworkTensors tensors = NetworkTensors.of(network, networkOptions.input(network));
        SharedLayer shared;
        try {
            shared = SharedLayer.of(
                    tensors.layer(place),
                    EieConfig.of(settings),
                    progress.of(network.layers().get(place).name()));
        } finally {
            progress.clear();
        }
        SharingView view = view(network.name(), shared);
        if (results.wantsFigure() || target.isPresent()) {
            StudyScenario.Sharing scenario = new StudyScenario.Sharing(
                    networkOptions.origin(),
                    TensorChecksum.of(tensors),
                    shared.name(),
                    new StudyScenario.Machine(name(), settings),
                    view.round(),
                    view.value(),
                    Theme.LIGHT);
            if (results.wantsFigure()) {
                results.writeFigure(new SharingReport(view), scenario);
            }
            if (target.isPresent()) {
                write(target.orElseThrow(), view, scenario);
            }
        }
        results.write(CodebookReport.json(view), CodebookReport.text(view), out);
        return ExitCode.OK;
    }

    private String name() {
        return acceleratorOptions.given() ? acceleratorOptions.described() : EieRun.MACHINE;
    }

    private int layer(Network network, MachineSettings settings) {
        if (layer != null) {
            int place = NetworkOptions.layer(network, layer);
            LayerTypes.check(settings.machine(), network.layers().get(place));
            return place;
        }
        for (int place = 0; place < network.layers().size(); place++) {
            Layer each = network.layers().get(place);
            if (LayerTypes.runs(settings.machine(), each)) {
                return place;
            }
        }
        throw new InputException("network " + network.name() + ": found no fully connected layer, expected one");
    }

    private SharingView view(String network, SharedLayer shared) {
        SharingView view = SharingView.of(network, shared);
        if (round != null) {
            if (round < 0 || round > shared.rounds()) {
                throw new InputException("--round: found " + round + ", expected 0…" + shared.rounds());
            }
            view = view.at(round);
        }
        if (weight != null) {
            view = view.following(weight)
                    .orElseThrow(() -> new InputException("--weight: found " + weight + ", expected a weight of layer "
                            + shared.name() + " that is not zero"));
        }
        return view;
    }

    /** Where a film goes, and as what. */
    private record Film(ExportFormat format, Path file) {}

    private Optional<Film> film() throws IOException {
        if (film == null) {
            return Optional.empty();
        }
        if (!(seconds > 0) || seconds > 60) {
            throw new InputException("--seconds-per-step: found " + seconds + ", expected more than 0, at most 60");
        }
        try {
            Path file = Path.of(film);
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            ExportFormat format = Arrays.stream(ExportFormat.values())
                    .filter(each ->
                            each != ExportFormat.SVG && !each.ending().isEmpty() && name.endsWith(each.ending()))
                    .findFirst()
                    .orElseThrow(() ->
                            new InputException("--film: found " + OneLine.quote(film) + ", expected a name ending in "
                                    + Arrays.stream(ExportFormat.values())
                                            .filter(each -> each != ExportFormat.SVG)
                                            .map(ExportFormat::ending)
                                            .filter(ending -> !ending.isEmpty())
                                            .collect(Collectors.joining(", "))));
            AtomicFile.check(file);
            for (Path each : format.targets(file, 1, FilmOptions.LOOPING)) {
                NewFile.check("--film", each, "a new file", results.force());
                NewFile.checkOther("--film", each, "--json", results.jsonFile());
            }
            return Optional.of(new Film(format, file));
        } catch (InvalidPathException e) {
            throw new InputException("--film: found " + OneLine.quote(film) + ", expected a path", e);
        } catch (IOException e) {
            throw new IOException("--film " + film + ": cannot be written: " + Reason.of(e), e);
        }
    }

    private void write(Film target, SharingView view, StudyScenario.Sharing scenario) throws IOException {
        Path folder = target.format().folder(target.file());
        StudyScenario.Sharing seen = scenario.seenFrom(folder);
        ReportFrames frames = results.frames(
                ReportFrames.steps(
                        view.layer().rounds(),
                        at -> new ReportFrames.Step(
                                new SharingReport(view.at(at)),
                                new StudyScenario.Sharing(
                                        seen.origin(),
                                        seen.tensors(),
                                        seen.layer(),
                                        seen.machine(),
                                        at,
                                        seen.weight(),
                                        seen.theme()))),
                seconds);
        try {
            target.format()
                    .write(
                            frames,
                            FilmOptions.LOOPING,
                            target.file(),
                            progress.of("film of " + frames.size() + " rounds"));
        } catch (IOException e) {
            throw new IOException("--film " + film + ": cannot be written: " + Reason.of(e), e);
        } finally {
            progress.clear();
        }
    }
}

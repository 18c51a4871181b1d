package sparsescope.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ReplaceOption;
import sparsescope.export.reopen.FileKind;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.reopen.ScenarioOpener;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.export.scenario.Reopenable;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.Progress;
import sparsescope.machine.MachineSettings;
import sparsescope.network.file.ArrayLayer;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.machine.MachineRace;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.machine.MachineTwins;

/** Runs {@code open}: opens the window at the moment that an exported file shows. */
@Command(
        name = "open",
        description =
                "Opens the window at the moment that an exported file shows, or counts its figure again; without a display,"
                        + " or with --json, tells what it shows.")
final class OpenCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;
    private final FigureWindow window;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A picture, film, document or folder of frames that was exported, or a network, accelerator, session, lesson,"
                            + " mapping or energy file, or NumPy arrays.")
    private String file;

    @Mixin
    private JsonOutput json;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private HelpOption help;

    OpenCommand(PrintStream out, ProgressLine progress, FigureWindow window) {
        this.out = out;
        this.progress = progress;
        this.window = window;
    }

    @Override
    public Integer call() throws IOException {
        Path figure = path();
        json.check(replace.force());
        if (json.isAsked()) {
            json.write(json(figure), "", out);
            return ExitCode.OK;
        }
        // Opened here too: what cannot be brought back is said before a window is there.
        FileKind kind = FileKind.of(figure);
        Runnable summary = kind == FileKind.FIGURE
                ? summary(figure, ScenarioFile.any(figure))
                : () -> out.println(figure + ": " + words(figure, kind));
        check(figure, kind);
        Optional<String> noWindow = window.open(figure);
        if (noWindow.isPresent()) {
            progress.note(noWindow.get());
            summary.run();
        }
        return ExitCode.OK;
    }

    /** What it shows, checked as if it were opened. */
    private static ObjectNode json(Path figure) {
        FileKind kind = FileKind.of(figure);
        ObjectNode root = JsonOutput.document("open").put("file", figure.toString());
        root.put("kind", kind.name().toLowerCase(Locale.ROOT));
        if (kind != FileKind.FIGURE) {
            check(figure, kind);
            if (kind == FileKind.ARRAYS) {
                arrays(figure, root.putArray("arrays"));
            }
            return root.put("summary", words(figure, kind));
        }
        Reopenable shown = ScenarioFile.any(figure);
        root.put("summary", shown.summary());
        ScenarioOpener opener = new ScenarioOpener(figure);
        if (shown instanceof FigureScenario moment) {
            root.put("sentence", sentence(opener.open(moment)));
        } else if (shown instanceof StudyScenario.OfNetwork study) {
            opener.open(study);
        }
        try {
            root.set("scenario", JsonOutput.MAPPER.readTree(ScenarioJson.write(shown)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return root;
    }

    private static void check(Path file, FileKind kind) {
        if (kind == FileKind.NETWORK) {
            NetworkFile.read(file);
        }
    }

    /** What a file is; of arrays also what they can be. */
    private static String words(Path file, FileKind kind) {
        if (kind != FileKind.ARRAYS) {
            return kind.words();
        }
        if (!ArrayLayer.isIn(file)) {
            return kind.words() + ", for --input: " + ArrayLayer.described(file);
        }
        NetworkTensors tensors = NetworkTensors.of(NetworkFile.read(file));
        return "a layer of its own, for --network: " + ArrayLayer.described(file) + "; "
                + String.join("; ", tensors.quantized());
    }

    private static void arrays(Path file, ArrayNode list) {
        ArrayLayer.headers(file).forEach((name, header) -> {
            ObjectNode array = list.addObject();
            if (!name.isEmpty()) {
                array.put("name", name);
            }
            array.put("type", header.type().word());
            header.shape().forEach(array.putArray("shape")::add);
        });
    }

    private Runnable summary(Path figure, Reopenable shown) {
        ScenarioOpener opener = new ScenarioOpener(figure);
        if (shown instanceof FigureScenario moment) {
            ScenarioOpener.Opened opened = opener.open(moment);
            return () -> summarize(figure, opened);
        }
        if (shown instanceof StudyScenario.OfNetwork study) {
            opener.open(study);
            return () -> {
                out.println(figure + ": " + study.summary());
                settings(study.machine().settings());
            };
        }
        return () -> out.println(figure + ": " + shown.summary());
    }

    private Path path() {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new InputException("FILE: found " + OneLine.quote(file) + ", expected a path", e);
        }
    }

    private void summarize(Path figure, ScenarioOpener.Opened opened) {
        FigureScenario shown = opened.scenario();
        out.println(figure + ": " + shown.summary());
        out.println(sentence(opened));
        settings(shown.settings());
    }

    private static String sentence(ScenarioOpener.Opened opened) {
        FigureScenario shown = opened.scenario();
        if (shown.isRace()) {
            FigureTwin twin = shown.twin().orElseThrow();
            MachineTwins twins = MachineTwins.of(
                    opened.run(), twin.beside(opened.run()), twin.alignment(), twin.over(), Progress.NONE);
            return MachineRace.explanation(twins, shown.cycle() + twin.over()).text();
        }
        return MachineStages.of(shown.settings().machine().name())
                .sentence(opened.run().at(shown.cycle()), shown.view());
    }

    private void settings(MachineSettings settings) {
        Map<String, Object> defaults =
                MachineSettings.defaults(settings.machine()).values();
        String changed = settings.values().entrySet().stream()
                .filter(setting ->
                        !String.valueOf(setting.getValue()).equals(String.valueOf(defaults.get(setting.getKey()))))
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        out.println(
                changed.isEmpty() ? "Every setting has its default." : "Settings other than the defaults: " + changed);
    }
}

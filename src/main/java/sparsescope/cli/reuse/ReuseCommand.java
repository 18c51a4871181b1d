package sparsescope.cli.reuse;

import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sparsescope.accelerator.EnergyTable;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.FigureOptions;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ReplaceOption;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.file.Progress;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.published.StationaryCheck;
import sparsescope.reuse.search.Candidate;
import sparsescope.reuse.search.Goal;
import sparsescope.reuse.search.OrderSearch;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.scene.reuse.Running;
import sparsescope.scene.style.Theme;

/** Runs {@code reuse}: counts how often a layer's values are fetched in an order of its loops. */
@Command(
        name = "reuse",
        description = {
            "Counts how often a layer's weights, inputs and sums are fetched, and from where, in an order of its loops.",
            "",
            "Without --mapping it compares the presets: the dataflows by what stays in place."
        },
        sortOptions = false)
public final class ReuseCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;
    private final Progress watcher;

    @Mixin
    private LayerOptions layer;

    @Mixin
    private MappingOption mapping;

    @Mixin
    private MachineOptions machine;

    @Mixin
    private GoalOption goal;

    @Option(
            names = "--energy",
            paramLabel = "FILE",
            description =
                    "An energy table in pJ. Without it the published costs of Eyeriss, relative to a multiplication.")
    private String energy;

    @Option(
            names = "--published",
            description =
                    "Instead of a layer: the stationary dataflows on AlexNet's convolutions beside what is published.")
    private boolean published;

    @Mixin
    private JsonOutput json;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private FigureOptions figure;

    @Option(
            names = "--step",
            paramLabel = "N",
            description =
                    "The step that the figure shows of a layer small enough to be gone through; the first with work unless given.")
    private Integer step;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    /**
     * The command.
     *
     * @param watcher may cancel a search
     */
    public ReuseCommand(PrintStream out, ProgressLine progress, Progress watcher) {
        this.out = out;
        this.progress = progress;
        this.watcher = watcher;
    }

    @Override
    public Integer call() throws IOException {
        json.check(replace.force());
        figure.check(replace.force(), json.target());
        if (step != null && (!figure.wanted() || step < 0)) {
            throw new InputException("--step: found " + step + (figure.wanted() ? "" : " without --figure")
                    + ", expected a step from 0 of a figure");
        }
        if (published) {
            refuseBesidePublished();
            StationaryCheck check = watched("published comparison", StationaryCheck::run);
            json.write(PublishedReport.json(check), PublishedReport.text(check), out);
            return ExitCode.OK;
        }
        layer.require(spec.commandLine());
        Optional<Preset> preset = mapping.preset();
        Optional<Mapping> file = mapping.file();
        Optional<Goal> wanted = goal.wanted(file.isPresent());
        Question question = question(file.isPresent());
        if (wanted.isPresent()) {
            List<Preset> presets = preset.map(List::of).orElse(List.of(Preset.values()));
            search(question, presets, wanted.get());
        } else if (file.isPresent()) {
            one(question, mapping.checked(question, file.get()));
        } else if (preset.isPresent()) {
            one(question, preset.get().mapping(question.shape(), question.machine()));
        } else {
            all(question);
        }
        return ExitCode.OK;
    }

    private void refuseBesidePublished() {
        if (layer.given() || mapping.given() || goal.given() || energy != null || figure.wanted() || machine.given()) {
            throw new InputException(
                    "--published: found beside another option, expected alone: it compares what was published as it was");
        }
    }

    private Question question(boolean ofFile) {
        return layer.question(machine.machine(ofFile ? ReuseMachine.UNLIMITED : ReuseMachine.DEFAULT), costs());
    }

    private LevelCosts costs() {
        if (energy == null) {
            return LevelCosts.EYERISS;
        }
        ReuseMachine sized = machine.machine(ReuseMachine.DEFAULT);
        return LevelCosts.of(
                EnergyTable.read(MappingOption.path("--energy", energy)), sized.registerWords(), sized.bufferWords());
    }

    private void one(Question question, Mapping chosen) throws IOException {
        Candidate counted = Candidate.of(question.shape(), chosen, question.costs());
        draw(question, chosen);
        json.write(ReuseJson.one(question, counted), ReuseReport.head(question) + "\n" + ReuseReport.one(counted), out);
    }

    private void all(Question question) throws IOException {
        Map<Preset, Candidate> counted = new EnumMap<>(Preset.class);
        Map<Preset, String> refused = new EnumMap<>(Preset.class);
        for (Preset preset : Preset.values()) {
            try {
                Mapping own = preset.mapping(question.shape(), question.machine());
                counted.put(preset, Candidate.of(question.shape(), own, question.costs()));
            } catch (MappingException e) {
                refused.put(preset, e.getMessage());
            }
        }
        if (figure.wanted()) {
            Candidate drawn = counted.values().stream()
                    .findFirst()
                    .orElseThrow(() ->
                            new MappingException("--figure: no preset fits; " + String.join("; ", refused.values())));
            draw(question, drawn.mapping());
        }
        json.write(
                ReuseJson.all(question, counted, refused),
                ReuseReport.head(question) + "\n" + ReuseReport.all(counted, refused),
                out);
    }

    /** The figure of a mapping, as the window draws it. */
    private void draw(Question question, Mapping drawn) throws IOException {
        if (!figure.wanted()) {
            return;
        }
        ReuseView view = ReuseView.count(
                question.described(),
                question.shape(),
                question.machine(),
                question.costs(),
                drawn,
                step == null ? -1 : step);
        int shown = view.running().map(Running::step).orElse(0);
        figure.write(
                new sparsescope.scene.reuse.ReuseReport(view),
                new StudyScenario.Reuse(
                        view.layer(), view.shape(), view.machine(), view.costs(), drawn, shown, Theme.LIGHT));
    }

    private void search(Question question, List<Preset> presets, Goal goal) throws IOException {
        OrderSearch.Found found = watched(
                "search of orders",
                hears -> OrderSearch.search(
                        question.shape(), question.machine(), presets, question.costs(), goal, hears));
        if (found.best().isEmpty()) {
            throw new MappingException("--search: no order fits; "
                    + found.refused().entrySet().stream()
                            .map(refused -> refused.getKey().title() + ": " + refused.getValue())
                            .collect(Collectors.joining("; ")));
        }
        draw(question, found.best().get(found.winner(goal).orElseThrow()).mapping());
        json.write(
                ReuseJson.found(question, goal, found),
                ReuseReport.head(question) + "\n" + ReuseReport.found(goal, found),
                out);
    }

    private interface LongWork<T> {
        T run(Progress progress);
    }

    private <T> T watched(String what, LongWork<T> work) throws IOException {
        Progress shown = progress.timed(what);
        try {
            return work.run(done -> shown.report(done) && watcher.report(done));
        } catch (CancellationException e) {
            throw new IOException("stopped; nothing has been written", e);
        } finally {
            progress.clear();
        }
    }
}

package sparsescope.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import sparsescope.cli.eie.CodebookCommand;
import sparsescope.cli.export.ExportCommand;
import sparsescope.cli.lesson.LessonCommand;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.reuse.ReuseCommand;
import sparsescope.cli.study.CompareCommand;
import sparsescope.cli.study.PaperCommand;
import sparsescope.cli.study.RulesCommand;
import sparsescope.cli.sweep.SweepCommand;
import sparsescope.file.Progress;

/**
 * The commands in the order of the help. Making one reads all its options and loads much of what it works with, so only one that stands
 * among the arguments is made; of the others no more is there than the help's list of commands shows.
 */
final class Commands {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A command's line in the list of commands, and what makes the command. */
    private record Entry(String summary, Supplier<Object> command) {}

    Commands(PrintStream out, Supplier<ProgressLine> progress, Progress watcher, FigureWindow window) {
        add(
                "simulate",
                "Runs a network on an accelerator and prints its counters.",
                () -> new SimulateCommand(out, progress.get()));
        add(
                "compare",
                "Compares DCNN, DCNN-opt, SCNN, SparseA, SparseW and the oracle, layer by layer.",
                () -> new CompareCommand(out, progress.get()));
        add(
                "rules",
                "Changes settings one after the other and shows what each costs in cycles.",
                () -> new RulesCommand(out, progress.get()));
        add(
                "paper",
                "Computes the figures of the SCNN paper (ISCA 2017) again and prints published and computed side by side.",
                () -> new PaperCommand(out, progress.get()));
        add(
                "reuse",
                "Counts how often a layer's weights, inputs and sums are fetched, and from where, in an order of its loops.",
                () -> new ReuseCommand(out, progress.get(), watcher));
        add(
                "codebook",
                "Shows how a fully connected layer's weights come to be shared on EIE, and what that saves and costs.",
                () -> new CodebookCommand(out, progress.get()));
        add("info", "Describes a network: its layers and their densities.", () -> new InfoCommand(out));
        add(
                "sweep",
                "Runs a network at every combination of settings and densities; writes a row for every layer and a total.",
                () -> SweepCommand.commands(out, progress.get(), watcher));
        add(
                "benchmark",
                "Measures how fast layers are counted here: in-plane products per second of CPU time, all threads together.",
                () -> new BenchmarkCommand(out, progress.get()));
        add(
                "export",
                "Writes pictures of a run, without a window.",
                () -> ExportCommand.commands(out, progress.get(), watcher));
        add("lesson", "Lists the lessons, and checks lesson files.", () -> LessonCommand.commands(out, progress.get()));
        add(
                "open",
                "Opens the window at the moment that an exported file shows, or counts its figure again; without a display,"
                        + " or with --json, tells what it shows.",
                () -> new OpenCommand(out, progress.get(), window));
    }

    private void add(String name, String summary, Supplier<Object> command) {
        entries.put(name, new Entry(summary, command));
    }

    /** The command line with what these arguments may need. */
    CommandLine forArguments(String... arguments) {
        Set<String> given = Set.copyOf(Arrays.asList(arguments));
        // A file of arguments may name any command.
        boolean all = given.stream().anyMatch(argument -> argument.startsWith("@"));
        CommandLine commands = new CommandLine(new RootCommand());
        entries.forEach((name, entry) -> {
            if (all || given.contains(name)) {
                commands.addSubcommand(name, entry.command().get());
            } else {
                CommandSpec listed = CommandSpec.create().name(name);
                listed.usageMessage().description(entry.summary());
                commands.addSubcommand(name, listed);
            }
        });
        return commands;
    }

    /** The command line with every command made. */
    CommandLine all() {
        return forArguments(entries.keySet().toArray(String[]::new));
    }
}

package sparsescope.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
 * Holds the commands in the order of the help. Making one reads all its options and loads much of what it works with, so only one that stands
 * among the arguments is made; of the others no more is there than the help's list of commands shows.
 */
final class Commands {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A command's type, which has its description, and what makes the command. */
    private record Entry(Class<?> type, Supplier<Object> command) {
        /** Its line in the list of commands. */
        String summary() {
            return type.getAnnotation(Command.class).description()[0];
        }
    }

    Commands(PrintStream out, Supplier<ProgressLine> progress, Progress watcher, FigureWindow window) {
        add("simulate", SimulateCommand.class, () -> new SimulateCommand(out, progress.get()));
        add("compare", CompareCommand.class, () -> new CompareCommand(out, progress.get()));
        add("rules", RulesCommand.class, () -> new RulesCommand(out, progress.get()));
        add("paper", PaperCommand.class, () -> new PaperCommand(out, progress.get()));
        add("reuse", ReuseCommand.class, () -> new ReuseCommand(out, progress.get(), watcher));
        add("codebook", CodebookCommand.class, () -> new CodebookCommand(out, progress.get()));
        add("info", InfoCommand.class, () -> new InfoCommand(out));
        add("sweep", SweepCommand.class, () -> SweepCommand.commands(out, progress.get(), watcher));
        add("benchmark", BenchmarkCommand.class, () -> new BenchmarkCommand(out, progress.get()));
        add("export", ExportCommand.class, () -> ExportCommand.commands(out, progress.get(), watcher));
        add("lesson", LessonCommand.class, () -> LessonCommand.commands(out, progress.get()));
        add("open", OpenCommand.class, () -> new OpenCommand(out, progress.get(), window));
    }

    private void add(String name, Class<?> type, Supplier<Object> command) {
        entries.put(name, new Entry(type, command));
    }

    /** The command line with what these arguments may need. */
    CommandLine forArguments(String... arguments) {
        Set<String> given = Set.copyOf(Arrays.asList(arguments));
        // A file of arguments may name any command.
        boolean all = given.stream().anyMatch(argument -> argument.startsWith("@"));
        // The list of commands is shown by the program itself, never by one of its commands.
        boolean listed = arguments.length == 0 || !entries.containsKey(arguments[0]);
        CommandLine commands = new CommandLine(new RootCommand());
        entries.forEach((name, entry) -> {
            if (all || given.contains(name)) {
                commands.addSubcommand(name, entry.command().get());
            } else {
                CommandSpec other = CommandSpec.create().name(name);
                if (listed) {
                    other.usageMessage().description(entry.summary());
                }
                commands.addSubcommand(name, other);
            }
        });
        return commands;
    }

    /** The command line with every command made. */
    CommandLine all() {
        return forArguments(entries.keySet().toArray(String[]::new));
    }
}

package sparsescope.cli.lesson;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.ProgressLine;

/** Runs {@code lesson}: lists and checks lessons. */
@Command(name = "lesson", description = "Lists the lessons, and checks lesson files.")
public final class LessonCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    /** The command with its subcommands. */
    public static CommandLine commands(PrintStream out, ProgressLine progress) {
        CommandLine lesson = new CommandLine(new LessonCommand());
        lesson.addSubcommand(new LessonListCommand(out));
        lesson.addSubcommand(new LessonCheckCommand(out, progress));
        return lesson;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "missing command: expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}

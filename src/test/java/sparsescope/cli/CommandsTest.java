package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands that no argument names are not made, and nobody can tell. */
class CommandsTest {
    private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    private final Commands commands = new Cli(nowhere, nowhere, false).commands();

    @TempDir
    private Path folder;

    @Test
    void theListOfCommandsIsThatOfTheCommandsThemselves() {
        CommandLine listed = commands.forArguments("--help");
        CommandLine made = commands.all();

        assertThat(listed.getUsageMessage()).isEqualTo(made.getUsageMessage());
        assertThat(listed.getSubcommands().keySet())
                .containsExactlyElementsOf(made.getSubcommands().keySet());
        made.getSubcommands()
                .forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
    }

    @Test
    void onlyACommandThatIsNamedIsMade() {
        CommandLine some = commands.forArguments("info", "--network", "teaching");

        assertThat((Object) some.getSubcommands().get("info").getCommand()).isInstanceOf(InfoCommand.class);
        assertThat((Object) some.getSubcommands().get("simulate").getCommand()).isNull();
    }

    @Test
    void aFileOfArgumentsMayNameTheCommand() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "info --network teaching");

        assertThat(Answer.of("@" + file)).isEqualTo(Answer.of("info", "--network", "teaching"));
        assertThat(Answer.of("@" + file).code()).isZero();
    }
}

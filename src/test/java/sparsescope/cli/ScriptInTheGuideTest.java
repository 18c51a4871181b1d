package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python of the guide runs as it is written, where there is a Python. */
class ScriptInTheGuideTest {
    private static final String PROGRAM = "PROGRAM = [\"java\", \"-jar\", \"target/sparsescope.jar\"]";

    @TempDir
    private Path folder;

    private static Optional<Path> python() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(place -> !place.isBlank())
                .flatMap(place -> Stream.of("python3", "python3.exe").map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void itTellsAndDrawsWhatItSays() throws IOException, InterruptedException {
        assumeThat(python()).isPresent();
        List<String> scripts = GuideText.named("command-line.md").blocks("python");
        assertThat(scripts).hasSize(1).first().asString().contains(PROGRAM);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = Stream.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath(), "sparsescope.Launcher")
                .map(ScriptInTheGuideTest::quoted)
                .collect(Collectors.joining(", ", "PROGRAM = [", "]"));
        Path script = folder.resolve("script.py");
        Files.writeString(script, scripts.get(0).replace(PROGRAM, command), StandardCharsets.UTF_8);
        Path said = folder.resolve("said.txt");

        Process process = new ProcessBuilder(python().orElseThrow().toString(), script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said))
                .contains(
                        "entries        27  42.2%",
                        "starved        10  15.6%", "depths.svg: cycles from 17 at depth 1 to 16");
        assertThat(Files.readAllLines(folder.resolve("depths.csv"))).hasSize(17);
        assertThat(folder.resolve("depths.svg")).content().startsWith("<svg").contains(">8</text>");
    }

    /** The script runs in a folder of its own. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String quoted(String text) {
        try {
            return new ObjectMapper().writeValueAsString(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

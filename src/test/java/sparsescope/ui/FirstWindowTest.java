package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.ui.model.picture.Chart;
import sparsescope.ui.model.session.Preferences;
import sparsescope.ui.model.session.SavedSession.Style;
import sparsescope.ui.model.session.WindowBounds;

/**
 * The window as one meets it first, in a program of its own with the real toolkit, under a real window manager on a display that the test
 * starts. Skipped where there is none of these.
 */
class FirstWindowTest {
    private static final List<String> NEEDED = List.of("Xvfb", "openbox");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private final List<Process> running = new ArrayList<>();

    @BeforeEach
    void needs() {
        for (String program : NEEDED) {
            assumeTrue(isThere(program), "needs the program " + program);
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).destroy();
            running.get(i).waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path).resolve(program)));
    }

    /** What a window said of itself. */
    private record Seen(WindowBounds screen, WindowBounds window, List<String> cut, long pictures) {
        static Seen of(List<String> lines) {
            String[] words = lines.get(0).split(" ");
            return new Seen(
                    new WindowBounds(0, 0, number(words[1]), number(words[2])),
                    new WindowBounds(number(words[4]), number(words[5]), number(words[6]), number(words[7])),
                    lines.stream().filter(line -> line.startsWith("cut ")).toList(),
                    lines.stream()
                            .filter(line -> line.startsWith("pictures "))
                            .mapToLong(line -> Long.parseLong(line.substring(9)))
                            .sum());
        }

        private static double number(String word) {
            return Double.parseDouble(word);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1366, 768", "1920, 1080"})
    void theFirstWindowFillsTheScreenAndShowsEverythingWhole(int width, int height) throws Exception {
        Seen seen = seen(width, height);

        assertThat(seen.screen()).isEqualTo(new WindowBounds(0, 0, width, height));
        assertThat(seen.window().fills(seen.screen()))
                .as("%s on %s", seen.window(), seen.screen())
                .isTrue();
        assertThat(seen.cut()).isEmpty();
        assertThat(seen.pictures())
                .as("bytes of pictures that the toolkit keeps for later")
                .isEqualTo(24L << 20);
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void aRememberedWindowComesBackAsItWasAndIsNoLargerThanTheScreen(int width, int height) throws Exception {
        WindowBounds was = new WindowBounds(40, 30, 1500, 900);
        new Preferences(Style.PLAIN, Optional.of(was), 0, Chart.UTILIZATION, List.of()).write(folder);

        Seen seen = seen(width, height);

        if (width >= was.width()) {
            assertThat(seen.window()).isEqualTo(was);
        } else {
            assertThat(seen.window().width()).isLessThanOrEqualTo(width);
            assertThat(seen.window().height()).isLessThanOrEqualTo(height);
        }
        assertThat(seen.cut()).isEmpty();
    }

    private Seen seen(int width, int height) throws Exception {
        Process display = start(
                Optional.empty(),
                "Xvfb",
                "-displayfd",
                "1",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
                width + "x" + height + "x24");
        Optional<String> number = Optional.of(":" + reader(display).readLine());
        Process manager = start(number, "openbox", "--startup", "echo ready");
        assertThat(reader(manager).lines().anyMatch("ready"::equals))
                .as("a window manager")
                .isTrue();
        Process program = start(
                number,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                FirstWindow.class.getName(),
                folder.toString());
        List<String> lines = new ArrayList<>();
        BufferedReader said = reader(program);
        for (String line = said.readLine(); line != null && !line.equals("end"); line = said.readLine()) {
            lines.add(line);
        }
        assertThat(lines).as("what the window said of itself").isNotEmpty();
        return Seen.of(lines);
    }

    private Process start(Optional<String> display, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("WAYLAND_DISPLAY");
        display.ifPresent(number -> builder.environment().put("DISPLAY", number));
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private static BufferedReader reader(Process of) {
        return new BufferedReader(new InputStreamReader(of.getInputStream(), StandardCharsets.UTF_8));
    }
}

package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.scene.sheet.FigureSubject;

class ExportFrameTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int export(String... more) {
        String[] start = {"export", "frame", "--network", "teaching", "--accelerator", "teaching"};
        String[] all = Stream.concat(Arrays.stream(start), Arrays.stream(more)).toArray(String[]::new);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return new Cli(nowhere, new PrintStream(err, true, StandardCharsets.UTF_8), false).run(all);
    }

    private static long colours(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    @ParameterizedTest
    @CsvSource({"plane,light", "plane,dark", "array,light", "array,dark", "pe,light", "pe,dark"})
    void everyLandingIsAPictureInBothThemes(String view, String theme) throws IOException {
        Path file = folder.resolve("picture.png");

        assertThat(export("--view", view, "--theme", theme, "--cycle", "20", "--size", "640x360", "-o", "" + file))
                .isZero();

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(360);
        assertThat(colours(file)).isGreaterThan(100);
    }

    @Test
    void theSamePictureIsTheSameBytes() throws IOException {
        Path one = folder.resolve("one.png");
        Path two = folder.resolve("two.png");

        assertThat(export("--cycle", "50%", "--size", "640x360", "-o", "" + one))
                .isZero();
        assertThat(export("--cycle", "50%", "--size", "640x360", "-o", "" + two))
                .isZero();

        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void anExistingFileIsReplacedOnlyWhenForced() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.png"), "mine");

        assertThat(export("-o", "" + file)).isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--output", "mine.png", "--force");

        assertThat(export("--size", "320x200", "--force", "-o", "" + file)).isZero();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(320);
    }

    @ParameterizedTest
    @CsvSource({
        "--pe,'2,0','column,row from 0,0 to 1,1'",
        "--pe,middle,'column,row from 0,0 to 1,1'",
        "--size,big,'width and height'",
        "--size,99999x10,'16…16384'",
        "--cycle,-1,'0…'",
        "--cycle,many,'0…'",
        "--cycle,200%,'0%…100%'",
        "--input-channel,2,'0…1'",
        "--output-channel,4,'0…3'",
        "--twin,contention,'name=value'",
        "--twin,contention=slow,'queue, lockstep, none'",
        "--twin,weightDensity=2,'0…1'",
        "--what,twins,'in what the second run differs'"
    })
    void badOptionsAreSaidInOneLine(String option, String value, String expected) {
        Path file = folder.resolve("none.png");

        assertThat(export(option, value, "-o", "" + file)).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("expected", expected);
        assertThat(file).doesNotExist();
    }

    @Test
    void twinsAreAPictureThatComesBack() throws IOException {
        Path alone = folder.resolve("alone.png");
        Path twins = folder.resolve("twins.png");

        assertThat(export("--cycle", "20", "--size", "960x540", "-o", "" + alone))
                .isZero();
        assertThat(export(
                        "--cycle",
                        "20",
                        "--twin",
                        "inputDensity=0.5",
                        "--align",
                        "work",
                        "--size",
                        "960x540",
                        "-o",
                        "" + twins))
                .isZero();

        FigureScenario scenario = ScenarioFile.read(twins);
        assertThat(scenario.subject()).isEqualTo(FigureSubject.TWINS);
        assertThat(scenario.twin())
                .contains(new FigureTwin(new TwinChoice("inputDensity", "0.5"), TwinClock.Alignment.WORK, 0));
        assertThat(ScenarioFile.read(alone).twin()).isEmpty();
        assertThat(Files.readAllBytes(twins)).isNotEqualTo(Files.readAllBytes(alone));
        assertThat(export("--twin", "I=1", "--what", "slots", "-o", "" + folder.resolve("no.png")))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--twin: found together with --what slots");
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeAnyWork() {
        Path file = folder.resolve("no/where.png");

        assertThat(export("-o", "" + file)).isNotZero();

        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no");
    }

    @Test
    void theFirstRunWritesItsFramesAndASummary() throws IOException {
        Path target = folder.resolve("target/first-run");

        FirstRun.write(target, new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));

        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png"))).hasSize(60);
        }
        assertThat(Files.readString(target.resolve("summary.txt"))).contains("conv2", "PE (4,4)", "layer cycles");
    }
}

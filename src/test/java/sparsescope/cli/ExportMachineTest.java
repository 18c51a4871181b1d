package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every export format shows the dense machine too. */
class ExportMachineTest {
    @TempDir
    private Path folder;

    private Answer export(String... arguments) {
        List<String> all = new ArrayList<>(List.of("export"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--accelerator", "dcnn-teaching", "--network", "teaching", "--size", "640x360"));
        return Answer.of(all.toArray(String[]::new));
    }

    @Test
    void aFrameIsAPicture() throws IOException {
        Path file = folder.resolve("frame.png");

        Answer answer = export("frame", "--cycle", "25%", "--view", "pe", "--pe", "1,0", "-o", file.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains("640×360, cycle 45 of 180");
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(640);
    }

    @ParameterizedTest
    @CsvSource({"svg, .svg", "pdf, .pdf", "slides, .pptx", "html, .html", "film, .gif", "film, .apng", "film, .mp4"})
    void everyFormatShowsIt(String command, String ending) throws IOException {
        Path file = folder.resolve("steps" + ending);

        Answer answer = export(command, "--cycles", "7", "-o", file.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(Files.size(file)).isGreaterThan(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "utilization, did what the layer needs",
        "slots, pair with a zero",
        "stragglers, Perfectly balanced",
        "layer-stragglers, Perfectly balanced",
        "density, of the weights and",
        "timeline, pair with a zero"
    })
    void everyChartIsThere(String what, String words) throws IOException {
        Path file = folder.resolve("chart.svg");

        Answer answer = export("svg", "--cycles", "50%", "--what", what, "-o", file.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains(words);
    }

    @Test
    void aPictureSaysWhatHappens() throws IOException {
        Path file = folder.resolve("frame.svg");

        export("svg", "--cycles", "7", "--view", "pe", "--pe", "0,0", "-o", file.toString());

        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("PE (0,0): output (", "pairs 8–11 of 18");
    }

    @Test
    void aLandingHasTheNameThatItsMachineGivesIt() throws IOException {
        Path file = folder.resolve("vector.svg");
        String[] eie = {
            "export",
            "svg",
            "--network",
            "eie-teaching",
            "--accelerator",
            "eie-teaching",
            "--cycles",
            "7",
            "-o",
            file.toString(),
            "--view",
            "vector"
        };

        assertThat(Answer.of(eie).err()).isEmpty();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("Input 10 has to wait: the queue of PE 2 is full.");

        Answer answer = export(
                "svg",
                "--cycles",
                "7",
                "--view",
                "vector",
                "-o",
                folder.resolve("other.svg").toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--view: found \"vector\", expected one of plane, array, pe");
    }

    @Test
    void twoMachinesRaceUntilTheSlowerHasFinished() throws IOException {
        Path file = folder.resolve("race.svg");

        Answer answer = Answer.of(
                "export",
                "svg",
                "--network",
                "lenet-digits",
                "--layer",
                "conv2",
                "--twin",
                "machine=dcnn",
                "--cycles",
                "1152",
                "-o",
                file.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("SCNN has finished after 459 cycles; DCNN has finished after 1152 cycles");
    }

    @Test
    void twoMachinesStandWhereTheyHaveDoneTheSameWork() throws IOException {
        Path file = folder.resolve("race.svg");
        String race = "--network lenet-digits --layer conv2 --twin machine=dcnn --align work --size 640x360";

        Answer half = Answer.of(("export svg " + race + " --cycles 230 -o " + file).split(" "));

        assertThat(half.err()).isEmpty();
        String drawn = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(drawn)
                .contains(
                        "SCNN is done in 459 cycles, DCNN in 1152: 2.51× as fast",
                        "SCNN has done 74 % of the useful products by cycle 230",
                        "DCNN has done 74 % of the useful products by cycle 857",
                        "cycle 230 of 459");
        assertThat(Answer.of("open", file.toString()).out()).contains("by cycle 857");
        // The clock is the first machine's: it ends when that has done all.
        Answer beyond = Answer.of(("export svg " + race + " --cycles 460 -o " + folder.resolve("b.svg")).split(" "));
        assertThat(beyond.code()).isEqualTo(2);
        assertThat(beyond.err()).contains("--cycles: found \"460\", expected 0…459");
    }

    @Test
    void stepsAreTheMachinesOwn() throws IOException {
        Path frames = folder.resolve("frames");

        Answer answer = export("frames", "--step", "output-position", "--to", "100", "-o", frames.toString());

        assertThat(answer.err()).isEmpty();
        // A position is 3 filters of 5 runs each: cycles 0, 15, … 90.
        try (Stream<Path> files = Files.list(frames)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png"))).hasSize(7);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--step weight-vector --to 9 | --step: found \"weight-vector\", expected one of cycle, output, output-position",
                "--twin contention=none --to 9 | --twin: found \"contention=none\" for machine dcnn, expected machine=NAME",
                "--twin machine=dcnn --to 9 | --twin machine: found dcnn, expected another machine",
                "--twin machine=tpu --to 9 | --twin machine: found \"tpu\", expected one of scnn, dcnn",
                "--twin machine=scnn --align wrok --to 9 | --align: found \"wrok\", expected time or work",
                "--what twins --to 9 | --what twins: found no --twin",
                "--layer conv9 --to 9 | --layer: found \"conv9\"",
                "--to 181 | --to: found \"181\", expected 0…180"
            })
    void whatItCannotShowIsOneLine(String arguments, String message) {
        List<String> all =
                new ArrayList<>(List.of("frames", "-o", folder.resolve("frames").toString()));
        all.addAll(List.of(arguments.split(" ")));

        Answer answer = export(all.toArray(String[]::new));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains(message);
        assertThat(folder.resolve("frames")).doesNotExist();
    }
}

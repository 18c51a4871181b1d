package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.ScenarioJson;

/** A figure of any machine, or of two, carries what it takes to see it again, in every format. */
class ReopenMachinesTest {
    private static final String DENSE = "--network teaching --accelerator dcnn-teaching";
    private static final String CONNECTED = "--network eie-teaching --accelerator eie-teaching";
    private static final String RACE = "--network teaching --accelerator teaching --twin machine=dcnn";

    @TempDir
    private Path folder;

    private Answer run(String arguments, Path output) {
        List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
        all.addAll(List.of("--size", "640x360", "-o", output.toString()));
        Answer answer = Answer.of(all.toArray(String[]::new));
        assertThat(answer.err()).as(arguments).isEmpty();
        assertThat(answer.code()).as(arguments).isZero();
        return answer;
    }

    /** What one machine's files carry others carry too: all formats of one, and one of each kind of file of the rest. */
    static Stream<Arguments> everyFormatOfEveryMachine() {
        List<String> formats = List.of(
                "svg a.svg",
                "pdf a.pdf",
                "slides a.pptx",
                "html a.html",
                "film a.gif",
                "film a.apng",
                "film a.mp4",
                "frames a");
        return Stream.of(
                        formats.stream().map(format -> arguments(format, RACE)),
                        Stream.of("svg a.svg", "film a.gif", "frames a").map(format -> arguments(format, CONNECTED)),
                        Stream.of("svg a.svg", "slides a.pptx").map(format -> arguments(format, DENSE)))
                .flatMap(Function.identity());
    }

    private static Arguments arguments(String format, String machine) {
        return Arguments.of(format.split(" ")[0] + " --cycles 7", format.split(" ")[1], machine);
    }

    @ParameterizedTest
    @MethodSource("everyFormatOfEveryMachine")
    void aFigureIsDrawnAgainFromItself(String command, String name, String machine) throws IOException {
        Path figure = folder.resolve(name);
        run("export " + command + " --view pe --theme dark " + machine, figure);
        Path straight = folder.resolve("straight.png");
        run("export frame --cycle 7 --view pe --theme dark " + machine, straight);
        Path again = folder.resolve("again.png");

        run("export frame --from " + figure, again);

        assertThat(ScenarioFile.read(again)).isEqualTo(ScenarioFile.read(straight));
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(straight));
    }

    @Test
    void theMachineIsNamedOnlyWhereItIsNotTheUsualOne() {
        Path dense = folder.resolve("dense.png");
        run("export frame --cycle 7 " + DENSE, dense);
        Path sparse = folder.resolve("sparse.png");
        run("export frame --cycle 7 --network teaching --accelerator teaching", sparse);

        assertThat(ScenarioJson.write(ScenarioFile.read(dense)))
                .contains("\"machine\":\"dcnn\",\"accelerator\":{\"columns\":2,");
        assertThat(ScenarioJson.write(ScenarioFile.read(sparse))).doesNotContain("machine");
    }

    @Test
    void openTellsWhatAFigureOfAnyMachineShows() {
        Path dense = folder.resolve("dense.png");
        run("export frame --cycle 7 --view pe --pe 0,0 --set rows=1 " + DENSE, dense);
        Path connected = folder.resolve("connected.png");
        run("export frame --cycle 3 " + CONNECTED, connected);
        Path race = folder.resolve("race.svg");
        run("export svg --cycles 170 " + RACE, race);

        assertThat(Answer.of("open", dense.toString()).out())
                .contains("teaching, layer edges, cycle 7, DCNN, ", "2×1 PEs of 4", "PE (0,0): output (", "rows=1");
        assertThat(Answer.of("open", connected.toString()).out()).contains("cycle 3, EIE, ", "4 PEs", "registers=");
        assertThat(Answer.of("open", race.toString()).out())
                .contains("SCNN and DCNN", "SCNN has finished after", "of 180 cycles to go");
    }

    @Test
    void aRaceRemembersHowLongOneHasWaited() {
        Path race = folder.resolve("race.svg");
        run("export svg --cycles 170 " + RACE, race);

        FigureScenario shown = ScenarioFile.read(race);

        assertThat(shown.cycle()).isLessThan(170);
        assertThat(shown.cycle() + shown.twin().orElseThrow().over()).isEqualTo(170);
    }

    @Test
    void otherMomentsAndLooksBeginFromAFigure() throws IOException {
        Path figure = folder.resolve("a.png");
        run("export frame --cycle 7 --view pe " + DENSE, figure);

        Answer range = run("export frames --from " + figure + " --to 9", folder.resolve("frames"));
        Answer one = run("export frame --from " + figure + " --cycle 50% --view plane", folder.resolve("b.png"));

        assertThat(range.out()).contains("3 frames");
        assertThat(one.out()).contains("cycle 90 of 180");
        assertThat(ScenarioFile.read(folder.resolve("b.png")).view().depth()).isZero();
    }

    @Test
    void oldFilesOpenAsBefore() throws IOException {
        Path sparse = folder.resolve("sparse.png");
        run("export frame --cycle 20 --view pe --pe 1,0 --network teaching --accelerator teaching", sparse);
        // As every file was written before machines had names: no word of one.
        Path old = Files.writeString(
                folder.resolve("old.json"), ScenarioJson.write(ScenarioFile.read(sparse)), StandardCharsets.UTF_8);

        assertThat(Files.readString(old)).doesNotContain("machine");
        run("export frame --from " + old, folder.resolve("again.png"));
        assertThat(Files.readAllBytes(folder.resolve("again.png"))).isEqualTo(Files.readAllBytes(sparse));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frame --from FIGURE --network teaching | --network: found together with --from FILE",
                "frame --from FIGURE --set rows=2 | --accelerator or --set: found together with --from FILE",
                "frame --from FIGURE --layer edges | --layer: found together with --from FILE",
                "svg --from FIGURE --seed 3 | --input or how tensors are drawn: found together with --from FILE",
                "frame --from nowhere.png | --from: found \"nowhere.png\", expected an exported file",
                "svg --from nowhere.png --network teaching | --from: found \"nowhere.png\", expected 0…",
                "frame --cycle 3 | missing required option: '--network=FILE-or-sample' or '--from=FILE'",
                "svg --from FIGURE --to 3 | --to: found \"3\", expected 7…180"
            })
    void whatDoesNotGoTogetherIsOneLine(String arguments, String message) {
        Path figure = folder.resolve("a.png");
        run("export frame --cycle 7 " + DENSE, figure);
        List<String> all = new ArrayList<>(List.of("export"));
        all.addAll(List.of(arguments.replace("FIGURE", figure.toString()).split(" ")));
        all.addAll(List.of(
                "-o",
                folder.resolve("out." + (arguments.startsWith("svg") ? "svg" : "png"))
                        .toString()));

        Answer answer = Answer.of(all.toArray(String[]::new));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"machine\":\"dcnn\" | \"machine\":\"tpu\" | machine: found \"tpu\", expected one of scnn, dcnn, eie",
                "\"columns\":2 | \"colums\":2 | found an unknown field, expected one of columns",
                "\"columns\":2 | \"registers\":2 | registers: found a setting of eie, expected one of dcnn: columns",
                "\"column\":0 | \"column\":2 | view.column: found 2, expected a whole number 0…1"
            })
    void aScenarioThatCannotBeIsOneLine(String found, String instead, String message) throws IOException {
        Path figure = folder.resolve("a.png");
        run("export frame --cycle 7 --pe 0,0 " + DENSE, figure);
        String json = ScenarioJson.write(ScenarioFile.read(figure));
        assertThat(json).contains(found);
        Path broken = Files.writeString(folder.resolve("broken.json"), json.replace(found, instead));

        Answer answer = Answer.of("open", broken.toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains("broken.json", message);
    }
}

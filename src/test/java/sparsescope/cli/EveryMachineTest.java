package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.scenario.StudyScenario;

/** Whatever takes an accelerator takes one of every machine, and all commands count the same. */
class EveryMachineTest {
    private static final String DENSE = "--network teaching --accelerator dcnn-teaching";
    private static final String CONNECTED = "--network eie-teaching --accelerator eie-teaching";

    @TempDir
    private Path folder;

    private Answer fine(String arguments) {
        Answer answer = Answer.of(arguments.split(" "));
        assertThat(answer.err()).as(arguments).isEmpty();
        assertThat(answer.code()).as(arguments).isZero();
        return answer;
    }

    private JsonNode json(String arguments) throws IOException {
        return new ObjectMapper().readTree(fine(arguments + " --json -").out());
    }

    @Test
    void theDenseMachineIsComparedWithItsFamily() throws IOException {
        JsonNode compared = json("compare " + DENSE);
        JsonNode simulated = json("simulate " + DENSE);

        assertThat(compared.get("machine").asText()).isEqualTo("dcnn");
        assertThat(compared.get("accelerator")).isEqualTo(simulated.get("accelerator"));
        JsonNode dense = compared.at("/layers/0/machines/dcnn");
        assertThat(dense.get("cycles")).isEqualTo(simulated.at("/layers/0/counters/cycles"));
        assertThat(dense.get("products")).isEqualTo(simulated.at("/layers/0/counters/denseMacs"));
        assertThat(dense.get("speedUpOverDcnn").asDouble()).isEqualTo(1);
        assertThat(compared.at("/layers/0/machines/oracle/cycles"))
                .isEqualTo(simulated.at("/layers/0/counters/idealCycles"));
        assertThat(compared.at("/layers/0/machines/scnn/cycles"))
                .isEqualTo(
                        json("simulate --network teaching --set columns=2 --set rows=2 --set F=2 --set I=2 --set bankEntries="
                                        + compared.at("/accelerator/bankEntries")
                                                .asInt() + " --set banks="
                                        + compared.at("/accelerator/banks").asInt())
                                .at("/layers/0/counters/layerCycles"));
    }

    @Test
    void eieIsComparedWithItselfLeavingOutLess() throws IOException {
        JsonNode compared = json("compare " + CONNECTED);
        JsonNode simulated = json("simulate " + CONNECTED).at("/layers/0/counters");

        JsonNode machines = compared.at("/layers/0/machines");
        assertThat(compared.get("baseline").asText()).isEqualTo("dense");
        assertThat(machines.at("/eie/cycles")).isEqualTo(simulated.get("cycles"));
        assertThat(machines.at("/eie/products")).isEqualTo(simulated.get("products"));
        assertThat(machines.at("/oracle/cycles")).isEqualTo(simulated.get("idealCycles"));
        assertThat(machines.at("/dense/speedUpOverBaseline").asDouble()).isEqualTo(1);
        // 16 outputs on 4 PEs: 4 rows each, times 12 inputs, of which half are zero.
        assertThat(machines.at("/dense/cycles").asLong()).isEqualTo(4 * 12);
        assertThat(machines.at("/sparseA/cycles").asLong())
                .isEqualTo(4 * simulated.get("nonZeroInputs").asLong());
        assertThat(machines.at("/sparseW/products")).isEqualTo(simulated.get("nonZeroWeights"));
        assertThat(fine("compare " + CONNECTED).out())
                .contains("over dense", "3.00×", "SparseW: EIE that broadcasts every input, zero or not");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {DENSE + " | rows=1 | F=1,I=2", CONNECTED + " | queueDepth=1 | pes=2,detector=ideal"})
    void rulesAreWhatSimulateSays(String machine, String first, String second) throws IOException {
        JsonNode steps = json("rules " + machine + " --then " + first + " --then " + second)
                .get("steps");

        assertThat(steps).hasSize(3);
        String set = machine;
        for (String change : List.of("", first, second)) {
            for (String one : change.isEmpty() ? new String[0] : change.split(",")) {
                set += " --set " + one;
            }
            JsonNode simulated = json("simulate " + set);
            JsonNode step = steps.get(List.of("", first, second).indexOf(change));
            assertThat(step.get("accelerator")).isEqualTo(simulated.get("accelerator"));
            step.get("counters")
                    .properties()
                    .forEach(counter -> assertThat(counter.getValue())
                            .as(counter.getKey())
                            .isEqualTo(simulated.at("/layers/0/counters/" + counter.getKey())));
        }
        assertThat(fine("rules " + machine + " --then " + first).out()).contains("as set", "then " + first, "%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {DENSE + " | kc=1,2,none | rows=1..2", CONNECTED + " | detector=ideal,grouped | queueDepth=1..4*2"})
    void sweepsCountWhatSimulateCounts(String machine, String words, String numbers) throws IOException {
        Path csv = folder.resolve("a.csv");
        Path json = folder.resolve("a.json");
        fine("sweep " + machine + " --vary " + words + " --vary " + numbers + " -o " + csv + " --json " + json);

        List<String> lines = Files.readAllLines(csv);
        List<String> columns = Arrays.asList(lines.get(0).split(",", -1));
        JsonNode rows = new ObjectMapper().readTree(json.toFile()).get("rows");
        assertThat(rows).hasSize(lines.size() - 1);
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = lines.get(row + 1).split(",", -1);
            rows.get(row)
                    .properties()
                    .forEach(cell -> assertThat(cells[columns.indexOf(cell.getKey())])
                            .as(cell.getKey())
                            .isEqualTo(text(cell.getValue(), cells[columns.indexOf(cell.getKey())])));
        }
        JsonNode last = rows.get(rows.size() - 2);
        String set = machine;
        for (String axis : List.of(words, numbers)) {
            String name = axis.split("=")[0];
            JsonNode value = last.has(name + "Setting") ? last.get(name + "Setting") : last.get(name);
            set += " --set " + name + "=" + (value.isNull() ? "none" : value.asText());
        }
        JsonNode counters = json("simulate " + set).at("/layers/0/counters");
        counters.properties()
                .forEach(counter -> assertThat(last.get(counter.getKey()))
                        .as(counter.getKey())
                        .isEqualTo(counter.getValue()));
    }

    /** In CSV what is not set is written out. */
    private static String text(JsonNode value, String cell) {
        return value.isNull() && (cell.equals("none") || cell.isEmpty()) ? cell : value.asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {DENSE + " --vary rows=1,2", CONNECTED + " --vary queueDepth=1,2"})
    void shardsOfEveryMachineAreMerged(String sweep) throws IOException {
        fine("sweep " + sweep + " -o " + folder.resolve("whole.csv"));
        fine("sweep " + sweep + " --shard 1/2 -o " + folder.resolve("1.csv"));
        fine("sweep " + sweep + " --shard 2/2 -o " + folder.resolve("2.csv"));

        fine("sweep merge " + folder.resolve("1.csv") + " " + folder.resolve("2.csv") + " -o "
                + folder.resolve("all.csv"));

        assertThat(folder.resolve("all.csv")).hasSameBinaryContentAs(folder.resolve("whole.csv"));
        String torn = Files.readString(folder.resolve("1.csv"))
                .replace(",eie,", ",tpu,")
                .replace(",dcnn,", ",tpu,");
        Files.writeString(folder.resolve("1.csv"), torn, StandardCharsets.UTF_8);
        Answer answer = Answer.of(
                "sweep",
                "merge",
                folder.resolve("1.csv").toString(),
                folder.resolve("2.csv").toString(),
                "-o",
                folder.resolve("no.csv").toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("1.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate --network teaching --accelerator teaching | teaching",
                "simulate " + DENSE + " | dcnn-teaching",
                "simulate " + CONNECTED + " | eie-teaching",
                "compare " + DENSE + " | SCNN with the PEs of dcnn-teaching",
                "compare " + CONNECTED + " | eie-teaching",
                "rules --then rows=1 " + DENSE + " | dcnn-teaching",
                "rules --then pes=2 " + CONNECTED + " | eie-teaching",
                "sweep -o OUT --vary rows=1,2 " + DENSE + " | dcnn-teaching",
                "sweep -o OUT --vary queueDepth=1..3 --metric load-balance " + CONNECTED + " | eie-teaching"
            })
    void aFigureIsDrawnAndCarriesItsMachine(String command, String name) {
        Path figure = folder.resolve("a.svg");
        fine(command.replace("OUT", folder.resolve("a.csv").toString()) + " --size 800x450 --figure " + figure);

        StudyScenario.OfNetwork study = (StudyScenario.OfNetwork) ScenarioFile.any(figure);

        assertThat(study.machine().name()).isEqualTo(name);
        assertThat(figure).content(StandardCharsets.UTF_8).contains("<svg");
        Answer opened = Answer.of("open", figure.toString());
        assertThat(opened.code()).isZero();
        assertThat(opened.out()).contains(" on " + name, "Settings other than the defaults: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare --accelerator eie --network teaching | layer edges: found type conv, expected one that eie runs: fullyConnected",
                "simulate --accelerator eie --network lenet-digits | expected one that eie runs: fullyConnected; of this network it runs fc1, fc2 (choose with --layer)",
                "rules --then pes=2 --accelerator eie --network teaching | layer edges: found type conv",
                "sweep --vary pes=2 -o OUT --accelerator eie --network teaching | layer edges: found type conv",
                "compare --energy x.json " + CONNECTED
                        + " | --energy: found for machine eie, whose energy is not counted",
                "rules --then banks=2 " + CONNECTED
                        + " | setting banks: eie has none of that name, it is a setting of scnn, dcnn",
                "rules --then contention=none " + DENSE + " | setting contention: dcnn has none of that name",
                "sweep --vary banks=2 -o OUT " + CONNECTED + " | --vary: found \"banks\", which cannot be swept",
                "sweep --vary pes=2..4 --metric stall -o OUT " + CONNECTED
                        + " | --metric: found \"stall\", expected one of eie's: cycles",
                "sweep --vary rows=1 --metric load-balance -o OUT " + DENSE + " | --metric: found \"load-balance\"",
                "sweep --vary weightDensity=0.1,0.2 --vary inputDensity=0.1,0.2 --figure x.svg -o OUT --network vgg-16 --layer fc6"
                        + " --accelerator eie | --figure: found machine eie for a map of the speed-up over DCNN"
            })
    void whatCannotBeIsOneLine(String command, String message) {
        List<String> all = new ArrayList<>(List.of(
                command.replace("OUT", folder.resolve("a.csv").toString()).split(" ")));

        Answer answer = Answer.of(all.toArray(String[]::new));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains(message);
        assertThat(folder.resolve("a.csv")).doesNotExist();
    }
}

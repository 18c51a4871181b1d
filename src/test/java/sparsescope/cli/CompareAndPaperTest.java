package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.paper.GeneratorCheck;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.analysis.paper.PaperFigure.Relation;
import sparsescope.analysis.paper.PaperFigure.Unit;
import sparsescope.analysis.paper.Spread;
import sparsescope.cli.study.PaperReport;
import sparsescope.file.JsonSchema;
import sparsescope.tensor.Generator;

class CompareAndPaperTest {
    @TempDir
    Path folder;

    @Test
    void aNetworkIsComparedLayerByLayerAndInAll() throws IOException {
        Path file = folder.resolve("compare.json");
        Answer answer = Answer.of("compare", "--network", "lenet-digits", "--json", file.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("conv1", "fc2", "total", "DCNN-opt", "SparseA", "SparseW", "oracle");
        JsonNode report = new ObjectMapper().readTree(file.toFile());
        assertThat(report.get("layers")).hasSize(5);
        JsonNode machines = report.at("/totals/machines");
        assertThat(machines.properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactly("dcnn", "dcnnOpt", "scnn", "sparseA", "sparseW", "oracle");
        long cycles = 0;
        for (JsonNode layer : report.get("layers")) {
            cycles += layer.at("/machines/scnn/cycles").asLong();
        }
        assertThat(machines.at("/scnn/cycles").asLong()).isEqualTo(cycles);
        double energy = 0;
        for (JsonNode component : machines.at("/scnn/energyByComponentPJ")) {
            energy += component.asDouble();
        }
        assertThat(machines.at("/scnn/energyPJ").asDouble()).isBetween(energy * 0.999999, energy * 1.000001);
    }

    @Test
    void theEnergyTableAndTheSettingsCount() throws IOException {
        Path table = Files.writeString(
                folder.resolve("e.json"),
                "{\"format\": \"sparsescope-energy/1\", \"name\": \"dear\", \"entries\": {\"multiply\": {\"pJ\": 1000, \"source\": \"test\"}}}");
        String[] plain = {"compare", "--network", "worked-example", "--accelerator", "worked-example", "--json", "-"};
        JsonNode cheap = new ObjectMapper().readTree(Answer.of(plain).out());
        JsonNode dear = new ObjectMapper()
                .readTree(Answer.of(
                                "compare",
                                "--network",
                                "worked-example",
                                "--accelerator",
                                "worked-example",
                                "--set",
                                "contention=lockstep",
                                "--energy",
                                table.toString(),
                                "--json",
                                "-")
                        .out());

        assertThat(cheap.at("/totals/machines/scnn/cycles").asInt()).isEqualTo(347);
        assertThat(dear.at("/totals/machines/scnn/computeCycles").asInt()).isEqualTo(423);
        assertThat(dear.get("energyTable").asText()).isEqualTo("dear");
        assertThat(dear.at("/totals/machines/dcnn/energyPJ").asDouble())
                .isGreaterThan(100 * cheap.at("/totals/machines/dcnn/energyPJ").asDouble());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare --network teaching --set operands=dense   | operands: found dense, expected sparse",
                "compare --network teaching --layer convx          | --layer: found \"convx\", expected one of",
                "compare --network teaching --energy no/such.json  | no/such.json",
                "compare --network teaching --json no/such/x.json  | --json no/such/x.json: cannot be written",
                "compare                                           | --network",
                "paper --energy no/such.json                       | no/such.json",
                "paper --json no/such/x.json                       | --json no/such/x.json: cannot be written",
                "paper --quik                                      | --quik"
            })
    void badInputIsOneClearLine(String arguments, String message) {
        Answer answer = Answer.of(arguments.trim().split(" +"));

        assertThat(answer.code()).isNotZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("sparsescope: ").contains(message).hasLineCount(1);
    }

    private static final GeneratorCheck GENERATOR = new GeneratorCheck(
            "photographs",
            List.of("conv2", "conv6"),
            16,
            64,
            new GeneratorCheck.Spreads(new Spread(1.25, 0.5), new Spread(3, 1), 1),
            Map.of(
                    Generator.UNIFORM,
                    new GeneratorCheck.Spreads(new Spread(1.125, 0.25), new Spread(2, 0.5), 0.9),
                    Generator.CLUSTERED,
                    new GeneratorCheck.Spreads(new Spread(1.5, 0.125), new Spread(2.75, 2), 1.0725)));

    @Test
    void drawnInputsStandBesideThoseOfPhotographs() {
        assertThat(PaperReport.text(EnergyTable.standard(), true, List.of(), GENERATOR)
                        .lines()
                        .map(line -> line.strip().replaceAll(" {2,}", "|")))
                .contains(
                        "all channels together|single channels|cycles",
                        "photographs|1.25 ± 0.50|3.00 ± 1.00|1.000×",
                        "uniform|1.13 ± 0.25|2.00 ± 0.50|0.900×",
                        "clustered|1.50 ± 0.13|2.75 ± 2.00|1.073×")
                .containsAll(GENERATOR.differences());
        JsonNode json = PaperReport.json(EnergyTable.standard(), true, List.of(), GENERATOR);
        assertThat(json.at("/drawnInputs/clustered/tileImbalance/mean").asDouble())
                .isEqualTo(1.5);
        assertThat(json.at("/drawnInputs/own/tileImbalanceOfSingleChannels/deviation")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void otherChoicesAreColumnsWithTheirDistances() {
        List<PaperFigure> figures = List.of(
                new PaperFigure("a", "near", Relation.EQUAL, Unit.FACTOR, 2, 4, "x", Map.of("maxKc=8", 2.2)),
                new PaperFigure(
                        "energy.b", "far", Relation.EQUAL, Unit.FRACTION, 0.5, 0.25, "y", Map.of("maxKc=8", 0.5)));

        assertThat(PaperReport.text(EnergyTable.standard(), false, figures, GENERATOR)
                        .lines()
                        .map(line -> line.strip().replaceAll(" {2,}", "|")))
                .contains(
                        "figure|paper|ours|ratio|maxKc=8",
                        "near|2.00×|4.00×|2.00|differs|2.20×",
                        "far|50.0 %|25.0 %|0.50|differs|50.0 %",
                        "the preset as it is|2.000|2.000",
                        "maxKc=8|1.100|1.000");
        assertThat(PaperReport.json(EnergyTable.standard(), false, figures, GENERATOR)
                        .at("/figures/0/choices/maxKc=8")
                        .asDouble())
                .isEqualTo(2.2);
    }

    @Test
    void thePapersFiguresAreWrittenWithOursAndWhy() throws IOException {
        List<PaperFigure> figures = List.of(
                new PaperFigure("a", "near", Relation.EQUAL, Unit.FACTOR, 2, 2.1, "not said"),
                new PaperFigure("b", "far", Relation.EQUAL, Unit.FRACTION, 0.5, 0.25, "the weather"),
                new PaperFigure("c", "below", Relation.BELOW, Unit.DENSITY, 0.2, 0.17, "not said"),
                new PaperFigure("d", "none", Relation.EQUAL, Unit.COUNT, 0, 0, "not said"));
        String text = PaperReport.text(EnergyTable.standard(), true, figures, GENERATOR);

        assertThat(text.lines().map(line -> line.strip().replaceAll(" {2,}", "|")))
                .contains(
                        "near|2.00×|2.10×|1.05|✓",
                        "far|50.0 %|25.0 %|0.50|differs",
                        "below|< 0.20|0.17|✓",
                        "none|0|0|✓",
                        "the weather");
        assertThat(text).doesNotContain("not said");
        JsonNode json = PaperReport.json(EnergyTable.standard(), true, figures, GENERATOR);
        assertThat(json.at("/figures/1/ratio").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/figures/1/close").asBoolean()).isFalse();
        assertThat(json.at("/figures/3").has("ratio")).isFalse();
        JsonSchema schema = JsonSchema.published("paper-1.schema.json");
        assertThat(schema.problems(json)).isEmpty();
        assertThat(schema.problems(PaperReport.json(
                        EnergyTable.standard(),
                        false,
                        List.of(new PaperFigure(
                                "a", "near", Relation.EQUAL, Unit.FACTOR, 2, 4, "x", Map.of("maxKc=8", 2.2))),
                        GENERATOR)))
                .isEmpty();
    }
}

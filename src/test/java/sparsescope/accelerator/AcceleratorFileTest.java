package sparsescope.accelerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.eie.EieConfig;
import sparsescope.file.InputException;
import sparsescope.file.JsonSchema;
import sparsescope.file.ResourceFolder;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.Machines;

class AcceleratorFileTest {
    @TempDir
    Path folder;

    private Path file(String settings) {
        try {
            return Files.writeString(
                    folder.resolve("acc.json"),
                    "{\"format\": \"sparsescope-accelerator/1\", \"name\": \"mine\", \"settings\": {" + settings
                            + "}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void settingsChangeTheDefaults() {
        AcceleratorFile read = AcceleratorFile.read(
                file(
                        "\"columns\": 3, \"kc\": 5, \"maxKc\": null, \"ppuWidth\": \"none\", \"contention\": \"lockstep\", \"queueDepth\": 99"));

        assertThat(read.name()).isEqualTo("mine");
        assertThat(read.source()).isEmpty();
        assertThat(read.config())
                .isEqualTo(AcceleratorConfig.DEFAULTS
                        .with(Setting.COLUMNS, "3")
                        .with(Setting.KC, "5")
                        .with(Setting.CONTENTION, "lockstep")
                        .with(Setting.QUEUE_DEPTH, "99"));
        assertThat(AcceleratorFile.read(file("")).config()).isEqualTo(AcceleratorConfig.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'columns': 65                | columns: found 65, expected 1…64",
                "'columns': 0                 | columns: found 0, expected 1…64",
                "'columns': '8'               | settings.columns: found \"8\", expected 1…64",
                "'columns': 8.5               | settings.columns: found 8.5, expected 1…64",
                "'columns': null              | settings.columns: found null, expected 1…64",
                "'columns': 'none'            | settings.columns: found \"none\", expected 1…64",
                "'F': 33                      | F: found 33, expected 1…32",
                "'indexBits': 17              | indexBits: found 17, expected 0…16",
                "'kc': 0                      | kc: found 0, expected 1 or more, or none",
                "'kc': 99999999999            | kc: found 99999999999, expected 1 or more",
                "'tileSplit': 'even'          | tileSplit: found even, expected ceil, balanced",
                "'tileSplit': 1               | settings.tileSplit: found 1, expected ceil, balanced",
                "'queueDepth': 15             | queueDepth: found 15, expected F·I = 16 or more",
                "'colums': 8                  | settings.colums: found an unknown field, expected one of columns",
                "'columns': {}                | settings.columns: found an object, expected 1…64",
                "'columns': 8, 'columns': 8   | settings.columns: found the same field twice"
            })
    void aBadSettingIsAnsweredWithFileSettingValueAndRange(String settings, String message) {
        Path file = file(settings.replace('\'', '"'));

        assertThatThrownBy(() -> AcceleratorFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void aNetworkFileIsNoAcceleratorFile() throws IOException {
        Path file = Files.writeString(folder.resolve("net.json"), "{\"format\": \"sparsescope-network/1\"}");

        assertThatThrownBy(() -> AcceleratorFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "format: found \"sparsescope-network/1\", expected \"sparsescope-accelerator/1\"");
    }

    @Test
    void thePresetsAreThoseOfThePaperAndOurs() {
        assertThat(Presets.names())
                .containsExactly(
                        "scnn",
                        "scnn-4pe",
                        "teaching",
                        "worked-example",
                        "dcnn",
                        "dcnn-teaching",
                        "eie",
                        "eie-teaching");
        assertThat(Presets.names("scnn")).containsExactly("scnn", "scnn-4pe", "teaching", "worked-example");
        assertThat(Presets.names("dcnn")).containsExactly("dcnn", "dcnn-teaching");
        assertThat(Presets.names("eie")).containsExactly("eie", "eie-teaching");
        assertThat(EieConfig.of(Presets.file("eie").settings())).isEqualTo(EieConfig.DEFAULTS);
        assertThat(Presets.get("scnn")).isEqualTo(AcceleratorConfig.DEFAULTS);
        AcceleratorConfig large = Presets.get("scnn-4pe");
        assertThat(List.of(large.columns(), large.rows(), large.f(), large.i())).containsExactly(2, 2, 16, 16);
        assertThat(large.banks()).isEqualTo(2 * large.multipliers());
        assertThat(large.pes() * large.multipliers()).isEqualTo(1024);
        AcceleratorConfig small = Presets.get("teaching");
        assertThat(List.of(small.columns(), small.rows(), small.f(), small.i(), small.banks()))
                .containsExactly(2, 2, 2, 2, 8);
    }

    @Test
    void aPresetOrAFileIsOpened() {
        assertThat(Presets.open("teaching").config()).isEqualTo(Presets.get("teaching"));
        assertThat(Presets.open(file("\"rows\": 2").toString()).config().rows()).isEqualTo(2);
        assertThatThrownBy(() -> Presets.open("scn"))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("\"scn\"", "scnn, scnn-4pe, teaching");
        assertThatThrownBy(() -> Presets.get("scn"))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("\"scn\"", "scnn, scnn-4pe, teaching");
    }

    static List<String> presets() {
        return Presets.names();
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchema.published("accelerator-1.schema.json");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetFitsTheSchemaAndIsNamedAsItsFile(String name) throws IOException {
        Path file = ResourceFolder.of("sparsescope/presets").resolve(name + ".json");

        assertThat(schema().problems(JsonSchema.read(file))).isEmpty();
        assertThat(Presets.file(name).name()).isEqualTo(name);
        assertThat(Presets.file(name).source()).isNotBlank();
    }

    @Test
    void theSchemaKnowsTheReadersFieldsAndNoOther() throws IOException {
        assertThat(schema().properties("")).containsExactlyInAnyOrderElementsOf(AcceleratorFile.FIELDS);
        assertThat(schema().at("/properties/machine/enum"))
                .extracting(JsonNode::asText)
                .isEqualTo(Machines.names());
        assertThat(schema().at("/properties/machine/default").asText())
                .isEqualTo(Machines.standard().name());
        for (Machine machine : Machines.all()) {
            assertThat(schema().properties("/$defs/" + machine.name()))
                    .containsExactlyInAnyOrderElementsOf(machine.settings().stream()
                            .map(MachineSetting::name)
                            .toList());
        }
    }

    static Stream<Arguments> settings() {
        return Machines.all().stream()
                .flatMap(machine -> machine.settings().stream().map(setting -> Arguments.of(machine.name(), setting)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theSchemaHasEverySettingsRangeAndDefault(String machine, MachineSetting setting) throws IOException {
        JsonNode schema = schema().at("/$defs/" + machine + "/properties/" + setting.name());

        assertThat(schema.get("default").asText()).isEqualTo(String.valueOf(setting.standard()));
        if (setting.numeric()) {
            JsonNode number = setting.optional() ? schema.at("/oneOf/0") : schema;
            assertThat(number.get("minimum").asInt()).isEqualTo(setting.lowest());
            assertThat(number.get("maximum").asInt()).isEqualTo(setting.highest());
        } else {
            assertThat(schema.get("enum")).extracting(JsonNode::asText).isEqualTo(setting.choices());
        }
    }

    @Test
    void aFileNamesItsMachineAndHasItsSettings() throws IOException {
        Path file = machine("dcnn", "\"rows\": 2, \"kc\": \"none\"");

        AcceleratorFile read = AcceleratorFile.read(file);

        assertThat(schema().problems(JsonSchema.read(file))).isEmpty();
        assertThat(read.settings().machine().name()).isEqualTo("dcnn");
        assertThat(read.settings().number("rows")).isEqualTo(2);
        assertThat(read.settings().number("columns")).isEqualTo(8);
        assertThat(read.settings().optional("kc")).isEmpty();
        assertThat(AcceleratorFile.read(file("")).settings().machine()).isEqualTo(Machines.standard());
        assertThatThrownBy(read::config)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("machine: found dcnn, expected scnn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dnn  | 'rows': 2            | machine: found \"dnn\", expected one of scnn, dcnn",
                "dcnn | 'strides': 'phased'  | settings.strides: found a setting of scnn, expected one of dcnn: columns",
                "dcnn | 'colums': 2          | settings.colums: found an unknown field, expected one of columns",
                "dcnn | 'rows': 65           | rows: found 65, expected 1…64"
            })
    void whatAMachineDoesNotHaveIsAnsweredWithWhatThereIs(String machine, String settings, String message)
            throws IOException {
        Path file = machine(machine, settings.replace('\'', '"'));

        assertThat(schema().problems(JsonSchema.read(file))).isNotEmpty();
        assertThatThrownBy(() -> AcceleratorFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }

    private Path machine(String machine, String settings) throws IOException {
        return Files.writeString(
                folder.resolve("machine.json"),
                "{\"format\": \"sparsescope-accelerator/1\", \"name\": \"mine\", \"machine\": \"" + machine
                        + "\", \"settings\": {" + settings + "}}");
    }
}

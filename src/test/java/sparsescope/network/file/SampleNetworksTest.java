package sparsescope.network.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.accelerator.Presets;
import sparsescope.file.InputException;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;

class SampleNetworksTest {
    static List<String> names() {
        return SampleNetworks.names();
    }

    @Test
    void everyFolderOfSamplesIsListed() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("sample-networks"))) {
            assertThat(SampleNetworks.names())
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
        assertThat(SampleNetworks.names()).contains("lenet-digits", "teaching", "worked-example");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySampleLoadsRunsAndNamesItsSource(String name) {
        Network network = SampleNetworks.open(name);

        assertThat(network.name()).isEqualTo(name);
        assertThat(network.source()).isNotBlank();
        assertThat(Presets.names()).contains(network.accelerator().orElseThrow());
        NetworkTensors tensors = NetworkTensors.of(network);
        int last = network.layers().size() - 1;
        assertThat(tensors.values(last).values()).hasSizeGreaterThan(1);
        assertThat(tensors.layer(last).input().nonZero()).isPositive();
        assertThat(tensors.layer(last).weights().nonZero()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySampleSaysWhereItsDataComeFrom(String name) {
        assertThat(SampleNetworks.path(name).resolveSibling("README.md")).isRegularFile();
    }

    /** From inside a jar everything is read by the same code. */
    @Test
    void aNetworkInsideAnArchiveLoads(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("program.jar");
        Path sample = SampleNetworks.path("lenet-digits").getParent();
        URI uri = URI.create("jar:" + jar.toUri());
        try (FileSystem files = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            Path inside = Files.createDirectories(files.getPath("/sparsescope/samples/lenet-digits"));
            for (String file : List.of("lenet-digits.json", "lenet-digits.npz")) {
                Files.copy(sample.resolve(file), inside.resolve(file));
            }
        }
        try (FileSystem files = FileSystems.newFileSystem(uri, Map.of())) {
            Network network = NetworkFile.read(files.getPath("/sparsescope/samples/lenet-digits/lenet-digits.json"));

            assertThat(NetworkTensors.of(network).values(4).values())
                    .isEqualTo(NetworkTensors.of(SampleNetworks.open("lenet-digits"))
                            .values(4)
                            .values());
        }
    }

    @Test
    void theWorkedExampleHasItsDensities() {
        LayerOperands layer =
                NetworkTensors.of(SampleNetworks.open("worked-example")).layer(0);

        assertThat(layer.input().nonZero()).isEqualTo(549);
        assertThat(layer.weights().nonZero()).isEqualTo(394);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheSamples() {
        assertThatThrownBy(() -> NetworkFile.open("lenet"))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(
                        "\"lenet\"",
                        "alexnet, eie-teaching, googlenet, lenet-digits, photographs, teaching, vgg-16, worked-example");
        assertThatThrownBy(() -> SampleNetworks.open("../teaching"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "alexnet, eie-teaching, googlenet, lenet-digits, photographs, teaching, vgg-16, worked-example");
    }
}

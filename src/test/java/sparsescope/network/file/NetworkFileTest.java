package sparsescope.network.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.file.InputException;
import sparsescope.file.JsonSchema;
import sparsescope.network.ConvShape;
import sparsescope.network.DensityOrigin;
import sparsescope.network.Finish;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.Generator;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;
import sparsescope.tensor.NpzFile;
import sparsescope.tensor.TensorDrawing;

/** Network files, good and bad: every bad one is answered before any work, with file, field, found and expected. */
class NetworkFileTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Two convolutions with a pool between them and a fully connected layer: 2×6×6 → 4×3×3 → 4×3×3 → 5. */
    private static final String GOOD = """
            {"format": "sparsescope-network/1", "name": "case", "layers": [
              {"type": "conv", "name": "conv1", "inputChannels": 2, "outputChannels": 4, "inputWidth": 6, "inputHeight": 6,
               "filterWidth": 3, "filterHeight": 3, "stride": 1, "padding": 1, "groups": 1,
               "weights": {"file": "case.npz", "array": "w"}, "input": {"file": "case.npz", "array": "x"},
               "bias": {"file": "case.npz", "array": "b"}, "outputScale": {"file": "case.npz", "array": "s"},
               "relu": true, "pool": {"type": "max", "size": 2}},
              {"type": "conv", "name": "conv2", "inputChannels": 4, "outputChannels": 4, "inputWidth": 3, "inputHeight": 3,
               "filterWidth": 3, "filterHeight": 3, "padding": 1, "groups": 2,
               "weights": {"density": 0.5, "seed": 7}, "input": {"layer": "conv1"}, "outputScale": 0.01},
              {"type": "fullyConnected", "name": "fc", "inputs": 36, "outputs": 5,
               "weights": {"file": "fc.npy"}, "input": {"layer": "conv2"}}
            ]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void arrays() throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("x", NpyArray.of(new short[72], 2, 6, 6));
        arrays.put("w", NpyArray.of(new short[72], 4, 2, 3, 3));
        arrays.put("b", NpyArray.of(new int[4], 4));
        arrays.put("s", NpyArray.of(new double[] {0.5}));
        arrays.put("batch", NpyArray.of(new short[216], 3, 2, 6, 6));
        arrays.put("floats", NpyArray.of(new float[72], 2, 6, 6));
        arrays.put("longs", NpyArray.of(new long[72], 2, 6, 6));
        arrays.put("bytes", NpyArray.of(new byte[72], 2, 6, 6));
        arrays.put("scales", NpyArray.of(new double[] {1, 2}, 2));
        NpzFile.write(folder.resolve("case.npz"), arrays);
        NpyFile.write(folder.resolve("fc.npy"), NpyArray.of(new short[180], 5, 36));
    }

    private Network read(String json) {
        return NetworkFile.read(write(json));
    }

    private Path write(String json) {
        try {
            return Files.writeString(folder.resolve("net.json"), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode good() {
        try {
            return (ObjectNode) MAPPER.readTree(GOOD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changed(Consumer<ObjectNode> change) {
        ObjectNode root = good();
        change.accept(root);
        return root.toString();
    }

    @Test
    void aGoodFileIsReadWithItsDefaults() {
        Network network = read(GOOD);

        assertThat(network.name()).isEqualTo("case");
        assertThat(network.source()).isEmpty();
        assertThat(network.layers()).extracting(Layer::name).containsExactly("conv1", "conv2", "fc");
        assertThat(network.layer("conv1").finish().pool()).contains(new Finish.Pool(2, 2, 0));
        assertThat(network.layer("conv2").shape()).isEqualTo(new ConvShape(4, 4, 3, 3, 3, 3, 1, 1, 2));
        assertThat(network.layer("conv2").finish().relu()).isFalse();
        assertThat(network.layer("fc").shape()).isEqualTo(new ConvShape(36, 5, 1, 1, 1, 1, 1, 0, 1));
        assertThat(network.layer("conv2").input()).isEqualTo(new TensorSource.FromLayer("conv1"));
    }

    /** A change of the good file that makes it bad, and what the error must say. */
    private static Arguments bad(String field, String parts, Consumer<ObjectNode> change) {
        return Arguments.of(field, parts, change);
    }

    private static Arguments badLayer(int layer, String field, String parts, Consumer<ObjectNode> change) {
        return bad(
                "layers[" + layer + "]" + field,
                parts,
                root -> change.accept((ObjectNode) root.get("layers").get(layer)));
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                bad("format", "found nothing|sparsescope-network/1", root -> root.remove("format")),
                bad("format", "found \"other/1\"", root -> root.put("format", "other/1")),
                bad("name", "found nothing|a text", root -> root.remove("name")),
                bad("name", "found 3|a text", root -> root.put("name", 3)),
                bad("name", "found \" \"|a text", root -> root.put("name", " ")),
                bad("nmae", "an unknown field|one of", root -> root.put("nmae", "x")),
                bad("layers", "found nothing|a list", root -> root.remove("layers")),
                bad("layers", "an empty list", root -> root.putArray("layers")),
                bad("layers", "found an object|a list", root -> root.putObject("layers")),
                bad(
                        "layers[0]",
                        "found 1|an object",
                        root -> root.putArray("layers").add(1)),
                badLayer(0, ".type", "found nothing", layer -> layer.remove("type")),
                badLayer(0, ".type", "found \"pool\"|conv or fullyConnected", layer -> layer.put("type", "pool")),
                badLayer(0, ".strid", "an unknown field|stride", layer -> layer.put("strid", 1)),
                badLayer(2, ".stride", "an unknown field|inputs", layer -> layer.put("stride", 1)),
                badLayer(0, ".inputChannels", "found nothing|whole number", layer -> layer.remove("inputChannels")),
                badLayer(0, ".inputWidth", "found 0|1 or more", layer -> layer.put("inputWidth", 0)),
                badLayer(0, ".inputHeight", "found -6", layer -> layer.put("inputHeight", -6)),
                badLayer(0, ".filterWidth", "found \"3\"", layer -> layer.put("filterWidth", "3")),
                badLayer(0, ".filterHeight", "found 3.5", layer -> layer.put("filterHeight", 3.5)),
                badLayer(0, ".stride", "found 0|1…46340", layer -> layer.put("stride", 0)),
                badLayer(0, ".stride", "found 46341|1…46340", layer -> layer.put("stride", 46_341)),
                badLayer(0, ".stride", "found null", layer -> layer.putNull("stride")),
                badLayer(0, ".stride", "found 99999999999", layer -> layer.put("stride", 99999999999L)),
                badLayer(0, ".padding", "found -1|0 or more", layer -> layer.put("padding", -1)),
                badLayer(0, ".padding", "found 2147483647", layer -> layer.put("padding", Integer.MAX_VALUE)),
                badLayer(0, ".groups", "found 3|divisor", layer -> layer.put("groups", 3)),
                badLayer(0, ".filterWidth", "found 9|at most 8", layer -> layer.put("filterWidth", 9)),
                badLayer(0, ".filterHeight", "found 9|at most 8", layer -> layer.put("filterHeight", 9)),
                badLayer(0, "", "input of 2×2000000000×6", layer -> layer.put("inputHeight", 2_000_000_000)),
                badLayer(0, "", "output of 4×200004×200004 values", layer -> layer.put("padding", 100_000)),
                badLayer(0, "", "weights of 2000000000×2×3×3", layer -> layer.put("outputChannels", 2_000_000_000)),
                badLayer(0, ".relu", "found \"yes\"|true or false", layer -> layer.put("relu", "yes")),
                badLayer(0, ".outputScale", "found 0|above 0", layer -> layer.put("outputScale", 0)),
                badLayer(0, ".outputScale", "found \"1\"|above 0", layer -> layer.put("outputScale", "1")),
                badLayer(0, ".bias", "found 3|an object", layer -> layer.put("bias", 3)),
                badLayer(
                        0,
                        ".pool.type",
                        "found \"mean\"|max",
                        layer -> ((ObjectNode) layer.get("pool")).put("type", "mean")),
                badLayer(
                        0, ".pool.size", "found 7|at most 6", layer -> ((ObjectNode) layer.get("pool")).put("size", 7)),
                badLayer(
                        0, ".pool.padding", "found 2|0…1", layer -> ((ObjectNode) layer.get("pool")).put("padding", 2)),
                badLayer(0, ".pool.steps", "unknown", layer -> ((ObjectNode) layer.get("pool")).put("steps", 2)),
                badLayer(1, ".name", "\"conv1\" a second time", layer -> layer.put("name", "conv1")));
    }

    static Stream<Arguments> badSources() {
        return Stream.of(
                badLayer(0, ".weights", "found nothing|file and array", layer -> layer.remove("weights")),
                badLayer(
                        0,
                        ".weights",
                        "found an object with layer",
                        layer -> layer.set("weights", object("{\"layer\": \"conv1\"}"))),
                badLayer(0, ".input", "found nothing", layer -> layer.remove("input")),
                badLayer(
                        0,
                        ".input.layer",
                        "found \"conv0\"|the first",
                        layer -> layer.set("input", object("{\"layer\": \"conv0\"}"))),
                badLayer(
                        1,
                        ".input.layer",
                        "found \"conv9\"|conv1",
                        layer -> layer.set("input", object("{\"layer\": \"conv9\"}"))),
                badLayer(
                        1,
                        ".input.layer",
                        "\"fc\", which does not come before|conv1",
                        layer -> layer.set("input", object("{\"layer\": \"fc\"}"))),
                badLayer(
                        1,
                        ".input.layer",
                        "\"conv2\", which does not come before",
                        layer -> layer.set("input", object("{\"layer\": \"conv2\"}"))),
                badLayer(
                        1,
                        ".input",
                        "output of conv1, 4×3×3|4×5×5",
                        layer -> layer.put("inputWidth", 5).put("inputHeight", 5)),
                badLayer(1, ".input", "output of conv1, 4×3×3|6×3×3", layer -> layer.put("inputChannels", 6)),
                badLayer(2, ".input", "output of conv2, 4×3×3|35 values", layer -> layer.put("inputs", 35)),
                badLayer(
                        1,
                        ".weights.density",
                        "found 1.5|0 to 1",
                        layer -> layer.set("weights", object("{\"density\": 1.5, \"seed\": 1}"))),
                badLayer(
                        1,
                        ".weights.density",
                        "found -0.1",
                        layer -> layer.set("weights", object("{\"density\": -0.1, \"seed\": 1}"))),
                badLayer(
                        1,
                        ".weights.density",
                        "found \"half\"",
                        layer -> layer.set("weights", object("{\"density\": \"half\", \"seed\": 1}"))),
                badLayer(
                        1,
                        ".weights.seed",
                        "found nothing|whole number",
                        layer -> layer.set("weights", object("{\"density\": 0.5}"))),
                badLayer(
                        1,
                        ".weights.generator",
                        "found \"blobs\"|uniform or clustered",
                        layer -> layer.set(
                                "weights", object("{\"density\": 0.5, \"seed\": 1, \"generator\": \"blobs\"}"))),
                badLayer(
                        1,
                        ".weights.generator",
                        "found 3|a text",
                        layer -> layer.set("weights", object("{\"density\": 0.5, \"seed\": 1, \"generator\": 3}"))),
                badLayer(
                        1,
                        ".weights.origin",
                        "found \"guessed\"|published, shifted, illustrative",
                        layer -> layer.set(
                                "weights", object("{\"density\": 0.5, \"seed\": 1, \"origin\": \"guessed\"}"))),
                badLayer(
                        0,
                        ".weights.generator",
                        "unknown|file, array",
                        layer -> ((ObjectNode) layer.get("weights")).put("generator", "uniform")),
                badLayer(
                        1,
                        ".weights.fil",
                        "unknown|density, seed",
                        layer -> layer.set("weights", object("{\"density\": 0.5, \"seed\": 1, \"fil\": 1}"))),
                file(0, "missing.npz", "x", ".input.file", "\"missing.npz\", which does not exist"),
                file(0, "../case.npz", "x", ".input.file", "leaves it|inside the network file's folder"),
                file(0, "a/../../case.npz", "x", ".input.file", "leaves it"),
                file(0, "/etc/passwd", "x", ".input.file", "leaves it"),
                file(0, ".", "x", ".input.file", "leaves it"),
                file(0, "net.json", "x", ".input", "net.json|.npy or .npz"),
                file(0, "case.npz", "y", ".input", "no array y|one of x, w, b, s"),
                file(0, "case.npz", "w", ".input", "found int16 4×2×3×3|int16 (or int8, int32) 2×6×6"),
                file(0, "case.npz", "batch", ".input", "found int16 3×2×6×6|2×6×6"),
                file(0, "case.npz", "floats", ".input", "found float32 2×6×6|int16"),
                file(0, "case.npz", "longs", ".input", "found int64 2×6×6|int16"),
                badLayer(
                        0, ".input", "no array named", layer -> layer.set("input", object("{\"file\": \"case.npz\"}"))),
                badLayer(
                        0,
                        ".input",
                        "index 3|0…2",
                        layer -> layer.set(
                                "input", object("{\"file\": \"case.npz\", \"array\": \"batch\", \"index\": 3}"))),
                badLayer(
                        0,
                        ".input.index",
                        "found -1",
                        layer -> layer.set(
                                "input", object("{\"file\": \"case.npz\", \"array\": \"batch\", \"index\": -1}"))),
                badLayer(
                        0,
                        ".weights",
                        "found int16 2×6×6|4×2×3×3",
                        layer -> layer.set("weights", object("{\"file\": \"case.npz\", \"array\": \"x\"}"))),
                badLayer(
                        0,
                        ".bias",
                        "found int16 2×6×6|int32",
                        layer -> layer.set("bias", object("{\"file\": \"case.npz\", \"array\": \"x\"}"))),
                badLayer(
                        0,
                        ".outputScale",
                        "found float64 2|scalar",
                        layer -> layer.set("outputScale", object("{\"file\": \"case.npz\", \"array\": \"scales\"}"))),
                badLayer(2, ".weights", "found int16 5×36|6×36", layer -> layer.put("outputs", 6)),
                badLayer(
                        2,
                        ".weights",
                        "request for array w",
                        layer -> layer.set("weights", object("{\"file\": \"fc.npy\", \"array\": \"w\"}"))));
    }

    private static Arguments file(int layer, String file, String array, String field, String parts) {
        return badLayer(
                layer,
                field,
                parts,
                json -> json.putObject("input").put("file", file).put("array", array));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"badFields", "badSources"})
    void aBadFileIsAnsweredWithPlaceFoundAndExpected(String field, String parts, Consumer<ObjectNode> change) {
        String json = changed(change);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("net.json") + ": " + field + ": ")
                .hasMessageContainingAll(parts.split("\\|"))
                .hasMessageContaining("expected")
                .message()
                .doesNotContain("\n");
    }

    static Stream<Arguments> badTexts() {
        return Stream.of(
                Arguments.of("", "an empty file"),
                Arguments.of("   \n", "nothing but blanks"),
                Arguments.of("hello", "line 1"),
                Arguments.of("[1, 2]", "found a list"),
                Arguments.of("{\"format\": \"x\"", "line 1"),
                Arguments.of("{\"format\": \"x\"} {}", "more text after the end"),
                Arguments.of(
                        "{\"layers\": [{\"stride\": 1, \"stride\": 2}]}",
                        "layers[0].stride: found the same field twice"),
                Arguments.of("[".repeat(100_000), "nested at most 32"),
                Arguments.of("{\"a\":".repeat(100_000), "nested at most 32"),
                Arguments.of("{\"format\": NaN}", "line 1"),
                Arguments.of("{'format': 1}", "line 1"));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void whatIsNoNetworkFileIsRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("net.json", message, "expected")
                .message()
                .doesNotContain("\n")
                .doesNotContain("Source:");
    }

    @Test
    void aMissingFileAndAFolderAreRefused() {
        assertThatThrownBy(() -> NetworkFile.read(folder.resolve("none.json")))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("none.json", "no such file");
        assertThatThrownBy(() -> NetworkFile.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("found a folder");
    }

    @Test
    void aCorruptArchiveIsAnsweredWithTheFieldThatWantsIt() throws IOException {
        Files.writeString(folder.resolve("case.npz"), "this is no archive");

        assertThatThrownBy(() -> read(GOOD))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("net.json: layers[0].weights: ", "case.npz", "corrupt archive");
    }

    @Test
    // Links need a right there that not everybody has.
    @DisabledOnOs(OS.WINDOWS)
    void aLinkOutOfTheFolderIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.move(folder.resolve("case.npz"), elsewhere.resolve("case.npz"));
        Files.createSymbolicLink(folder.resolve("case.npz"), elsewhere.resolve("case.npz"));

        assertThatThrownBy(() -> read(GOOD))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("layers[0].weights.file", "a link that leaves it");
    }

    @Test
    void aNetworkLargerThanMemoryIsRefusedBeforeAnyWork() {
        String json = changed(root -> {
            ObjectNode layer = (ObjectNode) root.get("layers").get(0);
            root.putArray("layers").add(layer);
            layer.put("inputChannels", 1)
                    .put("outputChannels", 1)
                    .put("inputWidth", 45_000)
                    .put("inputHeight", 45_000);
            layer.remove("pool");
            layer.remove("bias");
            layer.set("weights", object("{\"density\": 0.5, \"seed\": 7}"));
            layer.set("input", object("{\"density\": 0.5, \"seed\": 7}"));
        });

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("net.json: layers[0]", "24300000018 bytes", "-Xmx");
    }

    @Test
    void drawnTensorsNameTheirGeneratorAndOrigin() {
        Network network = read(changed(root -> {
            ObjectNode conv2 = (ObjectNode) root.get("layers").get(1);
            conv2.set("weights", object("{\"density\": 0.5, \"seed\": 7, \"generator\": \"clustered\"}"));
            conv2.set("input", object("{\"density\": 0.5, \"seed\": 7, \"origin\": \"shifted\"}"));
        }));

        Layer conv2 = network.layers().get(1);
        assertThat(conv2.weights())
                .isEqualTo(new TensorSource.Drawn(0.5, 7, Generator.CLUSTERED, Optional.empty()))
                .hasToString("drawn, density 0.5, seed 7, clustered");
        assertThat(conv2.input())
                .isEqualTo(new TensorSource.Drawn(0.5, 7, Generator.UNIFORM, Optional.of(DensityOrigin.SHIFTED)))
                .hasToString("drawn, density 0.5, seed 7");
        assertThat(NetworkTensors.of(network).layer(1).weights().values())
                .isEqualTo(TensorDrawing.weights(Generator.CLUSTERED, 4, 2, 3, 3, 0.5, 7)
                        .values());
        assertThat(NetworkTensors.of(network).layer(1).input().values())
                .isEqualTo(TensorDrawing.activations(4, 3, 3, 0.5, 7).values());
    }

    @Test
    void namedInputsStandInForTheFirstLayersInput() {
        String json = changed(root -> {
            ((ObjectNode) root.get("layers").get(0)).remove("input");
            ArrayNode inputs = root.putArray("inputs");
            inputs.add(object("{\"name\": \"one\", \"file\": \"case.npz\", \"array\": \"batch\", \"index\": 1}"));
            inputs.add(object("{\"name\": \"drawn\", \"density\": 0.5, \"seed\": 3}"));
            inputs.add(object("{\"name\": \"bytes\", \"file\": \"case.npz\", \"array\": \"bytes\"}"));
        });

        Network network = read(json);

        assertThat(network.inputs()).extracting(InputChoice::name).containsExactly("one", "drawn", "bytes");
        assertThat(network.layers().get(0).input())
                .isEqualTo(network.inputs().get(0).source());
        assertThat(NetworkTensors.of(network).layer(0).input().nonZero()).isZero();
        assertThat(NetworkTensors.of(network, network.input("drawn"))
                        .layer(0)
                        .input()
                        .nonZero())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\"}",
                "{\"name\": \"a\", \"file\": \"case.npz\", \"array\": \"x\", \"density\": 1, \"seed\": 1}",
                "{\"name\": \"a\", \"file\": \"case.npz\", \"array\": \"w\"}",
                "{\"file\": \"case.npz\", \"array\": \"x\"}",
                "{\"name\": \"a\", \"layer\": \"conv1\"}"
            })
    void aBadNamedInputIsRefused(String input) {
        String json = changed(root -> {
            ((ObjectNode) root.get("layers").get(0)).remove("input");
            root.putArray("inputs").add(object(input));
        });

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("net.json: inputs[0]", "found", "expected");
    }

    @Test
    void namedInputsMustDiffer() {
        String json = changed(root -> {
            ((ObjectNode) root.get("layers").get(0)).remove("input");
            root.putArray("inputs")
                    .add(object("{\"name\": \"a\", \"density\": 1, \"seed\": 1}"))
                    .add(object("{\"name\": \"a\", \"density\": 1, \"seed\": 2}"));
        });

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("inputs[1].name", "\"a\" a second time");
    }

    @Test
    void anInputBesideNamedInputsIsRefused() {
        String json =
                changed(root -> root.putArray("inputs").add(object("{\"name\": \"a\", \"density\": 1, \"seed\": 1}")));

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("layers[0].input", "besides the network's inputs");
    }

    @Test
    void wideTypesMustHoldSmallValues() throws IOException {
        int[] wide = new int[72];
        wide[5] = 70_000;
        NpyFile.write(folder.resolve("wide.npy"), NpyArray.of(wide, 2, 6, 6));
        Network network = read(changed(
                root -> ((ObjectNode) root.get("layers").get(0)).set("input", object("{\"file\": \"wide.npy\"}"))));

        assertThatThrownBy(() -> NetworkTensors.of(network))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("net.json: layers[0].input", "wide.npy", "found 70000 as element 5");
    }

    @Test
    void aScaleThatIsNoScaleIsRefused() throws IOException {
        NpyFile.write(folder.resolve("nan.npy"), NpyArray.of(new double[] {Double.NaN}));
        Network network = read(changed(root ->
                ((ObjectNode) root.get("layers").get(0)).set("outputScale", object("{\"file\": \"nan.npy\"}"))));

        assertThatThrownBy(() -> NetworkTensors.of(network))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("net.json: layers[0].outputScale", "found NaN", "above 0");
    }

    @Test
    void anInputOfTheWrongShapeIsRefusedByItsName() {
        Network network = read(GOOD);
        TensorSource.FromFile source = TensorReference.parse("--input", folder.resolve("case.npz") + "#batch");

        assertThatThrownBy(() -> NetworkTensors.of(network, Optional.of(new InputChoice("mine", source))))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("input mine", "found int16 3×2×6×6", "2×6×6");
    }

    @Test
    void controlCharactersInAFileCannotBreakAMessagesLine() {
        assertThatThrownBy(() -> read(changed(root -> root.put("format", "a\nb\u001b[31m\u2028"))))
                .isInstanceOf(InputException.class)
                .message()
                .doesNotContain("\n", "\u001b", "\u2028");
    }

    @Test
    void everySourceOfTheGoodFileCanBeRead() {
        Network network = read(GOOD);

        assertThatCode(() -> NetworkTensors.of(network).values(2)).doesNotThrowAnyException();
    }

    @Test
    void aFullyConnectedLayerTakesMatricesFiltersRowsAndPlanes() throws IOException {
        short[] weights = new short[180];
        short[] inputs = new short[36];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) i;
            inputs[i % 36] = (short) (i % 7);
        }
        NpyFile.write(folder.resolve("matrix.npy"), NpyArray.of(weights, 5, 36));
        NpyFile.write(folder.resolve("filters.npy"), NpyArray.of(weights, 5, 36, 1, 1));
        NpyFile.write(folder.resolve("row.npy"), NpyArray.of(inputs, 36));
        NpyFile.write(folder.resolve("planes.npy"), NpyArray.of(inputs, 4, 3, 3));

        long[] expected = new long[5];
        for (int i = 0; i < weights.length; i++) {
            expected[i / 36] += weights[i] * inputs[i % 36];
        }
        for (String weightFile : new String[] {"matrix.npy", "filters.npy"}) {
            for (String inputFile : new String[] {"row.npy", "planes.npy"}) {
                String json = changed(root -> {
                    ObjectNode layer = (ObjectNode) root.get("layers").get(2);
                    layer.putObject("weights").put("file", weightFile);
                    layer.putObject("input").put("file", inputFile);
                    root.putArray("layers").add(layer);
                });
                assertThat(NetworkTensors.of(read(json)).values(0).values()).isEqualTo(expected);
            }
        }
    }

    @Test
    void theGoodFileFitsTheSchema() throws IOException {
        JsonNode json = good();

        assertThat(JsonSchema.published("network-1.schema.json").problems(json)).isEmpty();
    }
}

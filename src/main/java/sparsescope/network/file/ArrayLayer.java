package sparsescope.network.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.StrictJson;
import sparsescope.network.ConvLayer;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.tensor.ArrayFile;
import sparsescope.tensor.NpyHeader;

/**
 * Reads a layer of its own from a file of arrays: its weights and its input. They are known by their names, or else by their sizes; {@code stride},
 * {@code padding} and {@code groups} may stand beside them.
 */
public final class ArrayLayer {
    private static final List<String> WEIGHTS = List.of("weights", "weight", "w", "kernel");
    private static final List<String> INPUT = List.of("input", "inputs", "x", "activations");
    private static final List<String> NUMBERS = List.of("stride", "padding", "groups");
    private static final String EXPECTED = "weights (filters×channels×height×width, or outputs×inputs) and an input"
            + " (channels×height×width, or inputs), named weights and input, or w and x";
    /** A file may hold a data set; a list of choices need not. */
    private static final int MOST_INPUTS = 100;

    private static final int MOST_NAMED = 6;

    private final Path file;
    private final ArrayFile arrays;
    private final Map<String, NpyHeader> headers = new LinkedHashMap<>();

    private ArrayLayer(Path file, ArrayFile arrays) {
        this.file = file;
        this.arrays = arrays;
        arrays.arrays().forEach(name -> headers.put(name.orElse(""), arrays.header(name)));
    }

    /** Whether a file holds weights and an input. */
    public static boolean isIn(Path file) {
        return opening(
                file, layer -> layer.weights().isPresent() && layer.input().isPresent());
    }

    /** The types and sizes of a file's arrays by name; the name of a single one is empty. */
    public static Map<String, NpyHeader> headers(Path file) {
        return opening(file, layer -> Collections.unmodifiableMap(layer.headers));
    }

    /** The same in words: {@code w int16 4×2×3×3, x float32 2×6×6}. */
    public static String described(Path file) {
        return opening(file, ArrayLayer::described);
    }

    /** The network of that one layer. */
    public static Network read(Path file) {
        return opening(file, ArrayLayer::network);
    }

    private static <T> T opening(Path file, Function<ArrayLayer, T> question) {
        try (ArrayFile arrays = ArrayFile.open(file)) {
            return question.apply(new ArrayLayer(file, arrays));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> weights() {
        return named(WEIGHTS).or(() -> only(4, "")).or(() -> only(2, ""));
    }

    private Optional<String> input() {
        return named(INPUT).or(() -> {
            String weights = weights().orElse("");
            int axes = headers.get(weights) == null
                    ? 0
                    : headers.get(weights).shape().size();
            return axes == 2
                    ? only(1, weights).or(() -> only(2, weights))
                    : only(3, weights).or(() -> only(4, weights));
        });
    }

    private Optional<String> named(List<String> names) {
        return names.stream()
                .flatMap(name -> headers.keySet().stream()
                        .filter(found -> found.toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
    }

    /** The only array with that many axes, apart from one. */
    private Optional<String> only(int axes, String apart) {
        List<String> found = headers.keySet().stream()
                .filter(name -> !name.equals(apart) && !NUMBERS.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> headers.get(name).shape().size() == axes)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Network network() {
        if (weights().isEmpty() || input().isEmpty()) {
            throw InputException.in(file.toString(), "", described(), EXPECTED);
        }
        String weights = weights().get();
        String input = input().get();
        Layer shape = shape(weights, input);
        TensorSource.FromFile from = source(weights, OptionalInt.empty());
        List<InputChoice> choices = choices(shape, input);
        TensorSource first = choices.isEmpty()
                ? source(input, OptionalInt.empty())
                : choices.get(0).source();
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return new Network(
                file.toString(),
                name,
                "weights " + weights + " and input " + input + " of " + file.getFileName(),
                List.of(shape.with(from, first, shape.finish())),
                choices,
                Optional.empty());
    }

    private String described() {
        return headers.entrySet().stream()
                .limit(MOST_NAMED)
                .map(each -> (OneLine.excerpt(each.getKey()) + " " + each.getValue()).strip())
                .collect(Collectors.joining(", ", "", headers.size() > MOST_NAMED ? ", …" : ""));
    }

    private TensorSource.FromFile source(String array, OptionalInt index) {
        return new TensorSource.FromFile(file, Optional.of(array), index).ofAnyNumbers();
    }

    /** The layer with tensors that do not matter: a network file's reader checks its sizes. */
    private Layer shape(String weights, String input) {
        List<Integer> filters = headers.get(weights).shape();
        List<Integer> planes = headers.get(input).shape();
        ObjectNode layer = JsonNodeFactory.instance.objectNode().put("name", "layer");
        if (filters.size() == 4) {
            List<Integer> one = planes.size() == 4 ? planes.subList(1, 4) : planes;
            if (one.size() == 2) {
                one = List.of(1, one.get(0), one.get(1));
            }
            if (one.size() != 3) {
                throw InputException.in(
                        file.toString(), input, headers.get(input).toString(), "channels×height×width, or several");
            }
            int channels = one.get(0);
            int own = Math.max(1, filters.get(1));
            layer.put("type", ConvLayer.TYPE)
                    .put("inputChannels", channels)
                    .put("outputChannels", filters.get(0))
                    .put("inputHeight", one.get(1))
                    .put("inputWidth", one.get(2))
                    .put("filterHeight", filters.get(2))
                    .put("filterWidth", filters.get(3))
                    .put("stride", number("stride", 1))
                    .put("padding", number("padding", 0))
                    .put("groups", number("groups", Math.max(1, channels / own)));
        } else if (filters.size() == 2) {
            layer.put("type", FullyConnectedLayer.TYPE)
                    .put("inputs", filters.get(1))
                    .put("outputs", filters.get(0));
        } else {
            throw InputException.in(
                    file.toString(),
                    weights,
                    headers.get(weights).toString(),
                    "filters×channels×height×width, or outputs×inputs");
        }
        ObjectNode nothing =
                JsonNodeFactory.instance.objectNode().put("density", 0).put("seed", 0);
        layer.set("weights", nothing);
        layer.set("input", nothing);
        return new LayerReader(new SourceReader(file))
                .read(StrictJson.parse(file.toString(), layer.toString(), "a layer"), Optional.empty());
    }

    private int number(String name, int unlessThere) {
        Optional<String> array = named(List.of(name));
        if (array.isEmpty()) {
            return unlessThere;
        }
        double value = headers.get(array.get()).count() == 1
                ? arrays.read(array, OptionalInt.empty()).number(0)
                : Double.NaN;
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw InputException.in(
                    file.toString(), array.get(), headers.get(array.get()).toString(), "one whole number");
        }
        return (int) value;
    }

    /** Several inputs, when the array has one axis more than the layer takes. */
    private List<InputChoice> choices(Layer layer, String input) {
        List<Integer> all = headers.get(input).shape();
        boolean several = all.size() == (layer instanceof FullyConnectedLayer ? 2 : 4) && all.get(0) > 1;
        if (!several) {
            return List.of();
        }
        return IntStream.range(0, Math.min(all.get(0), MOST_INPUTS))
                .mapToObj(i -> new InputChoice(input + "[" + i + "]", source(input, OptionalInt.of(i))))
                .toList();
    }

    /**
     * The arrays of a file that a network can be shown, each element of those that hold several; a hundred at most. When there is none, an
     * {@link InputException} says what was expected.
     */
    public static List<InputChoice> inputsFor(Network network, Path file) {
        List<InputChoice> fitting = opening(file, layer -> layer.inputsFor(network));
        if (fitting.isEmpty()) {
            String found = described(file);
            throw InputException.in(
                    file.toString(),
                    "",
                    found,
                    InputFit.of(network).words() + " as input of " + network.name() + "; or, for a layer of its own, "
                            + EXPECTED);
        }
        return fitting;
    }

    private List<InputChoice> inputsFor(Network network) {
        InputFit fit = InputFit.of(network);
        List<InputChoice> fitting = new ArrayList<>();
        headers.forEach((name, header) -> {
            String whole = file + (name.isEmpty() ? "" : "#" + name);
            Optional<String> array = Optional.of(name).filter(each -> !each.isEmpty());
            if (fit.one(header)) {
                fitting.add(choice(whole, array, OptionalInt.empty()));
            } else if (fit.several(header)) {
                IntStream.range(0, Math.min(header.shape().get(0), MOST_INPUTS))
                        .forEach(i -> fitting.add(choice(whole + "[" + i + "]", array, OptionalInt.of(i))));
            }
        });
        return fitting.subList(0, Math.min(fitting.size(), MOST_INPUTS));
    }

    private InputChoice choice(String name, Optional<String> array, OptionalInt index) {
        return new InputChoice(name, new TensorSource.FromFile(file, array, index).ofAnyNumbers());
    }
}

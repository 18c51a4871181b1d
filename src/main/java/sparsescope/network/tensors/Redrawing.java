package sparsescope.network.tensors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sparsescope.file.JsonObject;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.tensor.Generator;
import sparsescope.tensor.TensorDrawing;

/**
 * Changes to how a network's tensors are drawn: what is empty stays as it is, and so do tensors from files and other layers. With another
 * density alone, seeds stay, so that a higher density adds non-zeros and takes none away.
 *
 * @param weightDensity the density of every drawn weight tensor
 * @param inputDensity the density of every drawn input tensor
 * @param generator the generator of every drawn tensor
 * @param seed other tensors altogether: a tensor's seed s becomes number s of this seed, so that no two tensors get the same
 */
public record Redrawing(
        OptionalDouble weightDensity, OptionalDouble inputDensity, Optional<Generator> generator, OptionalLong seed) {
    /** The name of {@link #weightDensity} in files and options. */
    public static final String WEIGHT_DENSITY = "weightDensity";
    /** The name of {@link #inputDensity} in files and options. */
    public static final String INPUT_DENSITY = "inputDensity";
    /** The name of {@link #generator} in files and options. */
    public static final String GENERATOR = "generator";
    /** The name of {@link #seed} in files and options. */
    public static final String SEED = "seed";

    /** Everything as the network says. */
    public static final Redrawing NONE =
            new Redrawing(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), OptionalLong.empty());

    /** The same with that density of weights. */
    public Redrawing withWeightDensity(double density) {
        return new Redrawing(OptionalDouble.of(density), inputDensity, generator, seed);
    }

    /** The same with that density of inputs. */
    public Redrawing withInputDensity(double density) {
        return new Redrawing(weightDensity, OptionalDouble.of(density), generator, seed);
    }

    /** The same with that generator. */
    public Redrawing withGenerator(Generator another) {
        return new Redrawing(weightDensity, inputDensity, Optional.of(another), seed);
    }

    /** The same with that seed. */
    public Redrawing withSeed(long another) {
        return new Redrawing(weightDensity, inputDensity, generator, OptionalLong.of(another));
    }

    /** What is asked for, by the names in files. */
    public Map<String, Object> asMap() {
        Map<String, Object> asked = new LinkedHashMap<>();
        weightDensity.ifPresent(density -> asked.put(WEIGHT_DENSITY, density));
        inputDensity.ifPresent(density -> asked.put(INPUT_DENSITY, density));
        generator.ifPresent(word -> asked.put(GENERATOR, word.word()));
        seed.ifPresent(number -> asked.put(SEED, number));
        return asked;
    }

    /** Reads what {@link #asMap} says. */
    public static Redrawing read(JsonObject json) {
        json.allowOnly(List.of(WEIGHT_DENSITY, INPUT_DENSITY, GENERATOR, SEED));
        return new Redrawing(
                density(json, WEIGHT_DENSITY),
                density(json, INPUT_DENSITY),
                json.optionalText(GENERATOR)
                        .map(word -> Generator.find(word).orElseThrow(() -> json.error(GENERATOR, Generator.words()))),
                json.has(SEED) ? OptionalLong.of(json.longInteger(SEED)) : OptionalLong.empty());
    }

    private static OptionalDouble density(JsonObject json, String field) {
        return json.has(field) ? OptionalDouble.of(json.number(field, 0, 1)) : OptionalDouble.empty();
    }

    /** What is asked for, after a network's name: {@code  (drawn with generator clustered, seed 7)}; empty when nothing is. */
    public String described() {
        return equals(NONE)
                ? ""
                : asMap().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", " (drawn with ", ")"));
    }

    /** Whether anything of {@code network} is drawn. */
    public static boolean appliesTo(Network network) {
        return drawsWeights(network) || drawsInputs(network);
    }

    /** Whether the weights of any layer are drawn. */
    public static boolean drawsWeights(Network network) {
        return network.layers().stream().anyMatch(layer -> layer.weights() instanceof TensorSource.Drawn);
    }

    /** Whether the input of any layer is drawn, or any that can be chosen for the first one. */
    public static boolean drawsInputs(Network network) {
        return Stream.concat(
                        network.layers().stream().map(Layer::input),
                        network.inputs().stream().map(InputChoice::source))
                .anyMatch(source -> source instanceof TensorSource.Drawn);
    }

    /** {@code network} drawn so. */
    public Network of(Network network) {
        if (equals(NONE)) {
            return network;
        }
        List<Layer> layers = network.layers().stream()
                .map(layer -> layer.with(
                        redrawn(layer.weights(), weightDensity), redrawn(layer.input(), inputDensity), layer.finish()))
                .toList();
        List<InputChoice> inputs = network.inputs().stream()
                .map(choice -> new InputChoice(choice.name(), redrawn(choice.source(), inputDensity)))
                .toList();
        return network.with(layers, inputs);
    }

    private TensorSource redrawn(TensorSource source, OptionalDouble density) {
        if (!(source instanceof TensorSource.Drawn)) {
            return source;
        }
        UnaryOperator<TensorSource.Drawn> dense =
                drawn -> density.isPresent() ? drawn.withDensity(density.getAsDouble()) : drawn;
        UnaryOperator<TensorSource.Drawn> seeded = drawn ->
                seed.isPresent() ? drawn.withSeed(TensorDrawing.number(seed.getAsLong(), drawn.seed())) : drawn;
        return dense.andThen(seeded)
                .andThen(drawn -> generator.map(drawn::withGenerator).orElse(drawn))
                .apply((TensorSource.Drawn) source);
    }
}

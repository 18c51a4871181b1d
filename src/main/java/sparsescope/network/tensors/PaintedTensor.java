package sparsescope.network.tensors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sparsescope.file.JsonObject;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

/**
 * The values of one tensor that a person has painted over those read or drawn.
 *
 * @param layer name of the layer
 * @param weights whether they are weights; else inputs
 * @param at their places in the tensor, C order
 * @param values what is there
 */
public record PaintedTensor(String layer, boolean weights, int[] at, short[] values) {
    private static final String INPUT = "input";
    private static final String WEIGHTS = "weights";

    /** Everything that is changed, layer by layer. */
    public static List<PaintedTensor> of(NetworkTensors tensors) {
        List<PaintedTensor> painted = new ArrayList<>();
        for (int layer : tensors.changed()) {
            LayerOperands now = tensors.layer(layer);
            LayerOperands read = tensors.asRead().layer(layer);
            add(now.name(), true, read, now, painted);
            add(now.name(), false, read, now, painted);
        }
        return painted;
    }

    private static void add(
            String layer, boolean weights, LayerOperands read, LayerOperands now, List<PaintedTensor> painted) {
        short[] before = values(read, weights);
        short[] after = values(now, weights);
        int[] at = IntStream.range(0, after.length)
                .filter(i -> before[i] != after[i])
                .toArray();
        if (at.length > 0) {
            painted.add(new PaintedTensor(layer, weights, at, at(at, after)));
        }
    }

    /** How many values some tensors have. */
    public static long count(List<PaintedTensor> painted) {
        return painted.stream().mapToLong(tensor -> tensor.at().length).sum();
    }

    /** The values of a layer's weights, or of its input. */
    public static short[] values(LayerOperands of, boolean weights) {
        return weights ? of.weights().values() : of.input().values();
    }

    /** What is there before in {@code now}, in the order of {@link #at}. */
    public short[] before(short[] now) {
        return at(at, now);
    }

    private static short[] at(int[] places, short[] values) {
        short[] found = new short[places.length];
        for (int i = 0; i < places.length; i++) {
            found[i] = values[places[i]];
        }
        return found;
    }

    /** Why these values cannot be put into a network's tensors, if they cannot. */
    public Optional<String> problem(NetworkTensors tensors) {
        OptionalInt index = tensors.network().indexOf(layer);
        if (index.isEmpty()) {
            return Optional.of("painted: found layer " + layer + ", which the network does not have");
        }
        int size = values(tensors.layer(index.getAsInt()), weights).length;
        return Arrays.stream(at).allMatch(place -> place < size)
                ? Optional.empty()
                : Optional.of(
                        "painted: found places beyond the " + size + " values of " + tensor() + " of layer " + layer);
    }

    private String tensor() {
        return weights ? WEIGHTS : INPUT;
    }

    /** A tensor with these values in it; the one given stays as it is. */
    public short[] on(short[] tensor) {
        short[] painted = tensor.clone();
        for (int i = 0; i < at.length; i++) {
            painted[at[i]] = values[i];
        }
        return painted;
    }

    /** A layer with these values; the one given stays as it is. */
    public LayerOperands on(LayerOperands own) {
        Activations input = own.input();
        Weights of = own.weights();
        short[] painted = on(values(own, weights));
        return own.with(
                weights ? input : new Activations(input.channels(), input.height(), input.width(), painted),
                weights ? new Weights(of.filters(), of.channels(), of.height(), of.width(), painted) : of);
    }

    /** Tensors with these values; {@link #problem} must have found none. Those given stay as they are. */
    public NetworkTensors on(NetworkTensors tensors) {
        int index = tensors.network().indexOf(layer).orElseThrow();
        LayerOperands painted = on(tensors.layer(index));
        return tensors.with(index, painted.input(), painted.weights());
    }

    /** Adds it to a list in a file. */
    public void putTo(ArrayNode list) {
        ObjectNode json = list.addObject();
        json.put("layer", layer);
        json.put("tensor", tensor());
        ArrayNode places = json.putArray("at");
        ArrayNode what = json.putArray("values");
        for (int i = 0; i < at.length; i++) {
            places.add(at[i]);
            what.add(values[i]);
        }
    }

    /** Reads it as {@link #putTo} writes it. */
    public static PaintedTensor read(JsonObject json) {
        json.allowOnly(List.of("layer", "tensor", "at", "values"));
        boolean weights = json.text("tensor").equals(WEIGHTS);
        if (!weights) {
            json.word("tensor", INPUT);
        }
        int[] at = json.integers("at", 0, Integer.MAX_VALUE);
        int[] numbers = json.integers("values", Short.MIN_VALUE, Short.MAX_VALUE);
        if (at.length != numbers.length) {
            throw json.error(
                    "values", numbers.length + " values", "one for each of the " + at.length + " places in at");
        }
        short[] values = new short[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) numbers[i];
        }
        return new PaintedTensor(json.text("layer"), weights, at, values);
    }
}

package sparsescope.network.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.network.ConvLayer;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.FinishSource;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.Layer;
import sparsescope.network.TensorSource;
import sparsescope.tensor.NpyHeader;

/** Reads one layer of a network file and checks that its own sizes fit together. */
final class LayerReader {
    /** The longest array the virtual machine gives. */
    private static final long MOST_VALUES = Integer.MAX_VALUE - 8L;

    /** The largest stride whose phases an integer counts. */
    private static final int LARGEST_STRIDE = 46_340;

    private static final int ANY = Integer.MAX_VALUE;

    private final SourceReader sources;

    LayerReader(SourceReader sources) {
        this.sources = sources;
    }

    /**
     * Reads a layer.
     *
     * @param choice the input when the layer need not name one, because the network offers inputs to choose from
     */
    Layer read(JsonObject json, Optional<TensorSource> choice) {
        String type = json.text("type");
        return switch (type) {
            case ConvLayer.TYPE -> conv(json, choice);
            case FullyConnectedLayer.TYPE -> fullyConnected(json, choice);
            default -> throw json.error("type", ConvLayer.TYPE + " or " + FullyConnectedLayer.TYPE);
        };
    }

    private ConvLayer conv(JsonObject json, Optional<TensorSource> choice) {
        json.allowOnly(NetworkFields.CONV);
        String name = json.text("name");
        ConvShape shape = new ConvShape(
                json.integer("inputChannels", 1, ANY),
                json.integer("outputChannels", 1, ANY),
                json.integer("inputWidth", 1, ANY),
                json.integer("inputHeight", 1, ANY),
                json.integer("filterWidth", 1, ANY),
                json.integer("filterHeight", 1, ANY),
                json.integer("stride", 1, LARGEST_STRIDE, 1),
                json.integer("padding", 0, ANY, 0),
                json.integer("groups", 1, ANY, 1));
        check(json, shape);
        return new ConvLayer(
                name, shape, sources.source(json, "weights", false), input(json, choice), finish(json, shape));
    }

    private FullyConnectedLayer fullyConnected(JsonObject json, Optional<TensorSource> choice) {
        json.allowOnly(NetworkFields.FULLY_CONNECTED);
        String name = json.text("name");
        int inputs = json.integer("inputs", 1, ANY);
        int outputs = json.integer("outputs", 1, ANY);
        ConvShape shape = new ConvShape(inputs, outputs, 1, 1, 1, 1, 1, 0, 1);
        check(json, shape);
        return new FullyConnectedLayer(
                name,
                inputs,
                outputs,
                sources.source(json, "weights", false),
                input(json, choice),
                finish(json, shape));
    }

    private TensorSource input(JsonObject json, Optional<TensorSource> choice) {
        if (choice.isPresent()) {
            if (json.has("input")) {
                throw json.error("input", "an input besides the network's inputs", "none, or no inputs to choose from");
            }
            return choice.get();
        }
        return sources.source(json, "input", true);
    }

    private static void check(JsonObject json, ConvShape shape) {
        if (shape.inputChannels() % shape.groups() != 0 || shape.outputChannels() % shape.groups() != 0) {
            throw json.error(
                    "groups",
                    "a divisor of both inputChannels (" + shape.inputChannels() + ") and outputChannels ("
                            + shape.outputChannels() + ")");
        }
        checkFilter(json, "filterWidth", shape.filterWidth(), "inputWidth", shape.inputWidth(), shape.padding());
        checkFilter(json, "filterHeight", shape.filterHeight(), "inputHeight", shape.inputHeight(), shape.padding());
        checkCount(json, "input", shape.inputChannels(), shape.inputHeight(), shape.inputWidth());
        checkCount(
                json,
                "weights",
                shape.outputChannels(),
                shape.groupChannels(),
                shape.filterHeight(),
                shape.filterWidth());
        checkCount(json, "output", shape.outputChannels(), shape.outputHeight(), shape.outputWidth());
    }

    private static void checkFilter(
            JsonObject json, String field, int filter, String planeField, int plane, int padding) {
        long padded = plane + 2L * padding;
        if (padded > MOST_VALUES) {
            throw json.error("padding", "a plane of at most " + MOST_VALUES + " places along each side");
        }
        if (filter > padded) {
            throw json.error(field, "at most " + padded + ", which is " + planeField + " with its padding");
        }
    }

    private static void checkCount(JsonObject json, String tensor, int... sizes) {
        long count = 1;
        for (int size : sizes) {
            // Each factor is an int and the product so far is bounded, so a long cannot overflow.
            count *= size;
            if (count > MOST_VALUES) {
                List<Integer> all = Arrays.stream(sizes).boxed().toList();
                throw InputException.in(
                        json.file(),
                        json.path(),
                        tensor + " of " + NpyHeader.sizes(all) + " values",
                        "at most " + MOST_VALUES);
            }
        }
    }

    private FinishSource finish(JsonObject json, ConvShape shape) {
        Optional<TensorSource.FromFile> bias =
                json.has("bias") ? Optional.of(sources.fileOnly(json, "bias")) : Optional.empty();
        OptionalDouble scale = OptionalDouble.empty();
        Optional<TensorSource.FromFile> scaleSource = Optional.empty();
        if (json.isObject("outputScale")) {
            scaleSource = Optional.of(sources.fileOnly(json, "outputScale"));
        } else if (json.has("outputScale")) {
            String expected = "a number above 0, or an object with file and array";
            scale = OptionalDouble.of(json.number("outputScale", expected));
            if (scale.getAsDouble() <= 0) {
                throw json.error("outputScale", expected);
            }
        }
        Optional<Finish.Pool> pool =
                json.has("pool") ? Optional.of(pool(json.object("pool"), shape)) : Optional.empty();
        return new FinishSource(bias, scale, scaleSource, json.flag("relu", false), pool);
    }

    private static Finish.Pool pool(JsonObject json, ConvShape shape) {
        json.allowOnly(NetworkFields.POOL);
        json.word("type", "max");
        int size = json.integer("size", 1, ANY);
        int stride = json.integer("stride", 1, ANY, size);
        int padding = json.integer("padding", 0, size - 1, 0);
        long smaller = Math.min(shape.outputWidth(), shape.outputHeight()) + 2L * padding;
        if (size > smaller) {
            throw json.error("size", "at most " + smaller + ", the smaller side of the output plane with its padding");
        }
        if (Math.max(shape.outputWidth(), shape.outputHeight()) + 2L * padding > MOST_VALUES) {
            throw json.error("padding", "a plane of at most " + MOST_VALUES + " places along each side");
        }
        return new Finish.Pool(size, stride, padding);
    }
}

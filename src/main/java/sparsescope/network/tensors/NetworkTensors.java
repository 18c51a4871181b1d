package sparsescope.network.tensors;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import sparsescope.file.InputException;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.FinishSource;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.inference.Finishing;
import sparsescope.network.inference.SparseConvolution;
import sparsescope.tensor.Activations;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.Quantization;
import sparsescope.tensor.Sums;
import sparsescope.tensor.TensorDrawing;
import sparsescope.tensor.Weights;

/**
 * Gets the tensors of a network for one input. Arrays in files are read at once, so that a bad one is found before any work; drawing
 * and the layers before a layer, by convolution, wait until someone asks. Safe to use from several threads.
 */
public final class NetworkTensors {
    private final Network network;
    private final Map<String, Integer> places;
    private final TensorSource firstInput;
    private final List<LayerArrays> arrays = new ArrayList<>();
    /** Held as long as there is room: a large network's tensors together may not fit, and all can be had again. */
    private final Map<Integer, SoftReference<LayerOperands>> operands = new HashMap<>();

    private final Map<Integer, SoftReference<Sums>> sums = new HashMap<>();
    /** Layers whose tensors are others than those read or drawn. */
    private final Map<Integer, LayerOperands> changed = new HashMap<>();

    /** The tensors before anything was changed. */
    private final NetworkTensors asRead;

    /** What files hold for one layer; empty where the tensor is drawn or computed. */
    private record LayerArrays(
            Optional<ArrayLoader.Values> weights, Optional<ArrayLoader.Values> input, Finish finish) {}

    private NetworkTensors(Network network, Optional<InputChoice> choice) {
        this.asRead = this;
        this.network = network;
        this.places = network.places();
        this.firstInput = choice.map(InputChoice::source)
                .orElseGet(() -> network.layers().get(0).input());
        try (ArrayLoader loader = new ArrayLoader()) {
            for (int i = 0; i < network.layers().size(); i++) {
                String where = network.where(i);
                String inputWhere = i > 0 || choice.isEmpty()
                        ? where + ".input"
                        : "input " + choice.get().name();
                arrays.add(load(network, i, inputSource(i), where, inputWhere, loader));
            }
        }
    }

    /** The tensors for the network's own input, or the first of those it offers. */
    public static NetworkTensors of(Network network) {
        return of(network, Optional.empty());
    }

    /** The tensors for a chosen input of the first layer. */
    public static NetworkTensors of(Network network, Optional<InputChoice> choice) {
        return new NetworkTensors(network, choice);
    }

    private NetworkTensors(NetworkTensors before) {
        this.asRead = before.asRead;
        this.network = before.network;
        this.places = before.places;
        this.firstInput = before.firstInput;
        this.arrays.addAll(before.arrays);
    }

    /**
     * The same tensors with others in one layer; layers after it work on what it then hands on, unless they are changed themselves. Nothing
     * that was read or drawn is touched.
     */
    public synchronized NetworkTensors with(int layer, Activations input, Weights weights) {
        NetworkTensors other = new NetworkTensors(this);
        other.changed.putAll(changed);
        other.changed.put(layer, layer(layer).with(input, weights));
        operands.forEach((index, held) -> {
            if (index < layer) {
                other.operands.put(index, held);
            }
        });
        return other;
    }

    /** The tensors as they were read and drawn. */
    public NetworkTensors asRead() {
        return asRead;
    }

    /** Layers whose tensors are others than those read or drawn, in order. */
    public List<Integer> changed() {
        return changed.keySet().stream().sorted().toList();
    }

    /** Where layer {@code index} takes its input from. */
    public TensorSource inputSource(int index) {
        return index == 0 ? firstInput : network.layers().get(index).input();
    }

    private static LayerArrays load(
            Network network, int index, TensorSource input, String where, String inputWhere, ArrayLoader loader) {
        Layer layer = network.layers().get(index);
        IntSupplier range = index == 0 ? InputRange.of(network, loader) : () -> Quantization.MOST;
        return new LayerArrays(
                values(
                        layer.weights(),
                        ExpectedArray.weights(layer),
                        where + ".weights",
                        () -> Quantization.MOST,
                        loader),
                values(input, ExpectedArray.input(layer), inputWhere, range, loader),
                finish(layer, where, loader));
    }

    private static Optional<ArrayLoader.Values> values(
            TensorSource source, ExpectedArray expected, String where, IntSupplier most, ArrayLoader loader) {
        return source instanceof TensorSource.FromFile file
                ? Optional.of(loader.values(file, expected, where, most))
                : Optional.empty();
    }

    private static Finish finish(Layer layer, String where, ArrayLoader loader) {
        FinishSource source = layer.finish();
        Optional<int[]> bias = source.bias()
                .map(file -> loader.read(file, ExpectedArray.bias(layer), where + ".bias")
                        .toInts(where + ".bias: " + file));
        OptionalDouble scale = source.scale();
        if (source.scaleSource().isPresent()) {
            String field = where + ".outputScale";
            NpyArray array = loader.read(source.scaleSource().get(), ExpectedArray.scale(), field);
            double value = array.number(0);
            if (!(value > 0 && Double.isFinite(value))) {
                throw new InputException(field + ": found " + value + " in "
                        + source.scaleSource().get() + ", expected a finite number above 0");
            }
            scale = OptionalDouble.of(value);
        }
        return new Finish(bias, scale, source.relu(), source.pool());
    }

    /** What files hold of layer {@code index}'s weights; empty where they are drawn. Not to be written to. */
    public Optional<short[]> weightsRead(int index) {
        return arrays.get(index).weights().map(ArrayLoader.Values::values);
    }

    /** What files hold of layer {@code index}'s input; empty where it is drawn or another layer's output. Not to be written to. */
    public Optional<short[]> inputRead(int index) {
        return arrays.get(index).input().map(ArrayLoader.Values::values);
    }

    /** How the numbers in the file of layer {@code index}'s weights became 16-bit values; empty where they were ones. */
    public Optional<Quantization> weightQuantization(int index) {
        return arrays.get(index).weights().flatMap(ArrayLoader.Values::quantized);
    }

    /** How the numbers in the file of layer {@code index}'s input became 16-bit values; empty where they were ones. */
    public Optional<Quantization> inputQuantization(int index) {
        return arrays.get(index).input().flatMap(ArrayLoader.Values::quantized);
    }

    /** How numbers of files became 16-bit values, a line for each tensor: {@code input of conv1: float32, …}. */
    public List<String> quantized() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < arrays.size(); i++) {
            String layer = network.layers().get(i).name();
            weightQuantization(i).ifPresent(how -> lines.add("weights of " + layer + ": " + how.words()));
            inputQuantization(i).ifPresent(how -> lines.add("input of " + layer + ": " + how.words()));
        }
        return lines;
    }

    /** What comes after the sums of layer {@code index}. */
    public Finish finish(int index) {
        return arrays.get(index).finish();
    }

    /** The network. */
    public Network network() {
        return network;
    }

    /** Layer {@code index} ready to run; the layers its input comes from are computed first. */
    public synchronized LayerOperands layer(int index) {
        LayerOperands held = changed.containsKey(index) ? changed.get(index) : held(operands.get(index));
        if (held == null) {
            computeLayersBefore(index);
            Layer layer = network.layers().get(index);
            held = new LayerOperands(
                    layer.name(),
                    layer.shape(),
                    input(index),
                    weights(index),
                    arrays.get(index).finish(),
                    inputSource(index) instanceof TensorSource.FromFile,
                    inputSource(index) instanceof TensorSource.Drawn);
            operands.put(index, new SoftReference<>(held));
        }
        return held;
    }

    /** Computes the layers that a layer's input comes from, the first one first, so that a long chain needs no deep stack. */
    private void computeLayersBefore(int index) {
        Deque<Integer> missing = new ArrayDeque<>();
        int at = index;
        while (!changed.containsKey(at)
                && held(operands.get(at)) == null
                && inputSource(at) instanceof TensorSource.FromLayer from
                && held(sums.get(places.get(from.layer()))) == null) {
            at = places.get(from.layer());
            missing.push(at);
        }
        while (!missing.isEmpty()) {
            sums(missing.pop());
        }
    }

    private static <T> T held(SoftReference<T> reference) {
        return reference == null ? null : reference.get();
    }

    private Weights weights(int index) {
        Layer layer = network.layers().get(index);
        ConvShape s = layer.shape();
        if (layer.weights() instanceof TensorSource.Drawn drawn) {
            return TensorDrawing.weights(
                    drawn.generator(),
                    s.outputChannels(),
                    s.groupChannels(),
                    s.filterHeight(),
                    s.filterWidth(),
                    drawn.density(),
                    drawn.seed());
        }
        short[] values = weightsRead(index).orElseThrow();
        return new Weights(s.outputChannels(), s.groupChannels(), s.filterHeight(), s.filterWidth(), values);
    }

    private Activations input(int index) {
        ConvShape s = network.layers().get(index).shape();
        TensorSource source = inputSource(index);
        if (source instanceof TensorSource.Drawn drawn) {
            return TensorDrawing.activations(
                    drawn.generator(),
                    s.inputChannels(),
                    s.inputHeight(),
                    s.inputWidth(),
                    drawn.density(),
                    drawn.seed());
        }
        // A fully connected layer flattens planes in C order, which leaves the values where they are.
        short[] values = source instanceof TensorSource.FromLayer from
                ? output(places.get(from.layer())).values()
                : inputRead(index).orElseThrow();
        return new Activations(s.inputChannels(), s.inputHeight(), s.inputWidth(), values);
    }

    /** The accumulator sums of layer {@code index}, before bias. */
    public synchronized Sums sums(int index) {
        Sums held = held(sums.get(index));
        if (held == null) {
            held = SparseConvolution.of(layer(index));
            sums.put(index, new SoftReference<>(held));
        }
        return held;
    }

    /** What layer {@code index} hands on: after bias, requantization, ReLU and pooling, clamped to 16 bits. */
    public Activations output(int index) {
        return Finishing.activations(arrays.get(index).finish(), sums(index));
    }

    /** The same not clamped to 16 bits: of a layer without requantization the sums with their bias, such as logits. */
    public Sums values(int index) {
        return Finishing.values(arrays.get(index).finish(), sums(index));
    }
}

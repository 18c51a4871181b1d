package sparsescope.analysis.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.dataflow.LayerPlan;
import sparsescope.file.InputException;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.MachineSettings;
import sparsescope.network.ConvShape;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.Redrawing;

/** Lists the points that a sweep counts: layers of a network at every combination of the axes' values, the last axis fastest. */
public final class SweepPlan {
    /** More counts than a sweep could ever finish. */
    private static final long MOST_COUNTS = 10_000_000;

    private final Network network;
    private final int[] layers;
    private final MachineSettings base;
    private final List<SweepAxis> axes;
    private final int points;

    /**
     * A sweep whose every point has been checked: settings, densities, and that every layer fits.
     *
     * @param option what errors call the axes, such as {@code --vary}
     * @param layers places of layers in the network, in order
     */
    public SweepPlan(String option, Network network, int[] layers, AcceleratorConfig base, List<SweepAxis> axes) {
        this(option, network, layers, base.settings(), axes);
    }

    /** The same on any machine, which must run layers of their types. */
    public SweepPlan(String option, Network network, int[] layers, MachineSettings base, List<SweepAxis> axes) {
        this.network = network;
        this.layers = layers.clone();
        this.base = base;
        this.axes = List.copyOf(axes);
        this.points = countPoints(option);
        checkPoints(option);
    }

    private int countPoints(String option) {
        if (axes.isEmpty()) {
            throw new InputException(option + ": found none, expected at least one NAME=VALUES to sweep");
        }
        Set<String> names = new HashSet<>();
        long count = 1;
        for (SweepAxis axis : axes) {
            if (!names.add(axis.name())) {
                throw new InputException(
                        option + " " + axis.name() + ": found a second time, expected every name once");
            }
            count *= axis.values().size();
            if (count > SweepValues.MOST || count * layers.length > MOST_COUNTS) {
                throw new InputException(option + ": found " + count + " points or more, expected at most "
                        + Math.min(SweepValues.MOST, MOST_COUNTS / layers.length));
            }
        }
        return (int) count;
    }

    private void checkPoints(String option) {
        checkDrawn();
        IntStream.of(layers)
                .forEach(layer ->
                        LayerTypes.check(base.machine(), network.layers().get(layer)));
        // How tensors are drawn moves no data: what fits once fits always.
        Set<MachineSettings> checked = new HashSet<>();
        for (int index = 0; index < points; index++) {
            SweepPoint point = point(index);
            if (checked.add(point.settings())) {
                checkFits(option, point);
            }
        }
    }

    /** Throws when something varies that some layer, or every layer, has not. */
    private void checkDrawn() {
        for (SweepAxis axis : axes) {
            if (axis.name().equals(Redrawing.WEIGHT_DENSITY)) {
                checkDrawn(axis, "weights", Layer::weights);
            } else if (axis.name().equals(Redrawing.INPUT_DENSITY)) {
                checkDrawn(axis, "input", Layer::input);
            } else if (axis.drawsTensors() && !Redrawing.appliesTo(network)) {
                throw InputException.in(
                        network.file(), "", "no tensor that is drawn", "a drawn one, since " + axis.name() + " varies");
            }
        }
    }

    private void checkDrawn(SweepAxis axis, String field, Function<Layer, TensorSource> tensor) {
        for (int index : layers) {
            TensorSource source = tensor.apply(network.layers().get(index));
            if (!(source instanceof TensorSource.Drawn)) {
                throw InputException.in(
                        network.file(),
                        "layers[" + index + "]." + field,
                        source.toString(),
                        "a drawn tensor, since " + axis.name() + " varies");
            }
        }
    }

    private void checkFits(String option, SweepPoint point) {
        if (!base.machine().name().equals(AcceleratorConfig.MACHINE)) {
            return;
        }
        AcceleratorConfig accelerator = AcceleratorConfig.of(point.settings());
        Set<ConvShape> shapes = new HashSet<>();
        for (int layer : layers) {
            ConvShape shape = network.layers().get(layer).shape();
            if (shapes.add(shape)) {
                try {
                    new LayerPlan(shape, accelerator);
                } catch (InputException e) {
                    throw new InputException(
                            option + " " + described(point) + ", layer "
                                    + network.layers().get(layer).name() + ": " + e.getMessage(),
                            e);
                }
            }
        }
    }

    private String described(SweepPoint point) {
        List<String> parts = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            parts.add(axes.get(axis).name() + "=" + point.values().get(axis));
        }
        return String.join(" ", parts);
    }

    /** The network, with its densities as they are. */
    public Network network() {
        return network;
    }

    /** How many layers are counted. */
    public int layers() {
        return layers.length;
    }

    /** The place in the network of the {@code nth} layer that is counted. */
    public int layer(int nth) {
        return layers[nth];
    }

    /** The name of the {@code nth} layer that is counted. */
    public String layerName(int nth) {
        return network.layers().get(layers[nth]).name();
    }

    /** The machine whose settings vary. */
    public MachineSettings base() {
        return base;
    }

    /** What varies. */
    public List<SweepAxis> axes() {
        return axes;
    }

    /** How many points there are. */
    public int points() {
        return points;
    }

    /** The points of a shard, in order. */
    public IntStream points(SweepShard shard) {
        return IntStream.range(0, points).filter(shard::has);
    }

    /** The point at that place. */
    public SweepPoint point(int index) {
        String[] values = new String[axes.size()];
        int rest = index;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            List<String> all = axes.get(axis).values();
            values[axis] = all.get(rest % all.size());
            rest /= all.size();
        }
        Map<String, String> changes = new LinkedHashMap<>();
        for (int axis = 0; axis < values.length; axis++) {
            if (!axes.get(axis).drawsTensors()) {
                changes.put(axes.get(axis).name(), values[axis]);
            }
        }
        return new SweepPoint(index, List.of(values), base.with(changes), redrawing(values));
    }

    private Redrawing redrawing(String... values) {
        Redrawing redrawing = Redrawing.NONE;
        for (int axis = 0; axis < values.length; axis++) {
            redrawing = axes.get(axis).redrawing(redrawing, values[axis]);
        }
        return redrawing;
    }
}
